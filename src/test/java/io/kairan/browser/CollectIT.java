package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.kairan.base.CommandId;
import io.kairan.fixture.RunningServer;
import io.kairan.fixture.SeatClient;
import io.kairan.meeting.Collecting;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.ServerMessage;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper that must not stay on the tablets after the meeting. */
class CollectIT {

  private static final String MINUTES = "会議録（案）";
  private static final String OVERVIEW = "資料2 事業の概要";

  /** How many answers with this content the browser keeps for itself. */
  private static final String KEPT =
      """
      async content => {
        let found = 0;
        for (const name of await caches.keys())
          for (const request of await (await caches.open(name)).keys())
            if (request.url.includes(content)) found++;
        return found;
      }
      """;

  /** Where a picture of it that is kept came from. */
  private static final String FIRST =
      """
      async content => {
        for (const name of await caches.keys())
          for (const { url } of await (await caches.open(name)).keys())
            if (url.includes("/pictures/" + content)) return new URL(url).pathname;
        return "";
      }
      """;

  /** Asks for a picture that this browser has fetched before. */
  private static final String AGAIN =
      """
      path => document.querySelector("kairan-seat").room.requests.blob(path)
        .then(() => "shown", () => "refused")
      """;

  @TempDir private Path data;

  private final Axe axe = new Axe();

  @Test
  @DisplayName(
      "COL2 TAB11 When the meeting is closed a marked paper leaves the screen and the browser")
  void closed() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        SeatClient clerk = SeatClient.redeem(server.demoLinks("clerk").getFirst());
        Screen member =
            new Screen(chromium.installed(1180, 820), server.demoLinks("attendee").getFirst())) {
      clerk.connect(null, 0);
      MeetingDocument minutes = minutes(clerk);
      does(
          clerk,
          "mark",
          new MeetingCommand.MarkForCollection(minutes.document(), new Collecting(24)));
      member.shows(MINUTES, 1);
      Awaitility.await("pages are kept").until(() -> kept(member, minutes) > 0);
      Object picture = member.page().evaluate(FIRST, minutes.content().value());
      member.press("メニュー");
      member.press("2つ並べて見る");
      assertThat(member.page().locator("kairan-beside")).isVisible();
      Awaitility.await("two pages").until(() -> besideIsPainted(member));
      member.press("ペン");
      member.penDown();
      member.penUp();
      assertThat(member.page().locator("kairan-title-bar .saved")).hasText("保存済み");
      Awaitility.await("the memo is kept").until(() -> keptOf(member, minutes) > 0);
      does(clerk, "close", new MeetingCommand.CloseMeeting());
      assertThat(member.page().locator("kairan-stage .word")).containsText("回収されました");
      axe.look(member, "a paper that was collected");
      Awaitility.await("no page beside").until(() -> !besideIsPainted(member));
      Awaitility.await("nothing is kept").until(() -> kept(member, minutes) == 0);
      Awaitility.await("no memo is kept").until(() -> keptOf(member, minutes) == 0);
      assertThat(member.page().evaluate(AGAIN, picture)).isEqualTo("refused");
      assertThat(kept(member, minutes)).isZero();
      member.press("次第を開く");
      member.open(OVERVIEW);
      member.shows(OVERVIEW, 1);
      member.page().reload();
      member.open(MINUTES);
      assertThat(member.page().locator("kairan-stage .word")).containsText("回収されました");
      assertThat(keptOf(member, minutes)).isZero();
      assertThat(member.errors()).isEmpty();
      axe.foundNothing();
    }
  }

  @Test
  @DisplayName("COL4 The words of a marked paper are shown as text, and cannot be copied")
  void copying() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        SeatClient clerk = SeatClient.redeem(server.demoLinks("clerk").getFirst());
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst())) {
      clerk.connect(null, 0);
      MeetingDocument minutes = minutes(clerk);
      does(
          clerk,
          "mark",
          new MeetingCommand.MarkForCollection(minutes.document(), new Collecting(24)));
      member.shows(MINUTES, 1);
      member.press("メニュー");
      member.press("文字で読む");
      Locator text = member.page().locator("kairan-page-words .words");
      assertThat(text).containsText("総務企画委員会");
      assertThat(text).hasCSS("user-select", "none");
      member.page().keyboard().press("Escape");
      passOver(member);
      assertThat(member.page().locator("kairan-stage .letters")).hasCount(0);
      does(clerk, "unmark", new MeetingCommand.MarkForCollection(minutes.document(), null));
      Awaitility.await("letters")
          .until(() -> {
            passOver(member);
            return member.page().locator("kairan-stage .letters").count() > 0;
          });
      assertThat(member.errors()).isEmpty();
    }
  }

  private static void passOver(Screen member) {
    BoundingBox box = member.page().locator("kairan-stage .surface").boundingBox();
    member.page().mouse().move(box.x + 20, box.y + box.height - 20);
    member.page().mouse().move(box.x + 24, box.y + box.height - 24);
  }

  private static MeetingDocument minutes(SeatClient clerk) throws Exception {
    return clerk.snapshot().agenda().items().stream()
        .flatMap(item -> item.documents().stream())
        .filter(paper -> paper.title().equals(MINUTES))
        .findFirst()
        .orElseThrow();
  }

  private static void does(SeatClient clerk, String id, MeetingCommand command) {
    clerk.command(new CommandId(id), command);
    assertThat(clerk.answer(new CommandId(id))).isInstanceOf(ServerMessage.Accepted.class);
  }

  /** Whether the second page shows any paper. */
  private static boolean besideIsPainted(Screen screen) {
    String white =
        """
        canvas => {
          const { width, height } = canvas;
          const data = canvas.getContext("2d").getImageData(0, 0, width, height).data;
          for (let i = 3; i < data.length; i += 4) if (data[i] === 255) return true;
          return false;
        }
        """;
    return (boolean) screen.page().locator("kairan-beside canvas").first().evaluate(white);
  }

  private static int kept(Screen screen, MeetingDocument paper) {
    return ((Number) screen.page().evaluate(KEPT, paper.content().value())).intValue();
  }

  /** The same of its ink and memos, whose addresses name the paper itself. */
  private static int keptOf(Screen screen, MeetingDocument paper) {
    String address = "/" + paper.document().value();
    return ((Number) screen.page().evaluate(KEPT, address)).intValue();
  }
}
