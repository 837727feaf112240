package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.fixture.RunningServer;
import io.kairan.fixture.SeatClient;
import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.ServerMessage;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine can tell of accessibility, on each screen in the states that people meet. */
class AccessibilityIT {

  private static final String MINUTES = "会議録（案）";

  @TempDir private Path data;

  private final Axe axe = new Axe();

  @Test
  @DisplayName(
      "TAB11 TAB27 TXT5 axe finds nothing on an attendee's screens; pages are said and can be"
          + " read")
  void attendee() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst());
        Screen other =
            new Screen(chromium.tablet(820, 1180), server.demoLinks("attendee").get(1))) {
      member.shows(MINUTES, 1);
      axe.look(member, "attendee");
      windows(member);
      papers(member);
      tools(member);
      choices(member);
      other.shows(MINUTES, 1);
      assertThat(spoken(other)).containsText("1ページ、全2ページ");
      other.press("次のページ");
      other.shows(MINUTES, 2);
      assertThat(spoken(other)).containsText("2ページ、全2ページ");
      axe.look(other, "attendee in portrait, reading freely");
      other.press("次第を開く");
      axe.look(other, "the agenda in portrait");
      axe.foundNothing();
    }
  }

  /** What a screen reader is told. */
  private static Locator spoken(Screen screen) {
    return screen.page().locator("kairan-room p[aria-live]");
  }

  private void windows(Screen member) throws Exception {
    member.press("メニュー");
    axe.look(member, "menu");
    member.page().getByText("この端末から退出").click();
    axe.look(member, "leaving");
    escape(member);
    member.press("メニュー");
    member.press("キー操作");
    axe.look(member, "keys");
    escape(member);
    member.press("メニュー");
    member.press("文字で読む");
    assertThat(member.page().locator("kairan-page-words")).containsText("総務企画委員会");
    axe.look(member, "a page as text");
    escape(member);
    member.press("資料を検索");
    axe.look(member, "search");
    Locator search = member.page().locator("kairan-search");
    search.locator("input").fill("補正予算");
    search.locator("li button").first().waitFor();
    axe.look(member, "what was found");
    search.locator("li button").first().click();
    member.page().locator("kairan-hit-bar .words").waitFor();
    axe.look(member, "from hit to hit");
    member.press("検索結果を閉じる");
  }

  private void papers(Screen member) throws Exception {
    member.open("請願文書表");
    member.shows("請願文書表", 1);
    member.press("メニュー");
    member.press("文字で読む");
    assertThat(member.page().locator("kairan-page-words")).containsText("このページは画像です");
    axe.look(member, "a page without words");
    escape(member);
    member.press("/ 1　目次を開く");
    assertThat(member.page().locator("kairan-page-grid img")).isVisible();
    axe.look(member, "contents");
    member.press("しおり");
    axe.look(member, "no bookmarks");
    member.press("このページにしおり");
    assertThat(member.page().locator("kairan-bookmarks")).containsText("請願文書表");
    axe.look(member, "bookmarks");
    escape(member);
    member.page().locator("kairan-page-box input").fill("99");
    member.page().keyboard().press("Enter");
    member.page().locator(".notice").waitFor();
    axe.look(member, "a notice");
    member.open("資料1 補正予算書");
    member.shows("資料1 補正予算書", 1);
    member.press("目次を開く");
    member.page().locator("kairan-contents").getByText("見出し").click();
    axe.look(member, "headings");
    escape(member);
    member.press("メニュー");
    member.press("2つ並べて見る");
    assertThat(member.page().locator("kairan-beside")).isVisible();
    axe.look(member, "two pages side by side");
    member.press("並べるのをやめる");
    assertThat(member.page().locator("kairan-agenda-rail")).isVisible();
  }

  private void tools(Screen member) throws Exception {
    member.press("色と太さ");
    axe.look(member, "colours and widths");
    escape(member);
    member.press("スタンプ");
    axe.look(member, "stamps");
    member.press("付箋");
    member.press("付箋");
    member.page().locator("kairan-note-card textarea").waitFor();
    axe.look(member, "a note");
    member.press("やめる");
    member.press("ペン");
    member.penDown();
    member.penUp();
    member.inked();
    member.press("囲んで選ぶ");
    member.page().keyboard().press("Enter");
    member.page().locator("kairan-taken-bar").waitFor();
    axe.look(member, "ink that is taken");
    member.press("選択をやめる");
  }

  private void choices(Screen member) throws Exception {
    member.press("メニュー");
    member.page().getByText("道具を左側に置く").click();
    escape(member);
    axe.look(member, "tools at the left");
    member.press("メニュー");
    member.page().getByText("シンプルな画面").click();
    escape(member);
    axe.look(member, "the simple screen");
  }

  @Test
  @DisplayName("TAB11 axe finds nothing while a meeting is steered, on tablet, desk and wall")
  void steered() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair = screen(chromium, server, "chair");
        Screen member = screen(chromium, server, "attendee");
        Screen wall =
            new Screen(chromium.tablet(1920, 1080), server.demoLinks("monitor").getFirst());
        Screen clerk =
            new Screen(chromium.tablet(1366, 900), server.demoLinks("clerk").getFirst())) {
      chair.shows(MINUTES, 1);
      axe.look(chair, "chair");
      wall.wallShows(MINUTES, "1 / 2");
      axe.look(wall, "wall");
      sheets(chair);
      steering(chair, member, wall);
      desk(clerk);
      endings(server, clerk, member, chair, wall);
      axe.foundNothing();
    }
  }

  private void sheets(Screen chair) throws Exception {
    chair.press("進行の操作");
    axe.look(chair, "steering");
    escape(chair);
    chair.press("発表を渡す");
    axe.look(chair, "handing over");
    escape(chair);
    chair.page().locator("kairan-chair-bar").getByText("書き込み").click();
    axe.look(chair, "who writes for all");
    escape(chair);
    chair.page().locator("kairan-tool-palette .badge").click();
    axe.look(chair, "writing for all");
    chair.page().locator("kairan-tool-palette .badge").click();
  }

  private void steering(Screen chair, Screen member, Screen wall) throws Exception {
    member.shows(MINUTES, 1);
    steer(chair, "全員の画面を固定する");
    assertThat(member.page().locator("kairan-return-bar")).containsText("固定中");
    member.press("次のページ");
    member.page().locator(".notice").waitFor();
    axe.look(member, "locked");
    axe.look(chair, "a chair who has locked");
    steer(chair, "固定を解く");
    steer(chair, "大型モニターの表示を止める");
    wall.page().locator("kairan-monitor .blank").waitFor();
    axe.look(wall, "the wall blanked");
    axe.look(chair, "a chair who has blanked the wall");
    steer(chair, "大型モニターに表示する");
    steer(chair, "下見する");
    axe.look(chair, "looking ahead");
    chair.press("下見をやめる");
    member.press("メニュー");
    member.press("発表を希望する");
    Locator asks = chair.page().locator("kairan-chair-bar .call");
    asks.waitFor();
    axe.look(chair, "somebody asks to present");
    asks.getByText("発表を渡す").click();
    assertThat(member.page().locator("kairan-title-bar")).containsText("発表中");
    axe.look(member, "an attendee who presents");
    axe.look(chair, "a chair who does not present");
    chair.press("発表を取り戻す");
  }

  private void desk(Screen clerk) throws Exception {
    Page page = clerk.page();
    Locator paper = page.locator("kairan-paper-card button").first();
    paper.waitFor();
    axe.look(clerk, "desk");
    paper.click();
    page.locator("dialog[open]").first().waitFor();
    axe.look(clerk, "a paper at the desk");
    escape(clerk);
    page.locator("kairan-seat-board li button").first().click();
    page.locator("kairan-seat-dialog dialog[open]").waitFor();
    axe.look(clerk, "a seat at the desk");
    escape(clerk);
    clerk.press("会議の内容を変更");
    axe.look(clerk, "the meeting's details");
    escape(clerk);
    clerk.press("会議を閉じる");
    axe.look(clerk, "before closing");
    escape(clerk);
    clerk.press("会議の画面を見る");
    clerk.shows(MINUTES, 1);
    axe.look(clerk, "a clerk who watches");
    clerk.press("メニュー");
    clerk.press("事務局の画面へ");
  }

  /** The paper on show is withdrawn, the meeting is closed, the server goes away. */
  private void endings(RunningServer server, Screen clerk, Screen member, Screen chair, Screen wall)
      throws Exception {
    try (SeatClient hand = SeatClient.redeem(server.demoLinks("clerk").getFirst())) {
      hand.connect(null, 0);
      PageRef shown = Objects.requireNonNull(hand.snapshot().stage().shown());
      does(hand, "withdraw", new MeetingCommand.WithdrawDocument(shown.document()));
      member.page().locator("kairan-stage .word").waitFor();
      axe.look(member, "nothing on show after a withdrawal");
      axe.look(wall, "a wall with nothing on show");
      does(hand, "close", new MeetingCommand.CloseMeeting());
    }
    assertThat(member.page().locator("kairan-title-bar")).containsText("閉会しました");
    axe.look(member, "a closed meeting");
    axe.look(chair, "the chair of a closed meeting");
    axe.look(wall, "the wall after the meeting");
    assertThat(clerk.page().locator("kairan-archive-card")).containsText("ファイルができました");
    axe.look(clerk, "the desk after the meeting");
    server.kill();
    assertThat(member.page().locator("kairan-title-bar .offline")).isVisible();
    axe.look(member, "offline");
    assertThat(wall.page().locator("footer .offline")).isVisible();
    axe.look(wall, "a wall that is offline");
    assertThat(clerk.page().locator("p.offline")).isVisible();
    axe.look(clerk, "a desk that is offline");
  }

  @Test
  @DisplayName("TAB11 axe finds nothing where a screen cannot go on, or has not begun")
  void withoutMeeting() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen start = new Screen(chromium.tablet(1180, 820), server.base().toString())) {
      axe.look(start, "start");
      Page page = start.page();
      for (String path : new String[] {"/monitor", "/sign-in", "/seat/x!/y", "/seat/x/y"}) {
        page.navigate(server.base().resolve(path).toString());
        page.locator("main").first().waitFor();
        axe.look(start, path);
      }
      page.navigate(server.base().resolve("/join#wrong").toString());
      page.locator("main [role=alert]").first().waitFor();
      axe.look(start, "a link that is not valid");
      page.route("**/snapshot*", route -> {});
      page.navigate("about:blank");
      page.navigate(server.demoLinks("attendee").getFirst());
      page.locator("main.stop-screen [role=status]").waitFor();
      axe.look(start, "loading");
      axe.foundNothing();
    }
  }

  @Test
  @DisplayName("TAB11 axe finds nothing from the first account to an empty meeting")
  void fromNothing() throws Exception {
    try (RunningServer server = RunningServer.start(data, "--no-demo");
        Chromium chromium = Chromium.launch();
        Screen clerk = new Screen(chromium.tablet(1366, 900), setUpLink(server))) {
      Page page = clerk.page();
      page.locator("button[type=submit]").click();
      axe.look(clerk, "set-up with faults");
      page.locator("#name").fill("事務局 花子");
      page.locator("#login").fill("hanako");
      page.locator("#password").fill("long enough to be safe");
      page.locator("#again").fill("long enough to be safe");
      page.locator("button[type=submit]").click();
      page.locator("kairan-meetings .empty").waitFor();
      axe.look(clerk, "no meetings");
      clerk.press("会議を作る");
      page.locator("kairan-details-form input").first().fill("総務企画委員会");
      axe.look(clerk, "a meeting to be made");
      page.locator("kairan-details-form button[type=submit]").click();
      page.locator("kairan-agenda").waitFor();
      axe.look(clerk, "an empty desk");
      String link = seat(clerk);
      try (Screen member = new Screen(chromium.tablet(1180, 820), link)) {
        assertThat(member.page().locator("kairan-title-bar")).containsText("開会前です");
        axe.look(member, "an empty meeting");
        renewLink(clerk);
        member.page().locator("main.stop-screen h1").waitFor();
        axe.look(member, "a link that was renewed");
      }
      axe.foundNothing();
    }
  }

  /** Adds a seat; its link. */
  private String seat(Screen clerk) throws Exception {
    Page page = clerk.page();
    clerk.press("席を追加");
    page.locator("#names").fill("佐藤");
    axe.look(clerk, "seats to be added");
    page.locator("kairan-add-seats button[type=submit]").click();
    clerk.press("席を追加");
    page.locator("#names").fill("佐藤\n田中");
    page.locator("kairan-add-seats button[type=submit]").click();
    assertThat(page.locator("kairan-seat-board")).containsText("田中");
    assertThat(page.locator("kairan-add-seats")).containsText("同じ名前の席がある");
    assertThat(page.locator("#names")).hasValue("佐藤");
    escape(clerk);
    clerk.press("QRを印刷");
    page.locator("kairan-print-sheet img").first().waitFor();
    axe.look(clerk, "links to be printed");
    clerk.press("準備に戻る");
    page.locator("kairan-seat-board .tile").getByText("佐藤").click();
    Locator link = page.locator("kairan-seat-link input");
    assertThat(link).hasValue(Pattern.compile("http.*/join#.+"));
    return link.inputValue();
  }

  private void renewLink(Screen clerk) throws Exception {
    clerk.press("リンクを新しくする");
    axe.look(clerk, "a link to be renewed");
    clerk.page().locator("kairan-confirm .main").click();
  }

  private static String setUpLink(RunningServer server) {
    return server.output().stream()
        .filter(line -> line.contains("/setup#"))
        .map(line -> line.substring(line.indexOf("http")))
        .findFirst()
        .orElseThrow();
  }

  private static void does(SeatClient clerk, String id, MeetingCommand command) {
    clerk.command(new CommandId(id), command);
    Awaitility.await(id)
        .until(() -> clerk.answer(new CommandId(id)) instanceof ServerMessage.Accepted);
  }

  private static void steer(Screen chair, String deed) {
    chair.press("進行の操作");
    chair.page().locator("kairan-steering").getByText(deed).click();
  }

  private static void escape(Screen screen) {
    screen.page().keyboard().press("Escape");
  }

  private static Screen screen(Chromium chromium, RunningServer server, String role)
      throws Exception {
    return new Screen(chromium.tablet(1180, 820), server.demoLinks(role).getFirst());
  }
}
