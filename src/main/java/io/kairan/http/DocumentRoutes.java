package io.kairan.http;

import io.kairan.base.CommandId;
import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.document.DocumentStore;
import io.kairan.document.Papers;
import io.kairan.document.Rung;
import io.kairan.identity.Operation;
import io.kairan.live.Rooms;
import io.kairan.meeting.Collecting;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.RecordedEvent;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.UploadedDocument;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Papers: upload, how far their pages are drawn, the pictures, and the original as a download. */
public final class DocumentRoutes implements Routes {

  private static final String PICTURE =
      "/api/meetings/:meeting/pictures/:content/:rendition/:page/:rung";

  private static final String COLLECTING = "/api/meetings/:meeting/documents/:document/collecting";

  private record PaperList(List<PaperProgress> papers) {}

  private final Vertx vertx;
  private final Guard guard;
  private final Papers papers;
  private final Rooms rooms;
  private final DownloadTickets tickets;

  public DocumentRoutes(
      Vertx vertx, Guard guard, Papers papers, Rooms rooms, DownloadTickets tickets) {
    this.vertx = vertx;
    this.guard = guard;
    this.papers = papers;
    this.rooms = rooms;
    this.tickets = tickets;
  }

  @Override
  public void mount(Router router) {
    router
        .post("/api/meetings/:meeting/documents")
        .handler(guard.seat(Operation.UPLOAD_DOCUMENT, this::upload));
    router
        .post("/api/meetings/:meeting/documents/:document/revisions")
        .handler(guard.seat(Operation.UPLOAD_DOCUMENT, this::uploadRevision));
    router
        .put(COLLECTING)
        .handler(
            guard.seat(
                Operation.MARK_DOCUMENT,
                (context, access) ->
                    Answers.read(context, Collecting.class)
                        .compose(collecting -> mark(context, access, collecting))));
    router
        .delete(COLLECTING)
        .handler(
            guard.seat(Operation.MARK_DOCUMENT, (context, access) -> mark(context, access, null)));
    router
        .get("/api/meetings/:meeting/papers")
        .handler(guard.seat(Operation.READ_PAGES, this::progress));
    router
        .get("/api/meetings/:meeting/reports")
        .handler(
            guard.seat(
                Operation.READ_REPORTS,
                (context, access) ->
                    papers
                        .reports(access.key())
                        .compose(found -> Answers.json(context, 200, found))));
    router
        .route(PICTURE)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(guard.seat(Operation.READ_PAGES, this::picture));
    router
        .post("/api/meetings/:meeting/documents/:document/download")
        .handler(guard.seat(Operation.DOWNLOAD_ORIGINAL, this::download));
    router
        .post("/api/meetings/:meeting/documents/:document/download/source")
        .handler(guard.seat(Operation.DOWNLOAD_ORIGINAL, this::downloadSource));
  }

  private Future<?> upload(RoutingContext context, SeatAccess access) {
    UploadRequest request = new UploadRequest(vertx, context.request());
    return papers
        .receive(request.announced(access.key(), Optional.empty()), context.request())
        .compose(uploaded ->
            submit(access, new MeetingCommand.ReceiveDocument(uploaded.document()))
                .map(ignored -> uploaded))
        .onSuccess(uploaded -> papers.ensure(access.key(), uploaded.document()))
        .onFailure(failure -> request.throwAwayTheRest())
        .compose((UploadedDocument uploaded) -> Answers.json(context, 201, uploaded));
  }

  /** A new revision of a paper in the agenda: it waits, with a proposal, until it is published. */
  private Future<?> uploadRevision(RoutingContext context, SeatAccess access) {
    UploadRequest request = new UploadRequest(vertx, context.request());
    MeetingDocument before =
        access
            .state()
            .agenda()
            .document(PathValues.document(context))
            .orElseThrow(() -> missing("unknownDocument"));
    return papers
        .receive(request.announced(access.key(), Optional.of(before.document())), context.request())
        .compose(uploaded ->
            papers
                .compared(access.key().municipality(), before, uploaded.document())
                .compose(pages ->
                    submit(access, new MeetingCommand.ReceiveRevision(uploaded.document(), pages)))
                .map(ignored -> uploaded))
        .onSuccess(uploaded -> papers.ensure(access.key(), uploaded.document()))
        .onFailure(failure -> request.throwAwayTheRest())
        .compose((UploadedDocument uploaded) -> Answers.json(context, 201, uploaded));
  }

  private Future<?> mark(
      RoutingContext context, SeatAccess access, @Nullable Collecting collecting) {
    DocumentId document =
        access
            .state()
            .document(PathValues.document(context))
            .map(MeetingDocument::document)
            .orElseThrow(() -> missing("unknownDocument"));
    return rooms
        .submit(
            access.key(),
            access.seat().id(),
            new CommandId(UUID.randomUUID().toString()),
            new MeetingCommand.MarkForCollection(document, collecting))
        .compose(ignored -> Answers.nothing(context));
  }

  private Future<?> submit(SeatAccess access, MeetingCommand command) {
    return rooms.submit(
        access.key(), RecordedEvent.SERVER, new CommandId(UUID.randomUUID().toString()), command);
  }

  private Future<?> progress(RoutingContext context, SeatAccess access) {
    List<PaperProgress> found =
        VisiblePapers.of(access)
            .map(document -> {
              papers.ensure(access.key(), document);
              return papers.progress(access.key(), document);
            })
            .toList();
    return Answers.json(context, 200, new PaperList(found));
  }

  private Future<?> picture(RoutingContext context, SeatAccess access) {
    int page = PathValues.value(context, "page", Integer::parseInt);
    Rung rung =
        PathValues.value(
            context,
            "rung",
            word -> Rung.of(word).orElseThrow(() -> new IllegalArgumentException("no rung")));
    MeetingDocument document = VisiblePapers.named(context, access);
    ContentHash content = document.content();
    if (!PathValues.text(context, "rendition").equals(papers.rendition())) {
      throw missing("notFound");
    }
    if (page < 1 || page > document.pages().size()) {
      throw missing("unknownPage");
    }
    papers.ensure(access.key(), document);
    return SentPicture.unlessKept(
        context,
        document,
        papers.etag(content, page, rung),
        () -> papers.picture(access.key(), content, page, rung));
  }

  private Future<?> download(RoutingContext context, SeatAccess access) {
    return uploaded(context, access)
        .compose(paper ->
            papers
                .original(access.key().municipality(), paper.content())
                .map(file -> tickets.issue(file, paper.fileName(), "application/pdf")))
        .compose(ticket -> Answers.json(context, 201, ticket));
  }

  /** The file that a paper was made of; nothing is said of its kind, so that nobody opens it. */
  private Future<?> downloadSource(RoutingContext context, SeatAccess access) {
    return uploaded(context, access)
        .map(paper -> Optional.ofNullable(paper.report().source()))
        .map(source -> source.orElseThrow(() -> missing("notFound")))
        .compose(source ->
            papers
                .original(access.key().municipality(), source.content())
                .map(file -> tickets.issue(file, source.fileName(), "application/octet-stream")))
        .compose(ticket -> Answers.json(context, 201, ticket));
  }

  private Future<DocumentStore.Paper> uploaded(RoutingContext context, SeatAccess access) {
    MeetingDocument document =
        access
            .state()
            .document(PathValues.document(context))
            .orElseThrow(() -> missing("unknownDocument"));
    return papers.uploaded(access.key(), document);
  }

  private static ProblemException missing(String code) {
    return new ProblemException(Problem.of(404, code));
  }
}
