package io.kairan.meeting;

import static io.kairan.fixture.Committee.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.annotation.InkChange;
import io.kairan.base.AgendaItemId;
import io.kairan.base.CommandId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.fixture.Committee;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Random commands of random seats; the seed stands in the title. */
class ReplayPropertyTest {

  private static final int COMMANDS = 300;
  private static final List<SeatId> SEATS =
      List.of(
          Committee.CHAIR, Committee.MEMBER, Committee.OTHER, Committee.CLERK, Committee.MONITOR);
  private static final List<AgendaItemId> ITEMS =
      List.of(Committee.ITEM, Committee.NEXT_ITEM, new AgendaItemId("none"));

  @TestFactory
  @DisplayName("Replaying the events, read from their JSON, gives the live state")
  Stream<DynamicTest> replay() {
    return LongStream.concat(LongStream.rangeClosed(1, 20), new Random().longs(10))
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> holds(new Random(seed))));
  }

  private static void holds(Random random) throws IOException {
    List<RecordedEvent> events = new ArrayList<>(Committee.recorded(Committee.opened()));
    MeetingState live = MeetingState.replay(events);
    for (int i = 0; i < COMMANDS; i++) {
      SeatId author = any(random, SEATS);
      MeetingCommand command = command(random, live, i);
      if (Rules.decide(live, author, command) instanceof Decision.Accepted accepted) {
        for (MeetingEvent event : accepted.events()) {
          RecordedEvent recorded =
              new RecordedEvent(
                  live.sequence() + 1,
                  MeetingEvent.VERSION,
                  i,
                  author,
                  new CommandId("c" + i),
                  event);
          live = Evolution.evolve(live, recorded);
          events.add(WireJson.decode(WireJson.encode(recorded), RecordedEvent.class));
        }
      }
    }
    assertThat(events).hasSizeGreaterThan(50);
    assertThat(MeetingState.replay(events)).isEqualTo(live);
  }

  private static MeetingCommand command(Random random, MeetingState state, int i) {
    long term = state.stage().lease().term();
    int number = 1 + random.nextInt(4);
    return switch (random.nextInt(22)) {
      case 0 -> new MeetingCommand.TurnPage(term, page(Committee.PAPER, number));
      case 1 -> new MeetingCommand.StartAgendaItem(term, any(random, ITEMS));
      case 2 -> new MeetingCommand.HandOver(any(random, SEATS));
      case 3 -> new MeetingCommand.TakePresenting();
      case 4 -> new MeetingCommand.AddAgendaItem(new AgendaItemId("item-" + i), "その他", 5);
      case 5 -> new MeetingCommand.MoveAgendaItem(any(random, ITEMS), number - 2);
      case 6 -> new MeetingCommand.RemoveAgendaItem(any(random, ITEMS));
      case 7 ->
          new MeetingCommand.PlaceDocument(any(random, ITEMS), Committee.SHELVED.document(), "資料");
      case 8 -> new MeetingCommand.WithdrawDocument(Committee.PAPER.document());
      case 9 ->
          new MeetingCommand.PlaceDocument(any(random, ITEMS), Committee.PAPER.document(), "資料");
      case 10 -> new MeetingCommand.RenewSeatLink(any(random, SEATS));
      case 17 -> new MeetingCommand.ReceiveRevision(revision(i), ORIGINS);
      case 18 ->
          new MeetingCommand.PublishRevision(
              Committee.PAPER.document(),
              new RevisionId("rev-" + (i - 1 - random.nextInt(8))),
              ORIGINS);
      case 19 ->
          new MeetingCommand.DiscardRevision(
              Committee.PAPER.document(), new RevisionId("rev-" + (i - 1)));
      case 13 -> new MeetingCommand.AskToPresent(random.nextBoolean());
      case 14 -> new MeetingCommand.LockScreens(random.nextBoolean());
      case 15 -> new MeetingCommand.BlankWall(random.nextBoolean());
      case 16 -> new MeetingCommand.DeclinePresenting(any(random, SEATS));
      case 11 ->
          new MeetingCommand.AllowSharedWriting(
              new SharedWriting(SharedWriting.Mode.EVERYBODY, List.of()));
      case 12 ->
          new MeetingCommand.WriteSharedInk(
              new InkChange.Draw(
                  Committee.stroke("s" + i % 40, page(Committee.NEXT_PAPER, number))));
      case 20 ->
          new MeetingCommand.WriteSharedInk(
              new InkChange.Move(
                  page(Committee.NEXT_PAPER, number),
                  List.of(new StrokeId("s" + random.nextInt(40))),
                  random.nextInt(200) - 100,
                  random.nextInt(200) - 100));
      default ->
          new MeetingCommand.WriteSharedInk(
              new InkChange.Erase(
                  page(Committee.NEXT_PAPER, number),
                  List.of(new StrokeId("s" + random.nextInt(40)))));
    };
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static final List<PageOrigin> ORIGINS =
      List.of(new PageOrigin(2, true), new PageOrigin(0, false), new PageOrigin(1, false));

  private static MeetingDocument revision(int i) {
    return new MeetingDocument(
        Committee.PAPER.document(),
        new RevisionId("rev-" + i),
        Committee.PAPER.content(),
        "新しい版",
        Committee.PAPER.pages());
  }
}
