package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.SharedWriting;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.SessionOpened;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** A meeting in a running Kairan, where everybody may write for all. */
final class KairanMeeting implements Contender {

  /** A running server. */
  record Place(URI url, String operatorToken, ProcessorTime processor) {}

  private final Place place;
  private final KairanApi api;
  private final Rehearsal rehearsal;
  private final MeetingDocument paper;
  private final List<Hand> hands = new ArrayList<>();
  private final Presenting chair;
  private int tablets;
  private int page;
  private ObjIntConsumer<ServerMessage> ears = (message, tablet) -> {};

  private KairanMeeting(Place place, KairanApi api, Rehearsal rehearsal, Presenting chair)
      throws IOException, InterruptedException {
    this.place = place;
    this.api = api;
    this.rehearsal = rehearsal;
    this.paper = rehearsal.paper();
    this.chair = chair;
  }

  /** Makes the meeting and lets everybody join. Blocks. */
  static KairanMeeting open(Loop loop, Place place, LiveBench.Crowd crowd)
      throws IOException, InterruptedException {
    KairanApi api = new KairanApi(place.url(), place.operatorToken());
    Rehearsal rehearsal = Rehearsal.begin(loop, api, place.url());
    List<SessionOpened> seats = rehearsal.prepare(crowd.writers() + crowd.tablets());
    Asking asking = new Asking();
    Tablet first = new Tablet(loop, place.url(), seats.getFirst(), asking::hear);
    new Joining(api, loop).join(first);
    long term = api.snapshot(first.session()).stage().lease().term();
    KairanMeeting meeting = new KairanMeeting(place, api, rehearsal, new Presenting(first, term));
    SharedWriting everybody = new SharedWriting(SharedWriting.Mode.EVERYBODY, List.of());
    loop.call(() ->
        asking.ask(
            first, new CommandId("allow"), new MeetingCommand.AllowSharedWriting(everybody)));
    meeting.join(loop, seats.subList(1, seats.size()), crowd.writers());
    return meeting;
  }

  @Override
  public String name() {
    return "kairan";
  }

  @Override
  public ProcessorTime processor() {
    return place.processor();
  }

  @Override
  public int tablets() {
    return tablets;
  }

  @Override
  public Script.Chair chair() {
    return chair;
  }

  @Override
  public List<Hand> hands() {
    return List.copyOf(hands);
  }

  @Override
  public PageRef nextPage() {
    return new PageRef(paper.document(), paper.revision(), 1 + ++page % paper.pages().size());
  }

  @Override
  public void listen(ObjIntConsumer<ServerMessage> newEars) {
    ears = newEars;
  }

  @Override
  public void leave() throws IOException, InterruptedException {
    rehearsal.remove();
    api.close();
  }

  private void join(Loop loop, List<SessionOpened> seats, int writers)
      throws IOException, InterruptedException {
    Joining joining = new Joining(api, loop);
    for (SessionOpened seat : seats) {
      if (hands.size() < writers) {
        Tablet writer = new Tablet(loop, place.url(), seat, message -> {});
        joining.join(writer);
        hands.add(new Presenting(writer, 0));
      } else {
        int number = tablets++;
        joining.join(new Tablet(loop, place.url(), seat, message -> ears.accept(message, number)));
      }
    }
  }
}
