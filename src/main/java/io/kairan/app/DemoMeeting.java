package io.kairan.app;

import io.kairan.base.AgendaItemId;
import io.kairan.base.CommandId;
import io.kairan.base.ContentHash;
import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.ProblemException;
import io.kairan.base.SeatId;
import io.kairan.document.Hashing;
import io.kairan.document.Papers;
import io.kairan.document.Upload;
import io.kairan.identity.BearerToken;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDetails;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Phase;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The demo meeting: a committee of the city council with the papers that the build made. It is made
 * step by step through the same doors as any meeting; each step looks at what is there already, so
 * that a start that was cut off in the middle is finished by the next one. Once the meeting has
 * been opened it is left alone.
 */
final class DemoMeeting {

  static final MeetingKey KEY = new MeetingKey(Server.CITY, new MeetingId("demo"));

  private static final List<String> MEMBERS =
      List.of(
          "佐藤 美咲", "鈴木 健一", "高橋 由美子", "田中 誠", "渡邊 直樹", "伊藤 さやか", "中村 隆", "小林 恵子", "加藤 大輔", "﨑山 文子");

  private final Vertx vertx;
  private final Rooms rooms;
  private final Papers papers;
  private final Path folder;

  /**
   * @param folder demo.json and the papers
   */
  DemoMeeting(Vertx vertx, Rooms rooms, Papers papers, Path folder) {
    this.vertx = vertx;
    this.rooms = rooms;
    this.papers = papers;
    this.folder = folder;
  }

  /** The demo meeting, made and opened unless it was before. */
  Future<MeetingState> prepared() {
    Promise<MeetingState> promise = Promise.promise();
    vertx.getOrCreateContext().runOnContext(started -> prepare().onComplete(promise));
    return promise.future();
  }

  private Future<MeetingState> prepare() {
    DemoAgenda agenda = DemoAgenda.read(folder);
    return rooms
        .state(KEY)
        .recover(failure -> missing(failure) ? create(agenda) : Future.failedFuture(failure))
        .compose(state ->
            state.stage().phase() == Phase.PREPARING
                ? fill(agenda)
                    .compose(filled -> submit(new MeetingCommand.OpenMeeting()))
                    .compose(opened -> rooms.state(KEY))
                : Future.succeededFuture(state));
  }

  private Future<MeetingState> create(DemoAgenda agenda) {
    List<Seat> seats = new ArrayList<>();
    seats.add(new Seat(new SeatId("chair"), "山田 太郎", Role.CHAIR, 1));
    for (int i = 0; i < MEMBERS.size(); i++) {
      seats.add(new Seat(new SeatId("member-" + (i + 1)), MEMBERS.get(i), Role.ATTENDEE, 1));
    }
    seats.add(new Seat(new SeatId("clerk"), "事務局 青木 修", Role.CLERK, 1));
    seats.add(new Seat(new SeatId("monitor"), "大型モニター", Role.MONITOR, 1));
    MeetingDetails details =
        new MeetingDetails(
            agenda.title(), LocalDate.now(ZoneId.systemDefault()) + "T13:30", agenda.place());
    return rooms.create(KEY, details, seats).compose(created -> rooms.state(KEY));
  }

  private Future<Void> fill(DemoAgenda agenda) {
    List<Supplier<Future<Void>>> steps = new ArrayList<>();
    for (int i = 0; i < agenda.items().size(); i++) {
      DemoAgenda.Item item = agenda.items().get(i);
      AgendaItemId id = new AgendaItemId("item-" + (i + 1));
      steps.add(() -> item(id, item));
      item.documents().forEach(paper -> steps.add(() -> paper(id, paper)));
    }
    return oneAfterTheOther(steps);
  }

  private Future<Void> item(AgendaItemId id, DemoAgenda.Item item) {
    return rooms
        .state(KEY)
        .compose(state ->
            state.agenda().item(id).isPresent()
                ? Future.succeededFuture()
                : submit(new MeetingCommand.AddAgendaItem(id, item.title(), item.minutes())));
  }

  /** A paper is known by its bytes: it stands in the agenda, lies on the shelf, or is to come. */
  private Future<Void> paper(AgendaItemId item, DemoAgenda.Paper paper) {
    Path file = folder.resolve(paper.file());
    return Future.all(rooms.state(KEY), vertx.executeBlocking(() -> Hashing.of(file)))
        .compose(both -> {
          MeetingState state = both.resultAt(0);
          ContentHash content = both.resultAt(1);
          if (placed(state, content)) {
            return Future.succeededFuture();
          }
          return shelved(state, content)
              .map(Future::succeededFuture)
              .orElseGet(() -> receive(file))
              .compose(document ->
                  submit(
                      new MeetingCommand.PlaceDocument(item, document.document(), paper.title())));
        });
  }

  private Future<MeetingDocument> receive(Path file) {
    return vertx
        .fileSystem()
        .open(file.toString(), new OpenOptions().setWrite(false).setCreate(false))
        .compose(opened -> {
          opened.pause();
          return papers
              .receive(
                  new Upload(
                      KEY,
                      String.valueOf(file.getFileName()),
                      opened.sizeBlocking(),
                      Optional.empty()),
                  opened)
              .eventually(opened::close);
        })
        .compose(uploaded -> {
          MeetingDocument document = uploaded.document();
          return submit(new MeetingCommand.ReceiveDocument(document))
              .map(received -> {
                papers.ensure(KEY, document);
                return document;
              });
        });
  }

  private Future<Void> submit(MeetingCommand command) {
    return rooms
        .submit(KEY, RecordedEvent.SERVER, new CommandId(BearerToken.fresh().value()), command)
        .mapEmpty();
  }

  private static boolean placed(MeetingState state, ContentHash content) {
    return state.agenda().items().stream()
        .flatMap(item -> item.documents().stream())
        .anyMatch(document -> document.content().equals(content));
  }

  private static Optional<MeetingDocument> shelved(MeetingState state, ContentHash content) {
    return state.shelf().documents().stream()
        .filter(document -> document.content().equals(content))
        .findFirst();
  }

  private static boolean missing(Throwable failure) {
    return failure instanceof ProblemException known && known.problem().status() == 404;
  }

  private static Future<Void> oneAfterTheOther(List<Supplier<Future<Void>>> steps) {
    Future<Void> done = Future.succeededFuture();
    for (Supplier<Future<Void>> step : steps) {
      done = done.compose(before -> step.get());
    }
    return done;
  }
}
