package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;

/** One person's browser, by what that person sees and touches. */
final class Screen implements AutoCloseable {

  /**
   * Counts the blue of the pens, and where it lies as shares of the painted page. As light as
   * `lightest`, the least red that is too much: ink that waits for the server is lighter.
   */
  private static final String BLUE =
      """
      (canvas, lightest) => {
        const { width, height } = canvas;
        const found = { count: 0, left: 0, top: 0, right: 0, bottom: 0 };
        if (width === 0 || height === 0) return found;
        const data = canvas.getContext("2d").getImageData(0, 0, width, height).data;
        const paper = [width, height, 0, 0], ink = [width, height, 0, 0];
        const grow = (box, x, y) => {
          box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y);
          box[2] = Math.max(box[2], x + 1); box[3] = Math.max(box[3], y + 1);
        };
        for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
          const i = (y * width + x) * 4;
          if (data[i + 3] === 255) grow(paper, x, y);
          if (data[i + 3] > 99 && data[i] < lightest && data[i + 1] < lightest + 30 && data[i + 2] > 190) {
            found.count++;
            grow(ink, x, y);
          }
        }
        const w = paper[2] - paper[0], h = paper[3] - paper[1];
        found.left = (ink[0] - paper[0]) / w; found.top = (ink[1] - paper[1]) / h;
        found.right = (ink[2] - paper[0]) / w; found.bottom = (ink[3] - paper[1]) / h;
        return found;
      }
      """;

  /** Whether the picture on the stage is that of the page that its reader is on. */
  private static final String PAINTED =
      """
      stage => {
        const wanted = stage.room?.reader.page, there = stage.painted?.page;
        return !!wanted && !!there && wanted.document === there.document
          && wanted.revision === there.revision && wanted.page === there.page;
      }
      """;

  /** Whether the red of the pointer is anywhere. */
  private static final String RED =
      """
      canvas => {
        const { width, height } = canvas;
        if (width === 0 || height === 0) return false;
        const data = canvas.getContext("2d").getImageData(0, 0, width, height).data;
        for (let i = 0; i < data.length; i += 4)
          if (data[i + 3] > 150 && data[i] > 190 && data[i + 1] < 60 && data[i + 2] < 80) return true;
        return false;
      }
      """;

