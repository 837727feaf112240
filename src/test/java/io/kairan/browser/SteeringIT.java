package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.kairan.base.CommandId;
import io.kairan.base.SeatId;
import io.kairan.fixture.RunningServer;
import io.kairan.fixture.SeatClient;
import io.kairan.meeting.MeetingCommand;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chair steers everybody's screens, in real browsers. */
class SteeringIT {

  private static final String MINUTES = "会議録（案）";
  private static final String BUDGET = "資料1 補正予算書";

  @TempDir Path data;

  @Test
  @DisplayName(
      "NAV5 NAV6 NAV8 NAV9 PRE6 PRE7 NAV11 SIG5 SIG6 The chair gathers, locks, points, looks"
          + " ahead, is asked, and is told when nobody presents")
  void steering() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair = screen(chromium, server, "chair");
        Screen member = screen(chromium, server, "attendee");
        Screen wall = screen(chromium, server, "monitor")) {
      chair.shows(MINUTES, 1);
      member.shows(MINUTES, 1);
      gathers(chair, member);
      locks(chair, member);
      blanks(chair, wall);
      points(chair, member, wall);
      waitsForThePen(chair, member);
      looksAhead(chair, member);
      isAsked(chair, member);
      isLeftAlone(server, chair, member);
      for (Screen screen : List.of(chair, member, wall)) {
        assertThat(screen.errors()).isEmpty();
      }
    }
  }

  private static void gathers(Screen chair, Screen member) {
    member.open(BUDGET);
    member.shows(BUDGET, 1);
    steer(chair, "全員をこのページに集める");
    member.shows(MINUTES, 1);
    assertThat(member.page().getByRole(AriaRole.ALERT)).containsText("集めました");
  }

  private static void locks(Screen chair, Screen member) {
    member.press("次のページ");
    member.shows(MINUTES, 2);
    steer(chair, "全員の画面を固定する");
    assertThat(member.page().locator("kairan-return-bar")).containsText("固定中");
    member.shows(MINUTES, 1);
    member.press("次のページ");
    assertThat(member.page().getByRole(AriaRole.ALERT)).containsText("固定しています");
    member.shows(MINUTES, 1);
    chair.press("次のページ");
    member.shows(MINUTES, 2);
    steer(chair, "固定を解く");
    assertThat(member.page().locator("kairan-return-bar")).not().containsText("固定中");
    member.press("前のページ");
    member.shows(MINUTES, 1);
    member.page().locator("kairan-return-bar button").click();
    member.shows(MINUTES, 2);
  }

  private static void blanks(Screen chair, Screen wall) {
    wall.wallShows(MINUTES, "2 / 2");
    steer(chair, "大型モニターの表示を止める");
    assertThat(wall.page().locator("kairan-monitor .blank")).isVisible();
    assertThat(chair.page().locator("kairan-chair-bar")).containsText("モニター停止");
    steer(chair, "大型モニターに表示する");
    wall.wallShows(MINUTES, "2 / 2");
    assertThat(wall.page().locator("kairan-monitor .blank")).hasCount(0);
  }

  private static void points(Screen chair, Screen member, Screen wall) {
    chair.fingerRests();
    wall.pointedAt();
    member.pointedAt();
    chair.fingerLeaves();
    wall.notPointedAt();
    chair.press("メニュー");
    chair.press("大きく");
    chair.press("大きく");
    Awaitility.await("the wall is enlarged").until(() -> wall.zoom() > 1.2);
    assertThat(member.zoom()).isEqualTo(1);
    chair.press("ページ全体を表示");
    Awaitility.await("the wall shows the whole page").until(() -> wall.zoom() == 1);
  }

  /** The room goes on while a member writes: the stroke stays where it was begun. */
  private static void waitsForThePen(Screen chair, Screen member) {
    member.press("ペン");
    member.penDown();
    chair.press("前のページ");
    Awaitility.await("the room is on page 1").until(() -> member.pageNumber().equals("1"));
    assertThat(member.paintedPage()).isEqualTo(2);
    Locator stage = member.page().locator("kairan-stage");
    Awaitility.await("the room's page is late")
        .until(() -> stage.evaluate("it => it.late"), late -> Boolean.TRUE.equals(late));
    assertThat(stage.locator(".word")).hasCount(0);
    member.penUp();
    assertThat(member.page().getByRole(AriaRole.ALERT)).containsText("書いている間に");
    assertThat(member.paintedPage()).isEqualTo(1);
    assertThat(member.ink().count()).isZero();
    chair.press("次のページ");
    member.shows(MINUTES, 2);
    member.inked();
  }

  private static void looksAhead(Screen chair, Screen member) {
    steer(chair, "下見する");
    Locator next = chair.page().locator("kairan-chair-bar .next");
    assertThat(next).hasCount(0);
    chair.open(BUDGET);
    chair.press("次のページ");
    chair.shows(BUDGET, 2);
    member.shows(MINUTES, 2);
    chair.press("このページを全員に見せる");
    assertThat(next).hasCount(1);
    member.shows(BUDGET, 2);
    steer(chair, "ひとつ前の表示に戻す");
    member.shows(MINUTES, 2);
    chair.shows(MINUTES, 2);
  }

  private static void isAsked(Screen chair, Screen member) {
    member.press("メニュー");
    member.press("発表を希望する");
    Locator asks = chair.page().locator("kairan-chair-bar .call");
    assertThat(asks).containsText("発表を希望しています");
    asks.getByText("発表を渡す").click();
    assertThat(member.page().locator("kairan-title-bar")).containsText("発表中");
    assertThat(asks).hasCount(0);
  }

  /** Whoever presents is gone for good. */
  private static void isLeftAlone(RunningServer server, Screen chair, Screen member)
      throws Exception {
    try (SeatClient clerk = SeatClient.redeem(server.demoLinks("clerk").getFirst())) {
      clerk.connect(null, 0);
      clerk.command(new CommandId("remove"), new MeetingCommand.RemoveSeat(new SeatId("member-1")));
    }
    Locator call = chair.page().locator("kairan-chair-bar .call");
    assertThat(call).containsText("発表者がいません");
    assertThat(member.page().locator("body")).not().containsText("発表中");
    chair.press("発表する");
    assertThat(chair.page().locator("kairan-title-bar")).containsText("発表中");
    assertThat(call).hasCount(0);
  }

  private static void steer(Screen chair, String deed) {
    chair.press("進行の操作");
    chair.page().locator("kairan-steering").getByText(deed).click();
  }

  private static Screen screen(Chromium chromium, RunningServer server, String role)
      throws Exception {
    int width = role.equals("monitor") ? 1920 : 1180;
    return new Screen(chromium.tablet(width, 820), server.demoLinks(role).getFirst());
  }
}
