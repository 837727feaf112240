package io.kairan.live;

import static io.kairan.fixture.Committee.page;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.InkPage;
import io.kairan.annotation.PageRef;
import io.kairan.base.AgendaItemId;
import io.kairan.base.CommandId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.fixture.Committee;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.PageOrigin;
import io.kairan.meeting.Role;
import io.kairan.meeting.SharedWriting;
import io.kairan.wire.ClientMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do in a simulated meeting, knowing only what their device knows. */
final class SimulatedPeople {

  private static final List<SeatId> SEATS =
      List.of(
          Committee.CHAIR,
          Committee.MEMBER,
          Committee.OTHER,
          Committee.CLERK,
          Committee.MONITOR,
          new SeatId("nobody"));

  private final Random random;
  private final Set<CommandId> strokes = new HashSet<>();
  private final Set<CommandId> memos = new HashSet<>();
  private int made;

  SimulatedPeople(Random random) {
    this.random = random;
  }

  /** The next thing this device sends; null when it has nothing to say. */
  @Nullable ClientMessage message(SimulatedDevice device, MeetingState known) {
    if (device.role == Role.MONITOR) {
      return null;
    }
    CommandId id = new CommandId("c-" + made++);
    if (random.nextInt(4) == 0) {
      memos.add(id);
      return new ClientMessage.WriteMemo(id, draw(device));
    }
    MeetingCommand command = command(device, known);
    if (command instanceof MeetingCommand.WriteSharedInk(InkChange.Draw ignored)) {
      strokes.add(id);
    }
    return new ClientMessage.Command(id, command);
  }

  static CommandId id(ClientMessage message) {
    return switch (message) {
      case ClientMessage.Command m -> m.id();
      case ClientMessage.WriteMemo m -> m.id();
      default -> throw new AssertionError(message);
    };
  }

  /** Those of these commands that draw a shared stroke, and so must have caused an event. */
  Set<CommandId> strokesOf(Set<CommandId> commands) {
    Set<CommandId> both = new HashSet<>(commands);
    both.retainAll(strokes);
    return both;
  }

  Set<CommandId> memosOf(Set<CommandId> commands) {
    Set<CommandId> both = new HashSet<>(commands);
    both.retainAll(memos);
    return both;
  }

  private MeetingCommand command(SimulatedDevice device, MeetingState known) {
    long term = known.stage().lease().term();
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> new MeetingCommand.TurnPage(term, anyPage());
      case 3, 4 -> new MeetingCommand.WriteSharedInk(draw(device));
      case 5 -> new MeetingCommand.WriteSharedInk(mark(known));
      case 6 -> new MeetingCommand.HandOver(SEATS.get(random.nextInt(SEATS.size())));
      case 7 -> device.role == Role.CLERK ? shelf() : new MeetingCommand.TakePresenting();
      case 8 ->
          device.role == Role.CLERK
              ? new MeetingCommand.AddAgendaItem(new AgendaItemId("item-" + made), "その他", 5)
              : new MeetingCommand.AllowSharedWriting(
                  new SharedWriting(SharedWriting.Mode.EVERYBODY, List.of()));
      case 10 -> replacement(known);
      case 9 ->
          device.role == Role.CHAIR
              ? new MeetingCommand.LockScreens(random.nextBoolean())
              : new MeetingCommand.AskToPresent(random.nextBoolean());
      default -> new MeetingCommand.StartAgendaItem(term, Committee.NEXT_ITEM);
    };
  }

  /** The clerk replaces a paper step by step; anybody else is refused. */
  private MeetingCommand replacement(MeetingState known) {
    return known.revisions().pending().stream()
        .findFirst()
        .<MeetingCommand>map(waiting ->
            new MeetingCommand.PublishRevision(
                waiting.revision().document(), waiting.revision().revision(), waiting.proposal()))
        .orElseGet(() ->
            new MeetingCommand.DiscardRevision(
                Committee.PAPER.document(), new RevisionId("rev-none")));
  }

  CommandId serverCommand() {
    return new CommandId("s-" + made++);
  }

  /** What the server brings when the clerk has uploaded a new revision. */
  MeetingCommand upload(MeetingState known) {
    MeetingDocument paper = known.agenda().document(Committee.PAPER.document()).orElseThrow();
    List<PageOrigin> origins = new ArrayList<>();
    for (int page = 1; page <= paper.pages().size(); page++) {
      boolean kept = random.nextInt(4) > 0;
      origins.add(new PageOrigin(kept ? page : 0, kept && random.nextBoolean()));
    }
    return new MeetingCommand.ReceiveRevision(
        new MeetingDocument(
            paper.document(),
            new RevisionId("rev-" + ++made),
            paper.content(),
            "新しい版",
            paper.pages()),
        origins);
  }

  private MeetingCommand shelf() {
    return random.nextBoolean()
        ? new MeetingCommand.PlaceDocument(Committee.ITEM, Committee.SHELVED.document(), "資料3")
        : new MeetingCommand.WithdrawDocument(Committee.SHELVED.document());
  }

  private InkChange draw(SimulatedDevice device) {
    return new InkChange.Draw(Committee.stroke(device.seat + "-" + made, anyPage()));
  }

  /** Erases or restores strokes, one's own or not. */
  private InkChange mark(MeetingState known) {
    PageRef page = anyPage();
    List<InkPage.Entry> entries = known.ink().on(page).entries();
    if (entries.isEmpty()) {
      return new InkChange.Draw(Committee.stroke("mark-" + made, page));
    }
    List<StrokeId> one = List.of(entries.get(random.nextInt(entries.size())).stroke().id());
    return random.nextBoolean() ? new InkChange.Erase(page, one) : new InkChange.Restore(page, one);
  }

  private PageRef anyPage() {
    return random.nextBoolean()
        ? page(Committee.PAPER, 1 + random.nextInt(3))
        : page(Committee.NEXT_PAPER, 1 + random.nextInt(2));
  }
}
