package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two pages on one screen. */
class BesideIT {

  private static final String MINUTES = "会議録（案）";

  @TempDir Path data;

  @Test
  @DisplayName(
      "TAB33 INK18 The pen writes own memos on the page beside too, also while it writes for"
          + " all on the page on screen; undo takes back what was written last on either")
  void writes() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("chair").getFirst());
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst())) {
      chair.shows(MINUTES, 1);
      member.shows(MINUTES, 1);
      chair.press("メニュー");
      chair.press("2つ並べて見る");
      assertThat(chair.page().locator("kairan-beside .number")).hasText("2 / 2");
      chair.page().locator("kairan-tool-palette .badge").click();
      chair.press("ペン");
      chair.writeBeside();
      chair.inkedBeside(true);
      chair.penDown();
      chair.penUp();
      chair.inked();
      member.inked();
      chair.press("元に戻す");
      member.notInked();
      chair.inkedBeside(true);
      staysPrivate(chair, member);
      chair.press("元に戻す");
      chair.inkedBeside(false);
      for (Screen screen : List.of(chair, member)) {
        assertThat(screen.errors()).isEmpty();
      }
    }
  }

  /**
   * The room comes to the page that was written on beside: it is a memo, and nobody else has it.
   */
  private static void staysPrivate(Screen chair, Screen member) {
    Locator next = chair.page().locator("kairan-title-bar [aria-label='次のページ']");
    next.click();
    chair.shows(MINUTES, 2);
    member.shows(MINUTES, 2);
    // It is pale on the page on screen, where the pen writes for all, until the pen is private.
    chair.notInked();
    member.notInked();
    chair.page().locator("kairan-tool-palette .badge").click();
    chair.inked();
  }
}
