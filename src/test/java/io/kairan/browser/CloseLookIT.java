package io.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.util.List;
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
      look(page, 4, 0.3);
      Awaitility.await("the page is large").until(() -> member.zoom() == 4 && edges(page) > 0);
      int blurred = edges(page);
      page.unroute("**/tiles/**");
      look(page, 4, 0.3001);
      Awaitility.await("the page is sharp").until(() -> edges(page) > 1.3 * blurred);
      member.press("前のページ");
      member.shows(OVERVIEW, 1);
      assertThat(member.errors()).isEmpty();
    }
  }

  private static int edges(Page page) {
    return ((Number) page.locator("kairan-stage canvas.page").evaluate(EDGES)).intValue();
  }

  private static void look(Page page, double zoom, double x) {
    page.locator("kairan-stage")
        .evaluate(
            "(stage, v) => { stage.view = { fit: 'page', zoom: v[0], x: v[1], y: 0.35 } }",
            List.of(zoom, x));
  }
}
