package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people reach for stays where it is, and nothing lies over it. */
class StillBarsIT {

  private static final String MINUTES = "会議録（案）";
  private static final String SCHEDULE = "資料3 整備日程表";

  private static final String BUTTONS =
      "kairan-tool-palette .badge, kairan-tool-palette .tool, kairan-chair-bar .with,"
          + " kairan-chair-bar .next";

  @TempDir private Path data;

  @Test
  @DisplayName("TAB36 Neither a pen for all nor a window of the chair's moves a tool or a button")
  void nothingMoves() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair =
            new Screen(chromium.tablet(820, 1180), server.demoLinks("chair").getFirst())) {
      chair.shows(MINUTES, 1);
      List<String> before = places(chair);
      Locator badge = chair.page().locator("kairan-tool-palette .badge");
      badge.click();
      assertThat(badge.locator(".face:not(.other)")).containsText("全員に");
      assertThat(places(chair)).isEqualTo(before);
      chair.press("進行の操作");
      chair.page().locator("kairan-steering dialog[open]").waitFor();
      assertThat(places(chair)).isEqualTo(before);
      assertThat(chair.errors()).isEmpty();
    }
  }

  private static List<String> places(Screen screen) {
    return screen.page().locator(BUTTONS).all().stream().map(StillBarsIT::place).toList();
  }

  private static String place(Locator button) {
    BoundingBox box = button.boundingBox();
    return box.x + " " + box.y + " " + box.width + " " + box.height;
  }

  @Test
  @DisplayName("TAB36 On a tablet held upright a notice lies above the way back to the page left")
  void noticeAbovePill() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen member =
            new Screen(chromium.tablet(820, 1180), server.demoLinks("attendee").getFirst())) {
      member.shows(MINUTES, 1);
      member.press("次第を開く");
      member.open(SCHEDULE);
      member.shows(SCHEDULE, 1);
      member.press("次第を開く");
      member.open("請願文書表");
      member.shows("請願文書表", 1);
      member.page().locator("kairan-page-box input").fill("99");
      member.page().keyboard().press("Enter");
      Locator notice = member.page().locator(".notice");
      notice.waitFor();
      BoundingBox pill = member.page().locator("kairan-back-pill").boundingBox();
      BoundingBox said = notice.boundingBox();
      assertThat(said.y + said.height).isLessThanOrEqualTo(pill.y);
      assertThat(member.errors()).isEmpty();
    }
  }
}
