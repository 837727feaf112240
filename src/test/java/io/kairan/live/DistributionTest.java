package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.ITEM;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.NEXT_PAPER;
import static io.kairan.fixture.Committee.OTHER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.SHELVED;
import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.ClientMessage;
import io.kairan.wire.HeldPages;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.PaperProgress.PageState;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.TabletReadiness;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Five pages, three in the first paper; page 1 is on show. */
class DistributionTest {

  private final TestRoom hall = TestRoom.open();
  private Airtime air = new Airtime(3);

  @BeforeEach
  void draw() {
    hall.room.handouts().show(drawn(PAPER));
    hall.room.handouts().show(drawn(NEXT_PAPER));
    hall.loop.advance(1_000);
  }

  @Test
  @DisplayName("DST1 A tablet is sent what it lacks, two at a time, from the page on show onwards")
  void order() {
    Tablet member = holding(MEMBER);
    assertThat(sent(member)).containsExactly("paper 1", "paper 2");
    over(member, 1, PAPER, 1);
    over(member, 2, PAPER, 2);
    assertThat(sent(member)).containsExactly("paper 1", "paper 2", "paper 3", "next-paper 1");
    over(member, 3, PAPER, 3);
    over(member, 4, NEXT_PAPER, 1);
    over(member, 5, NEXT_PAPER, 2);
    hall.loop.advance(60_000);
    assertThat(sent(member)).hasSize(5);
  }

  @Test
  @DisplayName("DST1 No more pictures are on their way than the network takes, in turn for all")
  void air() {
    Tablet chair = holding(CHAIR);
    Tablet member = holding(MEMBER);
    Tablet other = holding(OTHER);
    assertThat(sent(chair)).hasSize(2);
    assertThat(sent(member)).hasSize(1);
    assertThat(sent(other)).isEmpty();
    over(chair, 1, PAPER, 1);
    assertThat(sent(other)).hasSize(1);
    assertThat(sent(chair)).hasSize(2);
    hall.leave(member);
    assertThat(sent(chair).size() + sent(other).size()).isEqualTo(4);
  }

  @Test
  @DisplayName("DST3 What a tablet holds already is never sent for again, also after it comes back")
  void known() {
    Tablet member = holding(MEMBER, new HeldPages(PAPER.revision(), List.of(1, 3)));
    assertThat(sent(member)).containsExactly("next-paper 1", "next-paper 2");
    Tablet full =
        holding(
            OTHER,
            new HeldPages(PAPER.revision(), List.of(1, 1, 2, 3)),
            new HeldPages(NEXT_PAPER.revision(), List.of(1, 2)));
    hall.loop.advance(60_000);
    assertThat(sent(full)).isEmpty();
  }

  @Test
  @DisplayName(
      "DST2 A turn silences the network until all who follow hold the page, then neighbours")
  void hush() {
    air = new Airtime(4);
    Tablet chair = holding(CHAIR, new HeldPages(PAPER.revision(), List.of(1, 3)));
    Tablet member = holding(MEMBER, new HeldPages(PAPER.revision(), List.of(1, 1)));
    follow(chair);
    follow(member);
    member.forget();
    chair.forget();
    hall.send(chair, "t", new MeetingCommand.TurnPage(1, page(PAPER, 2)));
    report(member, false, List.of(), List.of(3L, 4L));
    hall.loop.advance(100);
    assertThat(sent(member)).isEmpty();
    assertThat(sent(chair)).isEmpty();
    report(member, false, List.of(new HeldPages(PAPER.revision(), List.of(2, 2))), List.of());
    hall.loop.advance(50);
    assertThat(sent(member).getFirst()).isEqualTo("paper 3");
  }

  @Test
  @DisplayName("DST2 A tablet that sleeps, or reads freely, holds the others up for half a second")
  void patience() {
    Tablet chair = holding(CHAIR, new HeldPages(PAPER.revision(), List.of(1, 3)));
    Tablet sleeper = holding(MEMBER);
    follow(sleeper);
    hall.send(chair, "t", new MeetingCommand.TurnPage(1, page(PAPER, 2)));
    chair.forget();
    report(chair, false, List.of(), List.of(1L, 2L));
    hall.loop.advance(400);
    assertThat(sent(chair)).isEmpty();
    hall.loop.advance(200);
    assertThat(sent(chair)).isNotEmpty();
  }

