package io.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser clears what it keeps where room is short, even in the middle of a meeting. */
class ClearedIT {

  private static final String MINUTES = "会議録（案）";

  /** How many pictures of pages this browser keeps. */
  private static final String KEPT =
      """
      async () => {
        let pictures = 0;
        for (const name of await caches.keys())
          for (const { url } of await (await caches.open(name)).keys())
            if (url.includes("/pictures/")) pictures++;
        return pictures;
      }
      """;

  /** What a browser says when its person comes back to the page. */
  private static final String COMES_BACK =
      "() => document.dispatchEvent(new Event('visibilitychange'))";

  @TempDir private Path data;

  @Test
  @DisplayName("OFF11 What a browser cleared during the meeting is kept again, the seat included")
  void keptAgain() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch()) {
      BrowserContext context = chromium.installed(1180, 820);
      try (Screen member = new Screen(context, server.demoLinks("attendee").getFirst())) {
        Page page = member.page();
        member.shows(MINUTES, 1);
        awaitKept(page);
        clear(context, page, server.base().toString());
        assertThat(kept(page)).isZero();
        page.evaluate(COMES_BACK);
        awaitKept(page);
        Awaitility.await("the session is kept")
            .until(() -> (boolean) page.evaluate("() => localStorage.length > 0"));
        context.setOffline(true);
        page.reload();
        member.shows(MINUTES, 1);
        assertThat(member.errors()).isEmpty();
      }
    }
  }

  private static void clear(BrowserContext context, Page page, String origin) {
    JsonObject what = new JsonObject();
    what.addProperty("origin", origin);
    what.addProperty("storageTypes", "all");
    CDPSession browser = context.newCDPSession(page);
    browser.send("Storage.clearDataForOrigin", what);
    browser.detach();
  }

  private static void awaitKept(Page page) {
    Awaitility.await("all 70 pages are kept")
        .atMost(Duration.ofMinutes(2))
        .until(() -> kept(page) == 70);
  }

  private static int kept(Page page) {
    return ((Number) page.evaluate(KEPT)).intValue();
  }
}
