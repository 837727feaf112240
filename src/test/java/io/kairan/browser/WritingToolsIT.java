package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.kairan.base.CommandId;
import io.kairan.fixture.RunningServer;
import io.kairan.fixture.SeatClient;
import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be put on a page besides lines, on two tablets and in the archive. */
class WritingToolsIT {

  private static final String MINUTES = "会議録（案）";
  private static final String STAMP = "スタンプ";
  private static final String NOTE = "付箋（文字を打つ）";
  private static final String LASSO = "囲んで選ぶ（動かす・消す）";

  /**
   * What all see on the page on screen: the kind of each piece of ink, where it begins, its words.
   */
  private static final String SHARED =
      """
      stage => stage.room.ink.visible(stage.painted.page, "shared").map(({ stroke }) =>
        [stroke.pen.kind, ...stroke.points.slice(0, 2), stroke.text ?? stroke.points.length / 4]
          .join(" "))
      """;

  /** Where a long line of words lies in the window; nothing until the words are here. */
  private static final String LINE =
      """
      stage => {
        const sheet = stage.sheet(), runs = stage.texts.of(sheet.page)?.runs ?? [];
        const { left, top } = stage.getBoundingClientRect();
        for (let i = 0; i < runs.length; i += 7) {
          if (runs[i + 1] < 20 || runs[i + 6] !== 0) continue;
          const scale = sheet.box.width / sheet.geometry.width;
          return { from: left + sheet.box.x + runs[i + 2] * scale,
            to: left + sheet.box.x + (runs[i + 2] + runs[i + 4]) * scale,
            y: top + sheet.box.y + (runs[i + 3] + runs[i + 5] / 2) * scale };
        }
        return null;
      }
      """;

  @TempDir Path data;

