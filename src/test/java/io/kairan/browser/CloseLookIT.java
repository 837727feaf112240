package io.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person comes nearer to a large table. */
class CloseLookIT {

  private static final String OVERVIEW = "資料2 事業の概要";

  /** How many neighbouring pixels are black and white, which blurred letters have few of. */
  private static final String EDGES =
      """
      canvas => {
        const { width, height } = canvas;
        const data = canvas.getContext("2d").getImageData(0, 0, width, height).data;
        let edges = 0;
        for (let i = 4; i < data.length; i += 4)
          if (data[i + 3] === 255 && Math.abs(data[i] - data[i - 4]) > 150) edges++;
        return edges;
      }
      """;

  /** Takes the pixel in the middle of each place and leaves out the others, as WebKit does. */
  private static final String PICKS_PIXELS =
      """
      const own = createImageBitmap;
      window.createImageBitmap = async (from, to) => {
        if (!to) return own(from);
        const whole = await own(from);
        const canvas = document.createElement("canvas");
        canvas.width = to.resizeWidth;
        canvas.height = to.resizeHeight;
        const brush = canvas.getContext("2d");
        brush.imageSmoothingEnabled = false;
        brush.drawImage(whole, 0, 0, canvas.width, canvas.height);
        return own(canvas);
      };
      """;

  /** How light each pixel is. */
  private static final String LIGHT =
      """
      canvas => {
        const { width, height } = canvas;
        const data = canvas.getContext("2d").getImageData(0, 0, width, height).data;
        return Array.from({ length: width * height }, (_, i) => data[i * 4 + 1]);
      }
      """;

  @TempDir private Path data;

  @Test
  @DisplayName(
      "TAB26 In a browser whose scaling leaves out pixels, letters have all their strokes too")
  void allStrokes() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen one =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst())) {
      one.shows("会議録（案）", 1);
      BrowserContext other = chromium.tablet(1180, 820);
      other.addInitScript(PICKS_PIXELS);
      try (Screen picks = new Screen(other, server.demoLinks("attendee").get(1))) {
        picks.shows("会議録（案）", 1);
        assertThat(apart(light(one.page()), light(picks.page()))).isLessThan(1);
        assertThat(picks.errors()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName(
      "PIC12 At four times its size an A3 page gets sharp once it rests, and stays in place")
  void sharp() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst())) {
      Page page = member.page();
      page.route("**/tiles/**", Route::abort);
      member.open(OVERVIEW);
      member.shows(OVERVIEW, 1);
      member.press("次のページ");
      member.shows(OVERVIEW, 2);
      member.comesNearer(4);
      int blurred = edges(page);
      page.unroute("**/tiles/**");
      page.mouse().wheel(2, 0);
      Awaitility.await("the page is sharp").until(() -> edges(page) > 1.3 * blurred);
      member.press("前のページ");
      member.shows(OVERVIEW, 1);
      assertThat(member.errors()).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "TAB12 TAB31 Who looks closely still does on the next page, from its top, whatever opens;"
          + " another paper is whole")
  void staysNear() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst())) {
      member.open(OVERVIEW);
      member.shows(OVERVIEW, 1);
      member.comesNearer(2.5);
      member.press("次のページ");
      member.shows(OVERVIEW, 2);
      member.press("メニュー");
      member.page().keyboard().press("Escape");
      Awaitility.await("the top of the page").until(() -> member.topOfView() <= 0);
      assertThat(member.zoom()).isBetween(2.4, 2.6);
      member.press("ページ全体に戻す");
      Awaitility.await("the whole page").until(() -> member.zoom() == 1);
      member.comesNearer(2.5);
      member.open("資料3 整備日程表");
      member.shows("資料3 整備日程表", 1);
      assertThat(member.zoom()).isEqualTo(1);
      assertThat(member.errors()).isEmpty();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Object> light(Page page) {
    return (List<Object>) page.locator("kairan-stage canvas.page").evaluate(LIGHT);
  }

  /** By how many of 255 steps two pictures differ in the mean. */
  private static double apart(List<Object> one, List<Object> other) {
    assertThat(other).hasSameSizeAs(one);
    return IntStream.range(0, one.size())
        .mapToDouble(i -> Math.abs(step(one.get(i)) - step(other.get(i))))
        .average()
        .orElseThrow();
  }

  private static double step(Object light) {
    return ((Number) light).doubleValue();
  }

  private static int edges(Page page) {
    return ((Number) page.locator("kairan-stage canvas.page").evaluate(EDGES)).intValue();
  }
}
