package io.kairan.live;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.KEY;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Committee.PAPER;
import static io.kairan.fixture.Committee.page;
import static io.kairan.live.LiveServer.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.kairan.annotation.InkChange;
import io.kairan.base.CommandId;
import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.base.RevisionId;
import io.kairan.fixture.Committee;
import io.kairan.fixture.MemoryJournal;
import io.kairan.fixture.MemoryMemos;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.storage.SqliteJournal;
import io.kairan.wire.CloseCode;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.PaperInk;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoomsIT {

  private final MemoryJournal journal = new MemoryJournal();
  private LiveServer server;
  private Rooms rooms;

  @BeforeEach
  void start() {
    journal.append(KEY, Committee.records(Committee.opened()));
    server = new LiveServer(journal, new MemoryMemos());
    rooms = server.rooms;
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @DisplayName("CAT4 a snapshot is encoded once for each class of visibility and sequence")
  void snapshots() throws Exception {
    SharedBody chair = done(rooms.snapshot(KEY, Role.CHAIR));
    SharedBody member = done(rooms.snapshot(KEY, Role.ATTENDEE));
    SharedBody clerk = done(rooms.snapshot(KEY, Role.CLERK));
    assertThat(member).isSameAs(chair);
    assertThat(clerk.etag()).isNotEqualTo(chair.etag());
    assertThat(read(clerk).shelf().documents()).hasSize(1);
    assertThat(read(chair).shelf().documents()).isEmpty();
    assertThat(
            new GZIPInputStream(new ByteArrayInputStream(chair.gzip().getBytes())).readAllBytes())
        .isEqualTo(chair.plain().getBytes());
    submit("c1", new MeetingCommand.TurnPage(1, page(PAPER, 2)));
    assertThat(done(rooms.snapshot(KEY, Role.CHAIR)).etag()).isNotEqualTo(chair.etag());
  }

  @Test
  @DisplayName("CAT4 a snapshot never holds what is not durable")
  void durableSnapshot() throws Exception {
    done(rooms.state(KEY));
    journal.hold();
    Future<Long> turn =
        rooms.submit(
            KEY, CHAIR, new CommandId("c1"), new MeetingCommand.TurnPage(1, page(PAPER, 2)));
    await().until(journal::waiting);
    assertThat(read(done(rooms.snapshot(KEY, Role.CHAIR))).sequence()).isEqualTo(16);
    journal.commit();
    assertThat(done(turn)).isEqualTo(17);
    assertThat(read(done(rooms.snapshot(KEY, Role.CHAIR))).sequence()).isEqualTo(17);
  }

  @Test
  @DisplayName("CAT5 the ink of a page is served under its last change alone")
  void ink() {
    submit("c1", new MeetingCommand.WriteSharedInk(draw("s1")));
    SharedBody first = done(rooms.ink(KEY, page(PAPER, 1), 17));
    assertThat(done(rooms.ink(KEY, page(PAPER, 1), 17))).isSameAs(first);
    submit("c2", new MeetingCommand.WriteSharedInk(draw("s2")));
    assertThat(done(rooms.ink(KEY, page(PAPER, 1), 18)).plain()).isNotEqualTo(first.plain());
    fails(rooms.ink(KEY, page(PAPER, 1), 17), 404, "inkMoved");
    fails(rooms.ink(KEY, page(PAPER, 2), 17), 404, "inkMoved");
  }

  @Test
  @DisplayName("CAT8 the ink of a paper is served under the last change of any of its pages")
  void paperInk() throws Exception {
    submit("c1", new MeetingCommand.WriteSharedInk(draw("s1")));
    submit(
        "c2",
        new MeetingCommand.WriteSharedInk(
            new InkChange.Draw(Committee.stroke("s2", page(PAPER, 3)))));
    SharedBody body = done(rooms.ink(KEY, PAPER.document(), PAPER.revision(), 18));
    assertThat(WireJson.decode(body.plain().getBytes(), PaperInk.class).pages())
        .extracting(PaperInk.OnPage::page, PaperInk.OnPage::changedAt)
        .containsExactly(tuple(1, 17L), tuple(3, 18L));
    assertThat(done(rooms.ink(KEY, PAPER.document(), PAPER.revision(), 18))).isSameAs(body);
    fails(rooms.ink(KEY, PAPER.document(), PAPER.revision(), 17), 404, "inkMoved");
    fails(rooms.ink(KEY, PAPER.document(), new RevisionId("other"), 18), 404, "inkMoved");
    fails(rooms.ink(KEY, PAPER.document(), new RevisionId("other"), 0), 404, "inkMoved");
  }

  @Test
  @DisplayName("HTT2 a meeting of a municipality that is not here is unknown, whichever loop asks")
  void foreignMunicipality() {
    Journal nowhere =
        new SqliteJournal(unknown -> {
          throw new ProblemException(Problem.of(404, "unknownMeeting"));
        });
    Rooms elsewhere = new Rooms(server.vertx, nowhere, new MemoryMemos(), Networks.one());
    for (int i = 0; i < 40; i++) {
      MeetingKey key = new MeetingKey(new MunicipalityId("town"), new MeetingId("m" + i));
      Promise<MeetingState> answer = Promise.promise();
      server.vertx.runOnContext(started -> elsewhere.state(key).onComplete(answer));
      fails(answer.future(), 404, "unknownMeeting");
    }
  }

  @Test
  @DisplayName("A meeting begins with its seats, once, and can be removed")
  void createAndRemove() {
    MeetingKey key = new MeetingKey(KEY.municipality(), new MeetingId("new"));
    List<Seat> seats = List.of(new Seat(CLERK, "事務局", Role.CLERK, 1));
    done(rooms.create(key, Committee.DETAILS, seats));
    assertThat(done(rooms.state(key)).seats().all()).isEqualTo(seats);
    assertThat(done(rooms.meetings(KEY.municipality()))).contains(key.meeting());
    fails(rooms.create(key, Committee.DETAILS, seats), 409, "idInUse");
    done(rooms.remove(key));
    fails(rooms.state(key), 404, "unknownMeeting");
    fails(rooms.journal(key), 404, "unknownMeeting");
  }

  @Test
  @DisplayName("REF1 a refused request of HTTP fails with 409 and the refusal's name")
  void refused() {
    fails(
        rooms.submit(KEY, MEMBER, new CommandId("c1"), new MeetingCommand.CloseMeeting()),
        409,
        "notPermitted");
    fails(
        rooms.submit(
            KEY, RecordedEvent.SERVER, new CommandId("c2"), new MeetingCommand.OpenMeeting()),
        409,
        "alreadyOpen");
  }

  @Test
  @DisplayName("JRN5 after a failed commit the room is rebuilt and screens come back to it")
  void rebuilt() {
    WireClient chair = server.join(CHAIR);
    WireClient member = server.join(MEMBER);
    journal.hold();
    chair.send("c1", new MeetingCommand.TurnPage(1, page(PAPER, 2)));
    await().until(journal::waiting);
    Future<Long> http =
        rooms.submit(KEY, CLERK, new CommandId("c2"), new MeetingCommand.TakePresenting());
    await().until(() -> journal.waitingCount() == 2);
    journal.fail(true);
    journal.fail(false);
    assertThat(chair.awaitClose()).isEqualTo(CloseCode.ROOM_REBUILT.code());
    assertThat(member.awaitClose()).isEqualTo(CloseCode.ROOM_REBUILT.code());
    fails(http, 503, "roomRebuilt");
    await().ignoreExceptions().until(() -> done(rooms.state(KEY)).sequence() == 17);
    WireClient back = server.join(CHAIR);
    back.send("c1", new MeetingCommand.TurnPage(1, page(PAPER, 2)));
    back.awaitMessage(new ServerMessage.Accepted(new CommandId("c1"), 17));
  }

  @Test
  @DisplayName("A closed meeting is told to whoever waits for it")
  void closed() {
    List<MeetingKey> closed = new CopyOnWriteArrayList<>();
    rooms.onClosed(closed::add);
    submit("c1", new MeetingCommand.CloseMeeting());
    await().until(() -> closed.equals(List.of(KEY)));
  }

  private void submit(String id, MeetingCommand command) {
    boolean clerks = command instanceof MeetingCommand.CloseMeeting;
    done(rooms.submit(KEY, clerks ? CLERK : CHAIR, new CommandId(id), command));
  }

  private static InkChange draw(String id) {
    return new InkChange.Draw(Committee.stroke(id, page(PAPER, 1)));
  }

  private static MeetingSnapshot read(SharedBody body) throws Exception {
    return WireJson.decode(body.plain().getBytes(), MeetingSnapshot.class);
  }

  private static void fails(Future<?> future, int status, String code) {
    assertThat(future.toCompletionStage().toCompletableFuture())
        .failsWithin(10, TimeUnit.SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .havingCause()
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem().status()).isEqualTo(status);
            });
  }
}