  @Test
  @DisplayName(
      "INK16 The first stroke of a pen is written although no tool was chosen, and is said to"
          + " have taken writing from the fingers")
  void penTakesOver() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst())) {
      member.shows(MINUTES, 1);
      BoundingBox box = member.page().locator("kairan-stage .surface").boundingBox();
      CDPSession protocol = member.page().context().newCDPSession(member.page());
      pen(protocol, "mousePressed", box, 0);
      for (int i = 1; i <= 8; i++) {
        pen(protocol, "mouseMoved", box, i * 10);
      }
      pen(protocol, "mouseReleased", box, 80);
      member.inked();
      Locator said = member.page().getByRole(AriaRole.ALERT);
      assertThat(said).containsText("指はページ送りと拡大に使います");
      assertThat(member.errors()).isEmpty();
    }
  }

  private static void pen(CDPSession protocol, String type, BoundingBox box, double along) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("x", box.x + box.width / 2 + along);
    event.addProperty("y", box.y + box.height / 2);
    event.addProperty("button", "left");
    event.addProperty("buttons", "mouseReleased".equals(type) ? 0 : 1);
    event.addProperty("clickCount", 1);
    event.addProperty("force", 0.5);
    event.addProperty("pointerType", "pen");
    protocol.send("Input.dispatchMouseEvent", event);
  }

  @Test
  @DisplayName("INK10 INK11 INK13 INK14 INK15 Stamps, notes, lasso and marker, on every tablet")
  void tools() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("chair").getFirst());
        Screen member =
            new Screen(chromium.tablet(820, 1180), server.demoLinks("attendee").getFirst())) {
      chair.shows(MINUTES, 1);
      member.shows(MINUTES, 1);
      chair.page().locator("kairan-tool-palette .badge").click();
      stamps(chair, member);
      moves(chair, member);
      types(chair, member);
      marks(chair, member);
      keys(chair, member);
      member.page().reload();
      member.shows(MINUTES, 1);
      Awaitility.await("all of it after a reload").until(() -> seen(member).size() == 3);
      archived(server);
      assertThat(chair.errors()).isEmpty();
      assertThat(member.errors()).isEmpty();
    }
  }

  private static void stamps(Screen chair, Screen member) {
    chair.press(STAMP);
    chair.press("スタンプ「要確認」");
    tap(chair, 0.5, 0.4);
    sees(member, "stamp", "要確認");
    chair.press("元に戻す");
    Awaitility.await("undone").until(() -> seen(member).isEmpty());
    chair.press("やり直す");
    sees(member, "stamp", "要確認");
  }

  private static void moves(Screen chair, Screen member) {
    String before = seen(member).getFirst();
    chair.press(LASSO);
    tap(chair, 0.5, 0.4);
    assertThat(chair.page().locator("kairan-taken-bar")).isVisible();
    drag(chair, 0.5, 0.4, 0.55, 0.5);
    Awaitility.await("moved").until(() -> !seen(member).getFirst().equals(before));
    chair.press("元に戻す");
    Awaitility.await("moved back").until(() -> seen(member).getFirst().equals(before));
    chair.page().keyboard().press("Delete");
    Awaitility.await("deleted").until(() -> seen(member).isEmpty());
    chair.press("元に戻す");
    sees(member, "stamp", "要確認");
  }

  /** Enter belongs to the input method while it composes. */
  private static void types(Screen chair, Screen member) {
    chair.press(NOTE);
    tap(chair, 0.5, 0.7);
    assertThat(chair.page().locator("kairan-note-card textarea")).isFocused();
    CDPSession keys = chair.page().context().newCDPSession(chair.page());
    JsonObject composed = new JsonObject();
    composed.addProperty("text", "よさん");
    composed.addProperty("selectionStart", 3);
    composed.addProperty("selectionEnd", 3);
    keys.send("Input.imeSetComposition", composed);
    JsonObject enter = new JsonObject();
    enter.addProperty("type", "rawKeyDown");
    enter.addProperty("key", "Enter");
    enter.addProperty("windowsVirtualKeyCode", 229);
    keys.send("Input.dispatchKeyEvent", enter);
    assertThat(chair.page().locator("kairan-note-card")).isVisible();
    JsonObject chosen = new JsonObject();
    chosen.addProperty("text", "予算を確認");
    keys.send("Input.insertText", chosen);
    chair.press("貼る");
    sees(member, "note", "予算を確認");
  }

  private static void marks(Screen chair, Screen member) {
    chair.press("マーカー");
    drag(chair, 0.5, 0.97, 0.55, 0.97);
    Awaitility.await("the words of the page").until(() -> line(chair) != null);
    sees(member, "marker", "");
    chair.press("元に戻す");
    Awaitility.await("undone").until(() -> seen(member).size() == 2);
    Map<String, Object> words = line(chair);
    double from = number(words, "from") + 30;
    double y = number(words, "y");
    Mouse mouse = chair.page().mouse();
    mouse.move(from, y + 2);
    mouse.down();
    mouse.move(from + 50, y - 2, new Mouse.MoveOptions().setSteps(5));
    mouse.move(from + 100, y + 1, new Mouse.MoveOptions().setSteps(5));
    mouse.up();
    sees(member, "marker", " 2");
  }

  /** The stamp is put into the middle, taken there, moved and deleted without a pointer. */
  private static void keys(Screen chair, Screen member) {
    Keyboard keyboard = chair.page().keyboard();
    chair.button(STAMP).focus();
    keyboard.press("Enter");
    chair.button("スタンプ「要確認」").focus();
    keyboard.press("Enter");
    Awaitility.await("a second stamp").until(() -> seen(member).size() == 4);
    String there = seen(member).getLast();
    chair.button(LASSO).focus();
    keyboard.press("Enter");
    keyboard.press("Enter");
    assertThat(chair.page().locator("kairan-taken-bar")).isVisible();
    keyboard.press("ArrowDown");
    Awaitility.await("moved").until(() -> !seen(member).getLast().equals(there));
    keyboard.press("Delete");
    Awaitility.await("deleted").until(() -> seen(member).size() == 3);
  }

  private void archived(RunningServer server) throws Exception {
    try (SeatClient clerk = SeatClient.redeem(server.demoLinks("clerk").getFirst())) {
      clerk.connect(null, 0);
      CommandId close = new CommandId("close");
      clerk.command(close, new MeetingCommand.CloseMeeting());
      assertThat(clerk.answer(close)).isInstanceOf(ServerMessage.Accepted.class);
      Awaitility.await("the archive")
          .atMost(Duration.ofSeconds(90))
          .until(() -> clerk.json("/archive").path("state").asText().equals("ready"));
    }
    try (Archive archive = new Archive(zip())) {
      List<String> ours =
          archive.objects("会議録").stream().filter(line -> line.contains("(kairan-")).toList();
      assertThat(ours)
          .anyMatch(line -> line.contains("/Subtype/Stamp"))
          .anyMatch(line -> line.contains("/Subtype/FreeText"))
          .anyMatch(line -> line.contains("/Subtype/Ink"))
          .hasSize(3);
    }
  }

  private Path zip() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
    }
  }

  private static void sees(Screen screen, String kind, String words) {
    Awaitility.await(kind + " " + words)
        .until(() ->
            seen(screen).stream().anyMatch(ink -> ink.startsWith(kind) && ink.endsWith(words)));
  }

  @SuppressWarnings("unchecked") // what the script returns
  private static List<String> seen(Screen screen) {
    return (List<String>) screen.page().locator("kairan-stage").evaluate(SHARED);
  }

  @SuppressWarnings("unchecked") // what the script returns
  private static Map<String, Object> line(Screen screen) {
    return (Map<String, Object>) screen.page().locator("kairan-stage").evaluate(LINE);
  }

  private static double number(Map<String, Object> values, String name) {
    return ((Number) Objects.requireNonNull(values.get(name))).doubleValue();
  }

  private static void tap(Screen screen, double x, double y) {
    BoundingBox box = stage(screen.page());
    screen.page().mouse().click(box.x + x * box.width, box.y + y * box.height);
  }

  private static void drag(Screen screen, double x, double y, double toX, double toY) {
    BoundingBox box = stage(screen.page());
    Mouse mouse = screen.page().mouse();
    mouse.move(box.x + x * box.width, box.y + y * box.height);
    mouse.down();
    mouse.move(
        box.x + toX * box.width, box.y + toY * box.height, new Mouse.MoveOptions().setSteps(5));
    mouse.up();
  }

  private static BoundingBox stage(Page page) {
    return page.locator("kairan-stage .surface").boundingBox();
  }
}
