package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody finds their way through a long paper as its authors meant it. */
class LeafingIT {

  private static final String MINUTES = "会議録（案）";
  private static final String BUDGET = "資料1 補正予算書";

  /** A4 in points, and a line of the printed table of contents on page 2: 民生費, to page 10. */
  private static final double WIDTH = 595.28;

  private static final double HEIGHT = 841.89;
  private static final double LINK_X = 150;
  private static final double LINK_Y = 244;

  @TempDir private Path data;

  @Test
  @DisplayName(
      "TAB13 TAB15 TAB16 TAB30 Headings and printed links of a long paper lead to pages, and back,"
          + " by the browser's own way too")
  void contents() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen member =
            new Screen(chromium.tablet(820, 1180), server.demoLinks("attendee").getFirst())) {
      member.shows(MINUTES, 1);
      member.press("次第を開く");
      member.open(BUDGET);
      member.shows(BUDGET, 1);
      member.press("/ 60　目次を開く");
      member.press("見出し");
      Locator headings = member.page().locator("kairan-contents .headings button");
      assertThat(headings).hasCount(14);
      headings.filter(new Locator.FilterOptions().setHasText("土木費")).click();
      member.shows(BUDGET, 35);
      member.press("/ 60　目次を開く");
      member.press("見出し");
      assertThat(headings.and(member.page().locator("[aria-current=location]")))
          .containsText("土木費");
      headings.filter(new Locator.FilterOptions().setHasText("目次")).click();
      member.shows(BUDGET, 2);

      tapLink(member);
      member.shows(BUDGET, 10);
      member.page().locator("kairan-back-pill button").first().click();
      member.shows(BUDGET, 2);
      member.page().goBack();
      member.shows(BUDGET, 35);
      member.page().keyboard().press("Escape");
      member.shows(MINUTES, 1);
      assertThat(member.errors()).isEmpty();
    }
  }

  @Test
  @DisplayName("TAB14 What a reader types into the page box stays while the room turns")
  void typesOn() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("chair").getFirst());
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst())) {
      chair.shows(MINUTES, 1);
      chair.open(BUDGET);
      member.shows(BUDGET, 1);
      Locator box = member.page().locator("kairan-page-box input");
      box.focus();
      member.page().keyboard().type("4");
      chair.press("次のページ");
      chair.shows(BUDGET, 2);
      Awaitility.await("the room's page came").until(() -> member.paintedPage() == 2);
      member.page().keyboard().type("2");
      member.page().keyboard().press("Enter");
      member.shows(BUDGET, 42);
      assertThat(member.errors()).isEmpty();
    }
  }

  /** The page is fitted into its canvas, in the middle. */
  private static void tapLink(Screen member) {
    BoundingBox box = member.page().locator("kairan-stage canvas.page").boundingBox();
    double scale = Math.min(box.width / WIDTH, box.height / HEIGHT);
    double left = box.x + (box.width - WIDTH * scale) / 2;
    double top = box.y + (box.height - HEIGHT * scale) / 2;
    member.page().mouse().click(left + LINK_X * scale, top + LINK_Y * scale);
  }
}
