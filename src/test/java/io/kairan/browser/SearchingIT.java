package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People look for words, go from one place to the next, and move nobody else. */
class SearchingIT {

  private static final String MINUTES = "会議録（案）";
  private static final String OVERVIEW = "資料2 事業の概要";

  @TempDir private Path data;

  @Test
  @DisplayName(
      "FND5 TAB13 TAB14 TAB15 A search goes to the marked page, the contents and the page box to"
          + " others, and back; nobody else's screen moves")
  void search() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("chair").getFirst());
        Screen member =
            new Screen(chromium.tablet(820, 1180), server.demoLinks("attendee").getFirst())) {
      member.shows(MINUTES, 1);
      member.press("資料を検索");
      found(member, "第１委員会室");
      member.page().locator("kairan-search li button").first().click();
      member.shows(OVERVIEW, 2);
      Awaitility.await("the words are marked").until(() -> marked(member));
      member.press("次の結果");
      member.shows(OVERVIEW, 3);
      assertThat(member.page().locator("kairan-hit-bar")).containsText("2 / 2");
      member.press("検索結果を閉じる");
      Awaitility.await("the marks are gone").until(() -> !marked(member));
      chair.shows(MINUTES, 1);

      chair.page().keyboard().press("Control+f");
      found(chair, "いいんかいしつ");
      assertThat(chair.page().locator("kairan-search")).containsText("見つかりませんでした");
      found(chair, "委員会");
      chair.page().keyboard().press("Escape");
      assertThat(chair.page().locator("kairan-search dialog")).hasCount(0);
      chair.page().keyboard().press("Control+f");
      chair.page().locator("kairan-search li button").last().click();
      chair.shows(OVERVIEW, 3);
      assertThat(chair.page().locator("kairan-title-bar")).containsText("下見中");

      leafs(member);
      member.page().locator("kairan-return-bar button").click();
      member.shows(MINUTES, 1);
      assertThat(member.errors()).isEmpty();
      assertThat(chair.errors()).isEmpty();
    }
  }

  /** On from page 3 by the contents and the page box, and back by the key. */
  private static void leafs(Screen member) {
    member.press("/ 4　目次を開く");
    assertThat(member.page().locator("kairan-page-grid .here")).hasText("3");
    assertThat(member.page().locator("kairan-page-grid img").first()).isVisible();
    member.page().locator("kairan-page-grid button").last().click();
    member.shows(OVERVIEW, 4);
    Locator box = member.page().locator("kairan-page-box input");
    box.fill("２");
    box.press("Enter");
    member.shows(OVERVIEW, 2);
    box.fill("9");
    box.press("Enter");
    assertThat(member.page().locator(".notice")).containsText("「9」");
    member.shows(OVERVIEW, 2);
    member.page().locator("kairan-back-pill button").first().click();
    member.shows(OVERVIEW, 4);
    member.page().keyboard().press("Alt+ArrowLeft");
    member.shows(OVERVIEW, 3);
  }

  /** Types until the index, which is made after the pages are drawn, knows the words or says no. */
  private static void found(Screen screen, String words) {
    Locator field = screen.page().locator("kairan-search input");
    Awaitility.await("an answer")
        .atMost(Duration.ofMinutes(1))
        .until(() -> {
          field.fill("");
          field.fill(words);
          field.press("Enter");
          Locator state = screen.page().locator("kairan-search [role=status]");
          state.filter(new Locator.FilterOptions().setHasText("見つか")).waitFor();
          return words.startsWith("い")
              || screen.page().locator("kairan-search li button").count() > 0;
        });
  }

  static boolean marked(Screen screen) {
    Page page = screen.page();
    return (boolean)
        page.locator("kairan-stage canvas.page")
            .evaluate(
                """
                canvas => {
                  const { width, height } = canvas;
                  const data = canvas.getContext("2d").getImageData(0, 0, width, height).data;
                  for (let i = 0; i < data.length; i += 4)
                    if (data[i] > 240 && data[i + 1] > 200 && data[i + 1] < 225 && data[i + 2] < 80)
                      return true;
                  return false;
                }
                """);
  }
}
