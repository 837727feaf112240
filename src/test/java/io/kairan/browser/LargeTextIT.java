package io.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tablet at 200 % text: half as broad and half as high to what is laid out on it. */
class LargeTextIT {

  private static final String MINUTES = "会議録（案）";
  private static final int WIDTH = 590;
  private static final int HEIGHT = 410;

  /** How large the document is, and how far it was scrolled. */
  private static final String SCROLLS =
      """
      () => {
        const { scrollWidth, scrollHeight, scrollTop } = document.documentElement;
        return scrollWidth + " " + scrollHeight + " " + scrollTop;
      }
      """;

  @TempDir private Path data;

  @Test
  @DisplayName("TAB35 At 200 % text every tool can be reached, and only the tools scroll")
  void tools() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch()) {
      for (String role : new String[] {"chair", "attendee"}) {
        try (Screen screen =
            new Screen(chromium.tablet(WIDTH, HEIGHT), server.demoLinks(role).getFirst())) {
          screen.shows(MINUTES, 1);
          byKeys(screen);
          byFinger(screen);
          screen.press("スタンプ");
          assertInSight(screen, screen.page().locator("kairan-tool-palette .stamp").last());
          assertThat(screen.errors()).isEmpty();
        }
      }
    }
  }

  private static void byKeys(Screen screen) {
    for (Locator tool : screen.page().locator("kairan-tool-palette button:enabled").all()) {
      tool.focus();
      assertInSight(screen, tool);
    }
  }

  /** Scrolls the tools as a finger does, to their end and back to their beginning. */
  private static void byFinger(Screen screen) {
    Locator tools = screen.page().locator("kairan-tool-palette .palette");
    tools.hover();
    screen.page().mouse().wheel(0, 2 * HEIGHT);
    assertInSight(screen, screen.button("色と太さ"));
    screen.page().mouse().wheel(0, -4 * HEIGHT);
    assertInSight(screen, tools.locator(".tool").first());
  }

  private static void assertInSight(Screen screen, Locator tool) {
    BoundingBox tools = screen.page().locator("kairan-tool-palette").boundingBox();
    Awaitility.await("in sight")
        .untilAsserted(() -> {
          BoundingBox box = tool.boundingBox();
          assertThat(box.y).isGreaterThanOrEqualTo(tools.y);
          assertThat(box.y + box.height).isLessThanOrEqualTo(tools.y + tools.height);
        });
    assertThat(tools.y + tools.height).isLessThanOrEqualTo(HEIGHT);
    assertThat(screen.page().evaluate(SCROLLS)).isEqualTo(WIDTH + " " + HEIGHT + " 0");
  }
}
