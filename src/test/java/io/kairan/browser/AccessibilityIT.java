package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.kairan.fixture.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine can tell of accessibility, on each screen in the states that people meet. */
class AccessibilityIT {

  private static final Path AXE = Path.of("web/node_modules/axe-core/axe.min.js");

  /** The rules of WCAG 2.2 A and AA, and what axe calls good practice; each finding as a line. */
  private static final String RUN =
      """
      async () => {
        const runOnly =
          ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const { violations } = await axe.run(document, { runOnly });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => id + ": " + target.flat().join(" > ")));
      }
      """;

  @TempDir private Path data;

  @Test
  @DisplayName(
      "TAB11 TXT5 axe finds nothing on the screens of all roles, and a page can be read as text")
  void nothingFound() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen start = new Screen(chromium.tablet(1180, 820), server.base().toString());
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst());
        Screen other = new Screen(chromium.tablet(820, 1180), server.demoLinks("attendee").get(1));
        Screen chair =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("chair").getFirst());
        Screen wall =
            new Screen(chromium.tablet(1920, 1080), server.demoLinks("monitor").getFirst());
        Screen clerk =
            new Screen(chromium.tablet(1366, 900), server.demoLinks("clerk").getFirst())) {
      clean(start, "start");
      member.shows("会議録（案）", 1);
      clean(member, "attendee");
      other.shows("会議録（案）", 1);
      other.press("次のページ");
      other.shows("会議録（案）", 2);
      clean(other, "attendee in portrait, reading freely");
      member.press("その他");
      clean(member, "menu");
      member.page().getByText("この端末から退出").click();
      clean(member, "leaving");
      member.page().keyboard().press("Escape");
      member.press("その他");
      member.press("文字で読む");
      assertThat(member.page().locator("kairan-page-words")).containsText("総務企画委員会");
      clean(member, "a page as text");
      member.page().keyboard().press("Escape");
      member.open("請願文書表");
      member.shows("請願文書表", 1);
      member.press("その他");
      member.press("文字で読む");
      assertThat(member.page().locator("kairan-page-words")).containsText("このページは画像です");
      member.page().keyboard().press("Escape");
      member.press("資料を検索");
      clean(member, "search");
      member.page().keyboard().press("Escape");
      member.press("/ 1　目次を開く");
      assertThat(member.page().locator("kairan-page-grid img")).isVisible();
      clean(member, "contents");
      member.press("このページにしおり");
      member.press("しおり 1");
      assertThat(member.page().locator("kairan-bookmarks")).containsText("請願文書表");
      clean(member, "bookmarks");
      member.page().keyboard().press("Escape");
      member.press("その他");
      member.press("2つ並べて見る");
      assertThat(member.page().locator("kairan-beside")).isVisible();
      clean(member, "two pages side by side");
      chair.shows("会議録（案）", 1);
      clean(chair, "chair");
      chair.press("スタンプ");
      clean(chair, "stamps");
      chair.press("付箋");
      chair.press("付箋");
      chair.page().locator("kairan-note-card textarea").waitFor();
      clean(chair, "a note");
      chair.press("やめる");
      chair.press("進行");
      clean(chair, "steering");
      chair.page().keyboard().press("Escape");
      chair.press("発表を渡す");
      clean(chair, "hand over");
      wall.wallShows("会議録（案）", "1 / 2");
      clean(wall, "wall");
      clerk.page().locator("kairan-paper-card button").first().waitFor();
      clean(clerk, "desk");
      clerk.page().locator("kairan-paper-card button").first().click();
      clerk.page().locator("dialog[open]").first().waitFor();
      clean(clerk, "a paper at the desk");
    }
  }

  @SuppressWarnings("unchecked") // evaluate gives the list that the script returns
  private static void clean(Screen screen, String name) throws Exception {
    Page page = screen.page();
    page.locator("body *").first().waitFor();
    page.evaluate(Files.readString(AXE));
    assertThat((List<String>) page.evaluate(RUN)).as(name).isEmpty();
  }
}
