package io.kairan.archive;

import static io.kairan.fixture.Settled.value;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.document.PaperSettings;
import io.kairan.document.Papers;
import io.kairan.fixture.Committee;
import io.kairan.fixture.Fonts;
import io.kairan.fixture.OddPdfs;
import io.kairan.live.MemoStore;
import io.kairan.live.Networks;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.PageOrigin;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.meeting.SharedWriting;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderPriority;
import io.kairan.render.RenderTask;
import io.kairan.render.Rendition;
import io.kairan.storage.FileArchiveStore;
import io.kairan.storage.FileDocumentStore;
import io.kairan.storage.SqliteDatabase;
import io.kairan.storage.SqliteJournal;
import io.kairan.storage.SqliteMemos;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A small real meeting in a data folder of its own: real journal, real papers, real children. */
final class ClosingMeeting implements AutoCloseable {

  private final Path city;
  private final Vertx vertx = Vertx.vertx();
  private final SqliteDatabase journal;
  private final SqliteDatabase database;
  private final RenderPool pool;
  private final FileDocumentStore documents;
  private final Papers papers;
  private final SqliteMemos memos;
  final Rooms rooms;
  final Archives archives;
  final OwnCopies copies;
  private int commands;

  ClosingMeeting(Path data, RenderPool pool) throws IOException {
    city = Files.createDirectories(data.resolve("municipalities/city"));
    Path municipalities = data.resolve("municipalities");
    journal = new SqliteDatabase(city.resolve("journal.db"), SqliteJournal.MIGRATIONS);
    database = new SqliteDatabase(city.resolve("kairan.db"), "db/kairan");
    this.pool = pool;
    documents = new FileDocumentStore(municipalities, municipality -> database);
    papers =
        new Papers(vertx, pool, documents, Rendition.of(Fonts.folder()), PaperSettings.DEFAULT);
    memos = new SqliteMemos(municipality -> database);
    rooms = new Rooms(vertx, new SqliteJournal(municipality -> journal), memos, Networks.one());
    archives = new Archives(vertx, rooms, papers, pool, new FileArchiveStore(municipalities));
    copies = new OwnCopies(vertx, papers, pool, memos, copyFolder());
  }

  void create() {
    value(
        rooms.create(
            Committee.KEY,
            Committee.DETAILS,
            List.of(
                new Seat(Committee.CHAIR, "山田 太郎", Role.CHAIR, 1),
                new Seat(Committee.MEMBER, "髙橋 花子", Role.ATTENDEE, 1),
                new Seat(Committee.CLERK, "事務局", Role.CLERK, 1))));
    submit(new MeetingCommand.AddAgendaItem(Committee.ITEM, "議案第1号", 20));
  }

  /** Puts a paper into the agenda. */
  MeetingDocument paper(String id, String title, int pages) throws IOException {
    return paper(id, title, OddPdfs.paper(pages, (id + "-1").hashCode()));
  }

  /** Puts a paper of these bytes into the agenda. */
  MeetingDocument paper(String id, String title, byte[] file) throws IOException {
    MeetingDocument document = stored(new DocumentId(id), id + "-1", title, file);
    submit(new MeetingCommand.ReceiveDocument(document));
    submit(new MeetingCommand.PlaceDocument(Committee.ITEM, document.document(), title));
    return document;
  }

  private MeetingDocument stored(DocumentId id, String revision, String title, byte[] file)
      throws IOException {
    Path received = documents.incoming(Committee.KEY.municipality());
    Files.write(received, file);
    ContentHash content = new ContentHash(Bag.hash(received));
    RenderAnswer.Examined examined =
        value(pool.run(new RenderTask.Examine(received), RenderPriority.ASKED));
    documents.keepOriginal(Committee.KEY.municipality(), content, received);
    return new MeetingDocument(id, new RevisionId(revision), content, title, examined.pages());
  }

  /** Replaces a paper; its new pages come from where these origins say. */
  MeetingDocument replace(MeetingDocument before, List<PageOrigin> pages) throws IOException {
    String revision = before.revision() + "-next";
    byte[] file = OddPdfs.paper(pages.size(), revision.hashCode());
    MeetingDocument fresh = stored(before.document(), revision, before.title(), file);
    submit(new MeetingCommand.ReceiveRevision(fresh, pages));
    submit(new MeetingCommand.PublishRevision(fresh.document(), fresh.revision(), pages));
    return fresh;
  }

  void open() {
    submit(new MeetingCommand.OpenMeeting());
    submit(
        new MeetingCommand.AllowSharedWriting(
            new SharedWriting(SharedWriting.Mode.EVERYBODY, List.of())));
  }

  /** The chair shows a page to everybody. */
  void show(MeetingDocument document, int page) {
    long term = value(rooms.state(Committee.KEY)).stage().lease().term();
    submit(Committee.CHAIR, new MeetingCommand.TurnPage(term, Committee.page(document, page)));
  }

  void draw(SeatId author, String id, MeetingDocument document, int page) {
    submit(
        author,
        new MeetingCommand.WriteSharedInk(
            new InkChange.Draw(Committee.stroke(id, Committee.page(document, page)))));
  }

  /** Opens the meeting and draws one stroke on the first page. */
  void draw(MeetingDocument document) {
    open();
    draw(Committee.CHAIR, "a", document, 1);
  }

  void erase(SeatId author, String id, MeetingDocument document, int page) {
    PageRef where = Committee.page(document, page);
    submit(
        author,
        new MeetingCommand.WriteSharedInk(new InkChange.Erase(where, List.of(new StrokeId(id)))));
  }

  /** Writes a private memo. */
  void memo(SeatId author, InkChange change) {
    commands++;
    CommandId id = new CommandId("memo-" + commands);
    memos
        .write(new MemoStore.Change(Committee.KEY, author, id, change))
        .toCompletableFuture()
        .join();
  }

  void memo(SeatId author, String id, PageRef page) {
    memo(author, new InkChange.Draw(Committee.stroke(id, page)));
  }

  /** A paper with a person's own memos, as they would get it now. */
  Future<OwnCopies.Copy> copy(SeatId owner, DocumentId document) {
    return copy(owner, document, Optional.empty());
  }

  /** The same of a revision that was replaced. */
  Future<OwnCopies.Copy> copy(SeatId owner, DocumentId document, Optional<RevisionId> revision) {
    MeetingState state = value(rooms.state(Committee.KEY));
    Seat seat = state.seats().find(owner).orElseThrow();
    return copies.make(Committee.KEY, seat, state, document, revision);
  }

  Path copyFolder() throws IOException {
    return Files.createDirectories(city.resolve("copies"));
  }

  void submit(MeetingCommand command) {
    submit(RecordedEvent.SERVER, command);
  }

  private void submit(SeatId author, MeetingCommand command) {
    commands++;
    value(rooms.submit(Committee.KEY, author, new CommandId("command-" + commands), command));
  }

  Path original(MeetingDocument document) {
    return documents.original(Committee.KEY.municipality(), document.content()).orElseThrow();
  }

  Path archiveFolder() {
    return city.resolve("archives");
  }

  @Override
  public void close() {
    archives.close();
    value(rooms.close());
    papers.close();
    database.close();
    journal.close();
    value(vertx.close());
  }
}
