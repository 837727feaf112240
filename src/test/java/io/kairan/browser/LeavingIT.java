package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody hands a shared tablet back. */
class LeavingIT {

  private static final String MINUTES = "会議録（案）";

  /**
   * Everything that this browser has of the person: what it chose, keeps of papers and waits for.
   */
  private static final String LEFT_OVER =
      """
      async () => {
        const papers = (await caches.keys()).filter(name => name.startsWith("kairan-papers-"));
        const waiting = await new Promise(resolve => {
          indexedDB.open("kairan", 1).onsuccess = ({ target: { result } }) => {
            const rows = result.transaction("pending").objectStore("pending").getAllKeys();
            rows.onsuccess = () => {
              result.close();
              resolve(rows.result.map(String));
            };
          };
        });
        return [...Object.keys(localStorage), ...papers, ...waiting];
      }
      """;

  @TempDir private Path data;

  @Test
  @DisplayName("OFF3 OFF7 Without a network one leaves in all tabs at once, and nothing is left")
  void leavesInAllTabs() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch()) {
      BrowserContext context = chromium.installed(1180, 820);
      try (Screen one = new Screen(context, server.demoLinks("attendee").getFirst())) {
        one.shows(MINUTES, 1);
        Awaitility.await("something is kept").until(() -> leftOver(one.page()).size() > 2);
        Screen other = new Screen(context, one.page().url());
        other.shows(MINUTES, 1);
        context.setOffline(true);
        writes(one);
        writes(other);
        one.press("メニュー");
        one.press("この端末から退出");
        assertThat(one.page().locator("kairan-leave .lost")).containsText("2件");
        one.page().locator("kairan-leave .go").click();
        for (Screen tab : List.of(one, other)) {
          Locator said = tab.page().locator(".stop-screen");
          assertThat(said.locator("h1")).hasText("退出しました");
          assertThat(said).containsText("この端末には、資料もメモも残っていません");
          assertThat(tab.page().locator("kairan-seat")).hasCount(0);
        }
        Awaitility.await("nothing is left").until(() -> leftOver(one.page()).isEmpty());

        context.setOffline(false);
        other.page().reload();
        assertThat(other.page().locator(".stop-screen h1")).hasText("退出しました");
        other.page().locator(".stop-screen a").click();
        assertThat(other.page().locator("kairan-start h1").first()).isVisible();
        assertThat(leftOver(one.page())).isEmpty();
        assertThat(one.errors()).isEmpty();
        assertThat(other.errors()).isEmpty();
      }
    }
  }

  private static void writes(Screen screen) {
    screen.page().bringToFront();
    screen.press("ペン");
    screen.penDown();
    screen.penUp();
    screen.inked();
    assertThat(screen.page().locator("kairan-title-bar .saved")).containsText("未送信");
  }

  private static List<?> leftOver(Page page) {
    return (List<?>) page.evaluate(LEFT_OVER);
  }
}
