package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The icon on a tablet's home screen opens the start screen. */
class StartIT {

  private static final String MINUTES = "会議録（案）";

  /** How many answers this browser keeps that have this in their address. */
  private static final String KEPT =
      """
      async wanted => {
        let found = 0;
        for (const name of await caches.keys())
          for (const { url } of await (await caches.open(name)).keys())
            if (url.includes(wanted)) found++;
        return found;
      }
      """;

  private static final int DEMO_PAGES = 70;

  @TempDir private Path data;

  @Test
  @DisplayName(
      "OFF6 The start screen leads to the seat of this browser, and offers several by name")
  void leadsToSeats() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch()) {
      BrowserContext context = chromium.installed(1180, 820);
      String start = server.base().resolve("/").toString();
      try (Screen member = new Screen(context, server.demoLinks("attendee").getFirst())) {
        Page page = member.page();
        member.shows(MINUTES, 1);
        awaitKept(page, 1);
        context.setOffline(true);
        page.navigate(start);
        member.shows(MINUTES, 1);
        assertThat(page.url()).contains("/seat/");
        context.setOffline(false);

        page.navigate(server.base().resolve("/?choose").toString());
        assertThat(page.locator("kairan-start .kept")).hasCount(1);
        assertThat(page.locator("kairan-start a[href='/sign-in']")).isVisible();
        assertThat(page.locator("kairan-start .seat[target]").first()).isVisible();

        page.navigate(server.demoLinks("chair").getFirst());
        member.shows(MINUTES, 1);
        awaitKept(page, 2);
        context.setOffline(true);
        page.navigate(start);
        Locator seats = page.locator("kairan-start .kept");
        assertThat(seats).hasCount(2);
        assertThat(seats.first()).containsText("委員会");
        assertThat(seats.filter(new Locator.FilterOptions().setHasText("（議長）"))).hasCount(1);
        seats.filter(new Locator.FilterOptions().setHasText("（出席者）")).click();
        member.shows(MINUTES, 1);
        assertThat(member.errors()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("OFF6 A start screen that did not reach the server goes on when the network is back")
  void goesOn() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch()) {
      BrowserContext context = chromium.installed(1180, 820);
      try (Screen start = new Screen(context, server.base().toString())) {
        Page page = start.page();
        Locator seats = page.locator("kairan-start .seat");
        assertThat(seats.first()).isVisible();
        Awaitility.await("the service worker is there")
            .until(
                () -> (boolean) page.evaluate("() => navigator.serviceWorker.controller != null"));
        context.setOffline(true);
        page.reload();
        assertThat(page.locator("[role=alert]")).containsText("サーバーに届きません");
        context.setOffline(false);
        assertThat(seats.first()).isVisible();
        assertThat(start.errors()).isEmpty();
      }
    }
  }

  private static void awaitKept(Page page, int snapshots) {
    Awaitility.await("what the seat read of its meeting is kept, and all pages")
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> kept(page, "/snapshot") == snapshots && kept(page, "/pictures/") >= DEMO_PAGES);
  }

  private static int kept(Page page, String address) {
    return ((Number) page.evaluate(KEPT, address)).intValue();
  }
}
