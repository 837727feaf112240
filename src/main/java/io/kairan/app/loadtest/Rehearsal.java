package io.kairan.app.loadtest;

import io.kairan.base.AgendaItemId;
import io.kairan.base.CommandId;
import io.kairan.base.DocumentId;
import io.kairan.base.SeatId;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDetails;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.Role;
import io.kairan.render.sample.SamplePapers;
import io.kairan.wire.CreateMeeting;
import io.kairan.wire.SeatLinks;
import io.kairan.wire.SessionOpened;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A meeting made for the load test, from generated papers, with a chair and many attendees. */
final class Rehearsal {

  /** The papers of a meeting: how many, of how many pages each, with so many lines on a page. */
  record Papers(int count, int pages, int lines) {

    void write(int seed, Path file) throws IOException {
      SamplePapers.plain(pages, lines, seed, file);
    }
  }

  private static final Papers USUAL = new Papers(1, 20, 30);
  static final SeatId CHAIR = new SeatId("chair");
  private static final AgendaItemId ITEM = new AgendaItemId("item");

  private final Loop loop;
  private final KairanApi api;
  private final URI base;
  private final SessionOpened clerk;
  private int commands;

  private Rehearsal(Loop loop, KairanApi api, URI base, SessionOpened clerk) {
    this.loop = loop;
    this.api = api;
    this.base = base;
    this.clerk = clerk;
  }

  /** Creates the empty meeting. Blocks. */
  static Rehearsal begin(Loop loop, KairanApi api, URI base)
      throws IOException, InterruptedException {
    MeetingDetails details = new MeetingDetails("負荷試験", "2026-01-01T09:00", "");
    return new Rehearsal(loop, api, base, api.createMeeting(new CreateMeeting(details)));
  }

  /**
   * Seats, paper and opening, all as a clerk does them, until every page is drawn. Blocks; the
   * seats, the chair's first.
   */
  List<SessionOpened> prepare(int tablets) throws IOException, InterruptedException {
    return prepare(tablets, USUAL);
  }

  /** The same with other papers. */
  List<SessionOpened> prepare(int tablets, Papers papers) throws IOException, InterruptedException {
    open(tablets, papers);
    PaperDrawing.watch(api, clerk);
    return redeemed();
  }

  /** The same, while pages are still being drawn. */
  List<SessionOpened> prepareInHaste(int tablets) throws IOException, InterruptedException {
    open(tablets, USUAL);
    return redeemed();
  }

  private void open(int tablets, Papers papers) throws IOException, InterruptedException {
    Asking asking = new Asking();
    Tablet desk = new Tablet(loop, base, clerk, asking::hear);
    loop.call(desk::connect);
    List<DocumentId> uploaded = new ArrayList<>();
    for (int seed = 1; seed <= papers.count(); seed++) {
      uploaded.add(upload(papers, seed));
    }
    loop.call(() -> {
      Future<Void> done = Future.succeededFuture();
      for (MeetingCommand command : commands(tablets, uploaded)) {
        done = done.compose(ok -> asking.ask(desk, nextId(), command));
      }
      return done;
    });
  }

  /** Closes it as a clerk does. Blocks; the clerk, who may have the archive. */
  SessionOpened close() throws IOException, InterruptedException {
    Asking asking = new Asking();
    Tablet desk = new Tablet(loop, base, clerk, asking::hear);
    loop.call(desk::connect);
    loop.call(() -> asking.ask(desk, nextId(), new MeetingCommand.CloseMeeting()));
    return clerk;
  }

  void remove() throws IOException, InterruptedException {
    api.removeMeeting(clerk.meeting());
  }

  /** The paper that everybody looks at. Blocks. */
  MeetingDocument paper() throws IOException, InterruptedException {
    return papers().getFirst();
  }

  /** All of them, in the agenda's order. Blocks. */
  List<MeetingDocument> papers() throws IOException, InterruptedException {
    return api.snapshot(clerk).agenda().items().getFirst().documents();
  }

  private static List<MeetingCommand> commands(int tablets, List<DocumentId> papers) {
    List<MeetingCommand> commands = new ArrayList<>();
    commands.add(new MeetingCommand.AddSeat(CHAIR, "議長", Role.CHAIR));
    for (int i = 1; i <= tablets; i++) {
      commands.add(new MeetingCommand.AddSeat(new SeatId("tablet-" + i), "委員" + i, Role.ATTENDEE));
    }
    commands.add(new MeetingCommand.AddAgendaItem(ITEM, "議題", 0));
    papers.forEach(paper -> commands.add(new MeetingCommand.PlaceDocument(ITEM, paper, "資料")));
    commands.add(new MeetingCommand.OpenMeeting());
    return commands;
  }

  private DocumentId upload(Papers papers, int seed) throws IOException, InterruptedException {
    Path file = Files.createTempFile("kairan-loadtest-", ".pdf");
    try {
      papers.write(seed, file);
      return api.upload(clerk, file).document().document();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private List<SessionOpened> redeemed() throws IOException, InterruptedException {
    List<SessionOpened> sessions = new ArrayList<>();
    for (SeatLinks.SeatLink link : api.links(clerk).links()) {
      if (!link.seat().equals(clerk.seat().id())) {
        sessions.add(api.redeem(link.url()));
      }
    }
    return sessions;
  }

  private CommandId nextId() {
    return new CommandId("prepare-" + commands++);
  }
}
