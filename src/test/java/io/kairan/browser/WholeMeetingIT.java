package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.kairan.fixture.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo meeting from its opening to its archive, in five real browsers at once. */
class WholeMeetingIT {

  private static final String MINUTES = "会議録（案）";
  private static final String BUDGET = "資料1 補正予算書";
  private static final String OVERVIEW = "資料2 事業の概要";
  private static final String SCHEDULE = "資料3 整備日程表";

  private static final Path DEMO =
      Path.of(System.getProperty("kairan.home", "target/kairan"), "demo");

  @TempDir Path data;

  @Test
  @DisplayName(
      "ALL2 MEM5 A whole meeting: follow, leave and return, write, hand over, close, archive")
  void wholeMeeting() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair = new Screen(chromium.tablet(1180, 820), link(server, "chair", 0));
        Screen member = new Screen(chromium.tablet(1180, 820), link(server, "attendee", 0));
        Screen other = new Screen(chromium.tablet(820, 1180), link(server, "attendee", 1));
        Screen wall = new Screen(chromium.tablet(1920, 1080), link(server, "monitor", 0));
        Screen clerk = new Screen(chromium.tablet(1366, 900), link(server, "clerk", 0))) {
      try {
        play(server, chromium, chair, member, other, wall, clerk);
      } catch (Throwable e) {
        picture(
            Map.of("chair", chair, "member", member, "other", other, "wall", wall, "clerk", clerk));
        throw e;
      }
      for (Screen screen : List.of(chair, member, other, wall, clerk)) {
        assertThat(screen.errors()).isEmpty();
      }
    }
  }

  private void play(
      RunningServer server,
      Chromium chromium,
      Screen chair,
      Screen member,
      Screen other,
      Screen wall,
      Screen clerk)
      throws Exception {
    everybodyFollows(chair, member, other, wall);
    oneLeavesAndReturns(chair, member, wall);
    aLateReloadLandsOnThePage(other);
    memosArePrivate(server, chromium, chair, member, other, wall);
    sharedInkIsLive(chair, member, other, wall);
    theServerDies(server, chair, member, wall);
    presentingIsHandedOver(chair, other, member, wall);
    Ink turned = writeOn(chair, SCHEDULE, 2, wall);
    Ink large = writeOn(chair, OVERVIEW, 2, wall);
    try (Archive archive = closedAndDownloaded(clerk, member)) {
      check(archive, turned, large);
    }
  }

  /** Keeps what everybody saw when something failed. */
  private static void picture(Map<String, Screen> screens) {
    screens.forEach((name, screen) -> {
      Path file = Path.of("target/browser-failure/" + name + ".png");
      screen.page().screenshot(new Page.ScreenshotOptions().setPath(file));
      System.err.println(name + "\n" + screen.said());
    });
  }

  private static void everybodyFollows(Screen chair, Screen member, Screen other, Screen wall) {
    for (Screen screen : List.of(chair, member, other)) {
      screen.shows(MINUTES, 1);
    }
    wall.wallShows(MINUTES, "1 / 2");
    chair.press("次のページ");
    for (Screen screen : List.of(chair, member, other)) {
      screen.shows(MINUTES, 2);
    }
    wall.wallShows(MINUTES, "2 / 2");
    chair.open(BUDGET);
    for (Screen screen : List.of(chair, member, other)) {
      screen.shows(BUDGET, 1);
    }
    wall.wallShows("資料1", "1 / 60");
  }

  private static void oneLeavesAndReturns(Screen chair, Screen member, Screen wall) {
    member.press("次のページ");
    member.shows(BUDGET, 2);
    member.press("次のページ");
    member.shows(BUDGET, 3);
    chair.shows(BUDGET, 1);
    chair.press("次のページ");
    wall.wallShows("資料1", "2 / 60");
    member.shows(BUDGET, 3);
    assertThat(member.page().locator("kairan-return-bar")).containsText("資料1の2ページ");
    member.page().locator("kairan-return-bar button").click();
    member.shows(BUDGET, 2);
  }

  private static void aLateReloadLandsOnThePage(Screen other) {
    other.page().reload();
    other.shows(BUDGET, 2);
  }

  private static void memosArePrivate(
      RunningServer server,
      Chromium chromium,
      Screen chair,
      Screen member,
      Screen other,
      Screen wall)
      throws Exception {
    member.press("ペン");
    member.penDown();
    member.penUp();
    member.inked();
    assertThat(member.page().locator("kairan-title-bar .saved")).hasText("保存済み");
    for (Screen screen : List.of(chair, other, wall)) {
      assertThat(screen.ink().count()).isZero();
    }
    member.page().reload();
    member.inked();
    try (Screen second = new Screen(chromium.tablet(820, 1180), link(server, "attendee", 0))) {
      second.shows(BUDGET, 2);
      second.inked();
    }
  }

  private static void sharedInkIsLive(Screen chair, Screen member, Screen other, Screen wall) {
    chair.press("次のページ");
    wall.wallShows("資料1", "3 / 60");
    for (Screen screen : List.of(chair, other, member)) {
      screen.shows(BUDGET, 3);
    }
    chair.page().locator("kairan-tool-palette .badge").click();
    assertThat(chair.page().locator("kairan-tool-palette .face:not(.other)")).containsText("全員に");
    chair.penDown();
    wall.inkMoving();
    other.inkMoving();
    chair.penUp();
    wall.inked();
    other.inked();
    member.inked();
    chair.press("元に戻す");
    wall.notInked();
    other.notInked();
    chair.press("やり直す");
    wall.inked();
  }

  /** Browsers come back by themselves, and what was written meanwhile arrives. */
  private static void theServerDies(RunningServer server, Screen chair, Screen member, Screen wall)
      throws Exception {
    member.press("ペン");
    server.kill();
    member.penDown();
    member.penUp();
    assertThat(member.page().locator("kairan-title-bar .saved")).hasText("未送信 1");
    server.startAgain();
    assertThat(member.page().locator("kairan-title-bar .saved")).hasText("保存済み");
    chair.penDown();
    chair.penUp();
    assertThat(chair.page().locator("kairan-title-bar .saved")).hasText("保存済み");
    chair.press("次のページ");
    chair.shows(BUDGET, 4);
    wall.wallShows("資料1", "4 / 60");
    member.shows(BUDGET, 4);
    chair.press("前のページ");
    wall.wallShows("資料1", "3 / 60");
    wall.inked();
  }

  private static void presentingIsHandedOver(
      Screen chair, Screen other, Screen member, Screen wall) {
    chair.press("発表を渡す");
    chair.page().locator("kairan-hand-over li").filter(named("鈴木")).locator("button").click();
    assertThat(other.page().locator("kairan-title-bar")).containsText("発表中");
    other.press("次のページ");
    wall.wallShows("資料1", "4 / 60");
    chair.shows(BUDGET, 4);
    member.shows(BUDGET, 4);
    chair.press("発表を取り戻す");
    assertThat(chair.page().locator("kairan-title-bar")).containsText("発表中");
    assertThat(other.button("発表を渡す")).hasCount(0);
  }

  /** The presenter writes for all on a page; where the wall shows it. */
  private static Ink writeOn(Screen chair, String paper, int page, Screen wall) {
    chair.open(paper);
    chair.shows(paper, 1);
    chair.press("次のページ");
    chair.shows(paper, page);
    if (!chair.page().locator("kairan-tool-palette .badge").innerText().contains("全員")) {
      chair.page().locator("kairan-tool-palette .badge").click();
    }
    chair.press("ペン");
    chair.penDown();
    chair.penUp();
    chair.inked();
    return wall.inked();
  }

  /** Memos are written after the meeting too [MEM5]. */
  private static void writesOn(Screen member) {
    int before = member.ink().count();
    member.press("ペン");
    member.penDown();
    member.penUp();
    Awaitility.await("a memo after the meeting").until(() -> member.ink().count() > before + 20);
  }

  private Archive closedAndDownloaded(Screen clerk, Screen member) throws Exception {
    clerk.press("会議を閉じる");
    clerk.page().locator("kairan-confirm button.danger").click();
    assertThat(member.page().locator("kairan-title-bar")).containsText("閉会しました");
    writesOn(member);
    assertThat(clerk.page().locator("kairan-file-button")).hasCount(0);
    Page.WaitForDownloadOptions patience = new Page.WaitForDownloadOptions().setTimeout(120_000);
    assertThat(clerk.button("保存ファイルをダウンロード"))
        .isVisible(
            new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(120_000));
    Download download = clerk.page().waitForDownload(patience, () -> clerk.press("保存ファイルをダウンロード"));
    Path file = data.resolve("archive.zip");
    download.saveAs(file);
    return new Archive(file);
  }

  private static void check(Archive archive, Ink turned, Ink large) throws Exception {
    assertThat(archive.original("会議録"))
        .isEqualTo(Files.readAllBytes(DEMO.resolve("kaigiroku.pdf")));
    assertThat(archive.original("資料1"))
        .isEqualTo(Files.readAllBytes(DEMO.resolve("hosei-yosan.pdf")));
    Ink.in(archive.byPoppler("資料3", 2)).liesAs(turned);
    Ink.in(archive.byMuPdf("資料3", 2)).liesAs(turned);
    Ink.in(archive.byPoppler("資料2", 2)).liesAs(large);
    Ink.in(archive.byMuPdf("資料2", 2)).liesAs(large);
    assertThat(Ink.in(archive.byPoppler("資料1", 3)).count()).isPositive();
    assertThat(Ink.in(archive.byPoppler("資料1", 2)).count()).as("a private memo").isZero();
  }

  private static com.microsoft.playwright.Locator.FilterOptions named(String name) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(name);
  }

  private static String link(RunningServer server, String role, int number) throws Exception {
    return server.demoLinks(role).get(number);
  }
}
