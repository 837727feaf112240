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

/** A tablet loses the Wi-Fi, is even loaded again, and goes on. */
class OfflineIT {

  private static final String MINUTES = "会議録（案）";
  private static final String OVERVIEW = "資料2 事業の概要";
  private static final String SCHEDULE = "資料3 整備日程表";

  /** How many pictures of pages this browser keeps. */
  private static final String KEPT =
      """
      async () => {
        let pictures = 0;
        for (const name of await caches.keys()) {
          if (!name.startsWith("kairan-papers-")) continue;
          for (const { url } of await (await caches.open(name)).keys())
            if (url.includes("/pictures/")) pictures++;
        }
        return pictures;
      }
      """;

  @TempDir private Path data;

  @Test
  @DisplayName(
      "OFF1 OFF2 OFF3 OFF10 Without a network a tablet loads, turns pages and takes memos; then it"
          + " leaves")
  void withoutNetwork() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("chair").getFirst())) {
      BrowserContext context = chromium.installed(1180, 820);
      try (Screen member = new Screen(context, server.demoLinks("attendee").getFirst())) {
        member.shows(MINUTES, 1);
        Awaitility.await("all 70 pages are kept")
            .atMost(Duration.ofMinutes(2))
            .until(() -> kept(member.page()) == 70);

        context.setOffline(true);
        member.page().reload();
        member.shows(MINUTES, 1);
        member.open(SCHEDULE);
        member.shows(SCHEDULE, 1);
        assertThat(member.page().locator("kairan-title-bar")).containsText("通信が切れています");
        assertThat(member.page().locator("kairan-return-bar button"))
            .containsText("切断前の会議録（案）の1ページへ");
        member.press("ペン");
        member.penDown();
        member.penUp();
        member.inked();
        assertThat(member.page().locator("kairan-title-bar .saved")).hasText("未送信 1");
        member.page().reload();
        member.open(SCHEDULE);
        member.shows(SCHEDULE, 1);
        member.inked();
        upright(member);

        chair.press("次のページ");
        chair.shows(MINUTES, 2);
        context.setOffline(false);
        assertThat(member.page().locator("kairan-title-bar .saved")).hasText("保存済み");
        member.page().locator("kairan-return-bar button").click();
        member.shows(MINUTES, 2);
        savedIsThere(context, member);
        leaves(member);
        assertThat(chair.errors()).isEmpty();
        assertThat(member.errors()).isEmpty();
      }
    }
  }

  /** Held upright the bar has room for the paper, the way back and what is not sent. */
  private static void upright(Screen member) {
    member.page().setViewportSize(820, 1180);
    Locator bar = member.page().locator("kairan-title-bar");
    for (String part : new String[] {".broken", ".where", ".where .rest"}) {
      assertThat(bar.locator("kairan-return-bar " + part)).isVisible();
      assertThat(clipped(bar.locator("kairan-return-bar " + part))).isFalse();
    }
    assertThat(bar.boundingBox().height).isLessThanOrEqualTo(60);
    assertThat(bar.locator(".title strong").boundingBox().width).isGreaterThan(80);
    member.page().setViewportSize(1180, 820);
  }

  private static boolean clipped(Locator part) {
    return (boolean) part.evaluate("part => part.scrollWidth > part.clientWidth + 1");
  }

  @Test
  @DisplayName(
      "OFF8 A presenter whose line is down is told no number, and can begin no item till it is"
          + " back")
  void presenterWithoutNetwork() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch()) {
      BrowserContext context = chromium.tablet(1180, 820);
      try (Screen chair = new Screen(context, server.demoLinks("chair").getFirst())) {
        chair.shows(MINUTES, 1);
        Locator same = chair.page().locator("kairan-chair-bar .same");
        Locator next = chair.page().locator("kairan-chair-bar .next");
        assertThat(same).containsText("1 / 1 人が同じページ");
        context.setOffline(true);
        assertThat(same).hasText("同じページの人数は不明");
        assertThat(next).hasAttribute("aria-disabled", "true");
        next.dispatchEvent("click");
        assertThat(chair.page().locator(".notice")).containsText("通信が切れている");
        context.setOffline(false);
        assertThat(same).containsText("1 / 1 人が同じページ");
        assertThat(next).not().hasAttribute("aria-disabled", "true");
        assertThat(chair.errors()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("OFF1 Ink that came while everybody wrote is there after a reload without a network")
  void sharedInkWithoutNetwork() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("chair").getFirst())) {
      BrowserContext context = chromium.installed(1180, 820);
      try (Screen member = new Screen(context, server.demoLinks("attendee").getFirst())) {
        member.shows(MINUTES, 1);
        chair.shows(MINUTES, 1);
        chair.page().locator("kairan-tool-palette .badge").click();
        chair.penDown();
        chair.penUp();
        member.inked();
        Awaitility.await("the page and its ink are kept")
            .atMost(Duration.ofMinutes(2))
            .until(() -> keptAt(member.page(), "/ink/") == 1 && kept(member.page()) > 0);
        context.setOffline(true);
        member.page().reload();
        member.shows(MINUTES, 1);
        member.inked();
        assertThat(member.errors()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("FND7 Without a network words are found and marked on pages that were never shown")
  void searchWithoutNetwork() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch()) {
      BrowserContext context = chromium.installed(1180, 820);
      try (Screen member = new Screen(context, server.demoLinks("attendee").getFirst())) {
        member.shows(MINUTES, 1);
        Awaitility.await("the words of all papers are kept")
            .atMost(Duration.ofMinutes(3))
            .until(() -> keptWords(member.page()) == papers(member.page()));

        context.setOffline(true);
        member.page().reload();
        member.shows(MINUTES, 1);
        member.press("資料を検索");
        Locator sheet = member.page().locator("kairan-search");
        sheet.locator("input").fill("第1委員会室");
        assertThat(sheet.locator("[role=status]")).containsText("2ページで見つかりました");
        assertThat(sheet.locator("[role=status]")).containsText("この端末にある資料から");
        sheet.locator("li button").first().click();
        member.shows(OVERVIEW, 2);
        assertThat(member.page().locator("kairan-hit-bar")).containsText("1 / 2");
        Awaitility.await("the words are marked").until(() -> SearchingIT.marked(member));
        assertThat(member.errors()).isEmpty();
      }
    }
  }

  /** What was written, here and with a network, is there when that is gone again. */
  private static void savedIsThere(BrowserContext context, Screen member) {
    member.press("ペン");
    member.penDown();
    member.penUp();
    member.inked();
    assertThat(member.page().locator("kairan-title-bar .saved")).hasText("保存済み");
    context.setOffline(true);
    member.page().reload();
    member.shows(MINUTES, 1);
    member.press("次のページ");
    member.shows(MINUTES, 2);
    member.inked();
    member.open(SCHEDULE);
    member.shows(SCHEDULE, 1);
    member.inked();
    context.setOffline(false);
    assertThat(member.page().locator("kairan-title-bar")).not().containsText("通信が切れています");
  }

  private static int keptWords(Page page) {
    return keptAt(page, "/all?");
  }

  /** How many answers are kept of which the address has this. */
  private static int keptAt(Page page, String address) {
    return ((Number) page.evaluate(KEPT.replace("/pictures/", address))).intValue();
  }

  private static int papers(Page page) {
    return page.locator("kairan-agenda-rail button.paper").count();
  }

  private static void leaves(Screen member) {
    String seat = member.page().url();
    member.press("メニュー");
    member.press("この端末から退出");
    member.page().locator("kairan-leave .go").click();
    member.page().waitForURL(url -> !url.contains("/seat/"));
    assertThat(kept(member.page())).isZero();
    member.page().navigate(seat);
    assertThat(member.page().locator("kairan-title-bar")).hasCount(0);
    assertThat(member.page().locator("h1")).isVisible();
  }

  private static int kept(Page page) {
    return ((Number) page.evaluate(KEPT)).intValue();
  }
}