  private static final int WRITTEN = 60;
  private static final int WAITING = 125;

  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  Screen(BrowserContext context, String link) {
    this.context = context;
    this.page = context.newPage();
    page.onPageError(error -> errors.add(error));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        said.add(message.text());
      }
    });
    page.onWebSocket(socket -> {
      socket.onFrameSent(frame -> said.add("> " + text(frame)));
      socket.onFrameReceived(frame -> said.add("< " + text(frame)));
    });
    page.navigate(link);
  }

  Page page() {
    return page;
  }

  /** What went wrong in the page's scripts. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  /** The last messages of its socket and of its console, for when something failed. */
  String said() {
    return String.join("\n", said.subList(Math.max(0, said.size() - 40), said.size()));
  }

  private static String text(WebSocketFrame frame) {
    String text =
        frame.text() == null ? new String(frame.binary(), StandardCharsets.UTF_8) : frame.text();
    return text.length() > 240 ? text.substring(0, 240) : text;
  }

  /** Waits until this document is on the bar with this page, and its picture is painted. */
  void shows(String document, int number) {
    assertThat(page.locator("kairan-title-bar .title strong")).hasText(document);
    assertThat(page.locator("kairan-title-bar input")).hasValue(Integer.toString(number));
    painted();
  }

  /** Waits until the wall's line says this, and the picture of that page is painted. */
  void wallShows(String document, String pages) {
    assertThat(page.locator("kairan-monitor footer")).containsText(document);
    assertThat(page.locator("kairan-monitor footer")).containsText(pages);
    painted();
  }

  /**
   * The words are there before the picture is, and until then the old page stays: who looks for ink
   * or writes before this would do so on the old page.
   */
  private void painted() {
    Awaitility.await("the page on show is painted")
        .until(() -> (boolean) page.locator("kairan-stage").evaluate(PAINTED));
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  /** Opens a paper from the agenda. */
  void open(String document) {
    page.locator("kairan-agenda-rail").getByText(document).first().click();
  }

  /** Draws a line in the middle of the page with the tool in hand; the pen stays down. */
  void penDown() {
    penDown("kairan-stage");
  }

  /** Draws a line in the middle of the page that lies beside. */
  void writeBeside() {
    penDown("kairan-beside-page");
    penUp();
  }

  private void penDown(String on) {
    BoundingBox box = page.locator(on + " .surface").boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().move(x - 60, y - 30);
    page.mouse().down();
    for (int i = 1; i <= 12; i++) {
      page.mouse().move(x - 60 + i * 10, y - 30 + (i % 4) * 12);
    }
  }

  void penUp() {
    page.mouse().up();
  }

  /** Puts a finger on the middle of the page and leaves it there. */
  void fingerRests() {
    BoundingBox box = page.locator("kairan-stage .surface").boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    page.mouse().down();
  }

  void fingerLeaves() {
    page.mouse().up();
  }

  /** Waits until the presenter's red dot is on the page. */
  void pointedAt() {
    Awaitility.await("the pointer").until(this::red);
  }

  void notPointedAt() {
    Awaitility.await("no pointer").until(() -> !red());
  }

  private boolean red() {
    return (boolean) page.locator("kairan-stage canvas.others").evaluate(RED);
  }

  /** The page that the bar names. */
  String pageNumber() {
    return page.locator("kairan-title-bar input").inputValue();
  }

  /** The page whose picture is painted. */
  int paintedPage() {
    Object number = page.locator("kairan-stage").evaluate("stage => stage.painted?.page.page ?? 0");
    return ((Number) number).intValue();
  }

  /** How much nearer than the whole page this screen looks. */
  double zoom() {
    return ((Number) page.locator("kairan-stage").evaluate("stage => stage.view.zoom"))
        .doubleValue();
  }

  /**
   * Comes so much nearer with the wheel, around the middle of the page, and waits until it is so.
   */
  void comesNearer(double times) {
    BoundingBox box = page.locator("kairan-stage .surface").boundingBox();
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    page.keyboard().down("Control");
    page.mouse().wheel(0, -300 * Math.log(times));
    page.keyboard().up("Control");
    Awaitility.await("the page is large").until(() -> Math.abs(zoom() - times) < 0.05 * times);
  }

  /** Where on the page the view is, from its top; it begins with 0. */
  double topOfView() {
    return ((Number) page.locator("kairan-stage").evaluate("stage => stage.view.y")).doubleValue();
  }

  /** Waits until ink is on the page, as written; ink that waits for the server counts too. */
  Ink inked() {
    Awaitility.await("ink on the page")
        .until(() -> number(look("kairan-stage canvas.page", WAITING), "count") > 20);
    return ink(".page");
  }

  /** Waits until a stroke is seen that another is still drawing. */
  void inkMoving() {
    Awaitility.await("ink while the pen moves").until(() -> ink(".others").count() > 20);
  }

  void notInked() {
    Awaitility.await("no ink on the page").until(() -> ink(".page").count() == 0);
  }

  Ink ink() {
    return ink(".page");
  }

  /** Waits until ink is on the page beside, or gone from it. */
  void inkedBeside(boolean inked) {
    Awaitility.await("ink on the page beside: " + inked)
        .until(
            () -> number(look("kairan-beside-page canvas.page", WRITTEN), "count") > 20 == inked);
  }

  private Ink ink(String layer) {
    Map<String, Number> found = look("kairan-stage canvas" + layer, WRITTEN);
    return new Ink(
        (int) number(found, "count"),
        number(found, "left"),
        number(found, "top"),
        number(found, "right"),
        number(found, "bottom"));
  }

  @SuppressWarnings("unchecked") // evaluate gives the map that the script returns
  private Map<String, Number> look(String canvas, int lightest) {
    return (Map<String, Number>) page.locator(canvas).evaluate(BLUE, lightest);
  }

  private static double number(Map<String, Number> found, String name) {
    return Objects.requireNonNull(found.get(name), name).doubleValue();
  }

  @Override
  public void close() {
    context.close();
  }
}
