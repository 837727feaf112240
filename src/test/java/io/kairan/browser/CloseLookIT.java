package io.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
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

  @TempDir private Path data;

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
      "TAB12 Who looks closely still does on the next page, from its top, whatever opens; another"
          + " paper is whole")
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
      member.press("その他");
      member.page().keyboard().press("Escape");
      Awaitility.await("the top of the page").until(() -> member.topOfView() <= 0);
      assertThat(member.zoom()).isBetween(2.4, 2.6);
      member.open("資料3 整備日程表");
      member.shows("資料3 整備日程表", 1);
      assertThat(member.zoom()).isEqualTo(1);
      assertThat(member.errors()).isEmpty();
    }
  }

  private static int edges(Page page) {
    return ((Number) page.locator("kairan-stage canvas.page").evaluate(EDGES)).intValue();
  }
}
