package io.kairan.meeting;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.ITEM;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.NEXT_ITEM;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.SHELVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.AgendaItemId;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.fixture.Committee;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PreparingRulesTest {

  private static final MeetingState PREPARED = Committee.state(Committee.prepared());
  private static final MeetingState OPEN = Committee.state(Committee.opened());

  @Test
  @DisplayName("A new item, seat or document needs an id that is new")
  void ids() {
    refuses(PREPARED, new MeetingCommand.AddAgendaItem(ITEM, "開会", 5), Refusal.ID_IN_USE);
    refuses(PREPARED, new MeetingCommand.AddSeat(MEMBER, "佐藤", Role.ATTENDEE), Refusal.ID_IN_USE);
    refuses(
        PREPARED,
        new MeetingCommand.AddSeat(RecordedEvent.SERVER, "佐藤", Role.ATTENDEE),
        Refusal.ID_IN_USE);
    refuses(PREPARED, new MeetingCommand.ReceiveDocument(SHELVED), Refusal.ID_IN_USE);
  }

  @Test
  @DisplayName("An item with documents cannot be removed, an empty one can")
  void removeItem() {
    refuses(PREPARED, new MeetingCommand.RemoveAgendaItem(ITEM), Refusal.ITEM_HAS_DOCUMENTS);
    MeetingState empty =
        Committee.state(
            Committee.and(
                Committee.prepared(), new MeetingEvent.DocumentWithdrawn(PAPER.document())));
    assertThat(decide(empty, new MeetingCommand.RemoveAgendaItem(ITEM)))
        .isEqualTo(new Decision.Accepted(List.of(new MeetingEvent.AgendaItemRemoved(ITEM))));
  }

  @Test
  @DisplayName("A document goes from the shelf to an item, to another item, and back")
  void places() {
    MeetingState placed =
        Committee.state(
            Committee.and(Committee.prepared(), new MeetingEvent.DocumentPlaced(ITEM, SHELVED)));
    assertThat(placed.shelf().documents()).isEmpty();
    MeetingState moved =
        Committee.state(
            Committee.and(
                Committee.prepared(),
                new MeetingEvent.DocumentPlaced(ITEM, SHELVED),
                new MeetingEvent.DocumentPlaced(NEXT_ITEM, SHELVED)));
    assertThat(moved.agenda().itemOf(SHELVED.document()).map(AgendaItem::id)).contains(NEXT_ITEM);
    refuses(
        PREPARED,
        new MeetingCommand.PlaceDocument(new AgendaItemId("none"), SHELVED.document(), "資料"),
        Refusal.UNKNOWN_ITEM);
  }

  @Test
  @DisplayName("DSK8 A document that only gets another title keeps its place in the item")
  void retitled() {
    MeetingDocument corrected = PAPER.titled("資料（訂正）");
    MeetingState state =
        Committee.state(
            Committee.and(
                Committee.prepared(),
                new MeetingEvent.DocumentPlaced(ITEM, SHELVED),
                new MeetingEvent.DocumentPlaced(ITEM, corrected)));
    assertThat(state.agenda().item(ITEM).orElseThrow().documents())
        .containsExactly(corrected, SHELVED);
  }

  @Test
  @DisplayName("A withdrawn document is no longer on show")
  void withdrawn() {
    MeetingState state =
        Committee.state(
            Committee.and(
                Committee.opened(), new MeetingEvent.DocumentWithdrawn(PAPER.document())));
    assertThat(state.stage().shown()).isNull();
    assertThat(state.shelf().find(PAPER.document())).isPresent();
  }

  @Test
  @DisplayName(
      "COL1 A document that is to be collected is so in its next revision and when renamed")
  void collecting() {
    Collecting threeDays = new Collecting(72);
    MeetingDocument revision =
        new MeetingDocument(
            PAPER.document(), new RevisionId("next"), PAPER.content(), "資料", PAPER.pages());
    MeetingState state =
        Committee.state(
            Committee.and(
                Committee.prepared(),
                new MeetingEvent.MarkedForCollection(PAPER.document(), threeDays),
                new MeetingEvent.DocumentReplaced(
                    revision, List.of(new PageOrigin(1, true), new PageOrigin(2, true)))));
    assertThat(state.document(PAPER.document()).orElseThrow().collecting()).isEqualTo(threeDays);
    refuses(
        PREPARED,
        new MeetingCommand.MarkForCollection(new DocumentId("none"), threeDays),
        Refusal.UNKNOWN_DOCUMENT);
    assertThat(decide(state, new MeetingCommand.MarkForCollection(PAPER.document(), null)))
        .isEqualTo(
            new Decision.Accepted(
                List.of(new MeetingEvent.MarkedForCollection(PAPER.document(), null))));
  }

  @Test
  @DisplayName("COL2 What was replaced before its paper was marked is to be collected like it")
  void collectingReplaced() {
    MeetingDocument revision =
        new MeetingDocument(
            PAPER.document(), new RevisionId("next"), PAPER.content(), "資料", PAPER.pages());
    MeetingState state =
        Committee.state(
            Committee.and(
                Committee.opened(),
                new MeetingEvent.DocumentReplaced(
                    revision, List.of(new PageOrigin(1, true), new PageOrigin(2, true))),
                new MeetingEvent.MarkedForCollection(PAPER.document(), new Collecting(72))));
    assertThat(state.revisionsFor(Role.ATTENDEE))
        .filteredOn(one -> one.document().equals(PAPER.document()))
        .hasSize(2)
        .allMatch(one -> new Collecting(72).equals(one.collecting()));
  }

  @Test
  @DisplayName("COL2 Once the meeting is closed, only the clerk sees what is collected")
  void collected() {
    MeetingState closed =
        Committee.state(
            Committee.and(
                Committee.opened(),
                new MeetingEvent.MarkedForCollection(PAPER.document(), new Collecting(1)),
                new MeetingEvent.MeetingClosed()));
    assertThat(closed.revisionsFor(Role.ATTENDEE).map(MeetingDocument::document))
        .doesNotContain(PAPER.document());
    assertThat(closed.revisionsFor(Role.CLERK).map(MeetingDocument::document))
        .contains(PAPER.document());
  }

  @Test
  @DisplayName("One's own seat and the last chair of an open meeting stay")
  void neededSeats() {
    refuses(OPEN, new MeetingCommand.RemoveSeat(CHAIR), Refusal.SEAT_NEEDED);
    refuses(PREPARED, new MeetingCommand.RemoveSeat(CLERK), Refusal.SEAT_NEEDED);
    refuses(PREPARED, new MeetingCommand.RemoveSeat(new SeatId("none")), Refusal.UNKNOWN_SEAT);
    assertThat(decide(PREPARED, new MeetingCommand.RemoveSeat(MEMBER)))
        .isEqualTo(new Decision.Accepted(List.of(new MeetingEvent.SeatRemoved(MEMBER))));
  }

  @Test
  @DisplayName("PRE2 a removed holder's right falls back to the chair, who has to take it")
  void removedHolder() {
    MeetingState handed =
        Committee.state(
            Committee.and(Committee.opened(), new MeetingEvent.PresentingGranted(MEMBER, 2, true)));
    assertThat(decide(handed, new MeetingCommand.RemoveSeat(MEMBER)))
        .isEqualTo(
            new Decision.Accepted(
                List.of(
                    new MeetingEvent.SeatRemoved(MEMBER),
                    new MeetingEvent.PresentingGranted(CHAIR, 3, false))));
  }

  private static void refuses(MeetingState state, MeetingCommand command, Refusal refusal) {
    assertThat(decide(state, command)).isEqualTo(new Decision.Refused(refusal));
  }

  private static Decision decide(MeetingState state, MeetingCommand command) {
    return Rules.decide(state, CLERK, command);
  }
}
