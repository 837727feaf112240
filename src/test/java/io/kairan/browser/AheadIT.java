package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers come ahead of time, once, and the clerk sees how far they are. */
class AheadIT {

  /** The page on show, two after it and one before. */
  private static final int LOOKED_AT = 4;

  private static final int DEMO_PAGES = 70;

  private static final String KEPT =
      """
      async () => {
        let count = 0;
        for (const name of await caches.keys())
          for (const { url } of await (await caches.open(name)).keys())
            if (url.includes("/pictures/")) count += 1;
        return count;
      }
      """;

  @TempDir private Path data;

  @Test
  @DisplayName("DST3 DST5 DST6 A tablet fetches every page ahead, once, and the clerk sees it")
  void ahead() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen clerk =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("clerk").getFirst());
        Screen member =
            new Screen(chromium.installed(820, 1180), server.demoLinks("attendee").getFirst())) {
      List<String> fetched = new CopyOnWriteArrayList<>();
      member
          .page()
          .onRequest(request -> {
            if (request.url().contains("/pictures/")) {
              fetched.add(request.url());
            }
          });
      allHere(member);
      assertThat(clerk.page().locator("kairan-seat-board")).containsText("準備完了");
      assertThat(Set.copyOf(fetched)).hasSizeGreaterThan(LOOKED_AT);
      allKept(member);
      fetched.clear();
      member.page().reload();
      member.shows("会議録（案）", 1);
      allHere(member);
      assertThat(clerk.page().locator("kairan-seat-board")).containsText("準備完了");
      assertThat(Set.copyOf(fetched)).hasSizeLessThanOrEqualTo(LOOKED_AT);
      assertThat(member.errors()).isEmpty();
    }
  }

  /**
   * The service worker may take over late; from then on it keeps, and what it lacks comes again.
   */
  private static void allKept(Screen member) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> (int) member.page().evaluate(KEPT) == DEMO_PAGES);
  }

  /** The menu stays open: what it says goes on by itself. */
  private static void allHere(Screen member) {
    member.press("メニュー");
    assertThat(member.page().getByText("資料はすべてこの端末にあります"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    member.page().keyboard().press("Escape");
  }
}