  @Test
  @DisplayName("DST2 A tablet whose transfers hang keeps nothing from the others")
  void hanging() {
    air = new Airtime(8);
    Tablet hanging = holding(OTHER);
    assertThat(sent(hanging)).containsExactly("paper 1", "paper 2");
    Tablet member = holding(MEMBER, new HeldPages(PAPER.revision(), List.of(1, 3)));
    assertThat(sent(member)).containsExactly("next-paper 1", "next-paper 2");
  }

  @Test
  @DisplayName("DST3 What is told of papers outside the agenda is not kept, nor what was withdrawn")
  void outside() {
    air = new Airtime(8);
    Tablet clerk = hall.join(CLERK);
    Tablet member =
        holding(
            MEMBER,
            new HeldPages(PAPER.revision(), List.of(1, 3)),
            new HeldPages(NEXT_PAPER.revision(), List.of(1, 2)),
            new HeldPages(SHELVED.revision(), List.of(1, 2)));
    hall.send(clerk, "w", new MeetingCommand.WithdrawDocument(NEXT_PAPER.document()));
    hall.loop.advance(1_000);
    hall.send(clerk, "p", new MeetingCommand.PlaceDocument(ITEM, SHELVED.document(), "追加"));
    hall.send(clerk, "q", new MeetingCommand.PlaceDocument(ITEM, NEXT_PAPER.document(), "再"));
    hall.room.handouts().show(drawn(SHELVED));
    hall.loop.advance(1_000);
    assertThat(sent(member)).containsExactly("shelved 1", "shelved 2");
    over(member, 1, SHELVED, 1);
    over(member, 2, SHELVED, 2);
    assertThat(sent(member)).contains("next-paper 1", "next-paper 2");
  }

  @Test
  @DisplayName("DST4 A transfer nothing is heard of is over after a while; a page is tried twice")
  void lost() {
    Tablet member = holding(MEMBER);
    hall.loop.advance(120_000);
    for (String sheet : Set.copyOf(sent(member))) {
      assertThat(Collections.frequency(sent(member), sheet)).isEqualTo(2);
    }
    assertThat(Set.copyOf(sent(member))).hasSize(5);
    assertThat(IntStream.range(0, 3).allMatch(picture -> air.take())).isTrue();
  }

  @Test
  @DisplayName("DST5 Clerks alone see who holds how much, also of a tablet that has left")
  void readiness() {
    Tablet clerk = hall.join(CLERK);
    Tablet chair = holding(CHAIR, new HeldPages(PAPER.revision(), List.of(1, 3)));
    Tablet member = holding(MEMBER, new HeldPages(NEXT_PAPER.revision(), List.of(1, 1)));
    hall.leave(member);
    hall.loop.advance(1_000);
    assertThat(clerk.last(ServerMessage.Readiness.class).tablets())
        .containsExactly(
            new TabletReadiness(CHAIR, true, 3, 5), new TabletReadiness(MEMBER, false, 1, 5));
    assertThat(chair.received(ServerMessage.Readiness.class)).isEmpty();
    Tablet late = hall.join(CLERK);
    assertThat(late.last(ServerMessage.Readiness.class).tablets()).hasSize(2);
  }

  private Tablet holding(SeatId seat, HeldPages... pages) {
    Tablet tablet = hall.join(seat, air);
    report(tablet, true, List.of(pages), List.of());
    return tablet;
  }

  private void follow(Tablet tablet) {
    hall.room.signals().view(tablet, new ClientMessage.View(page(PAPER, 1), true));
    hall.loop.settle();
  }

  private void over(Tablet tablet, long grant, MeetingDocument paper, int page) {
    report(
        tablet,
        false,
        List.of(new HeldPages(paper.revision(), List.of(page, page))),
        List.of(grant));
  }

  private void report(Tablet tablet, boolean all, List<HeldPages> papers, List<Long> grants) {
    hall.room.handouts().report(tablet, new ClientMessage.Holds(all, papers, grants));
    hall.loop.settle();
  }

  private static List<String> sent(Tablet tablet) {
    return tablet.received(ServerMessage.Fetch.class).stream()
        .map(fetch -> fetch.revision().value().replaceFirst("-1$", "") + " " + fetch.page())
        .toList();
  }

  private static PaperProgress drawn(MeetingDocument paper) {
    return new PaperProgress(
        paper.document(),
        paper.revision(),
        "r1",
        Collections.nCopies(paper.pages().size(), PageState.READY),
        List.of());
  }
}
