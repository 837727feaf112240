package io.kairan.http;

import io.kairan.base.ContentHash;
import io.kairan.base.MeetingKey;
import io.kairan.document.DocumentStore;
import io.kairan.document.PaperSearch;
import io.kairan.identity.Operation;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingState;
import io.kairan.wire.SearchResult;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Search in the papers of a meeting, and for clerks in those of all meetings. */
public final class SearchRoutes implements Routes {

  /** How many pages are answered; who finds more asks more exactly. */
  private static final int MOST = 100;

  private final Guard guard;
  private final PaperSearch search;
  private final DocumentStore store;
  private final Rooms rooms;

  public SearchRoutes(Guard guard, PaperSearch search, DocumentStore store, Rooms rooms) {
    this.guard = guard;
    this.search = search;
    this.store = store;
    this.rooms = rooms;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/api/meetings/:meeting/search")
        .handler(guard.seat(Operation.READ_PAGES, this::here));
    router
        .get("/api/meetings/:meeting/search-all")
        .handler(guard.seat(Operation.SEARCH_ALL_MEETINGS, this::everywhere));
  }

  private static String asked(RoutingContext context) {
    return Optional.ofNullable(context.request().getParam("q")).orElse("");
  }

  /** Only what the agenda shows now: a replaced revision would be found twice. */
  private Future<?> here(RoutingContext context, SeatAccess access) {
    Map<ContentHash, MeetingDocument> papers = new LinkedHashMap<>();
    shown(access.state()).forEach(paper -> papers.putIfAbsent(paper.content(), paper));
    return search
        .find(
            access.key().municipality(),
            asked(context),
            Optional.of(List.copyOf(papers.keySet())),
            MOST + 1)
        .compose(found ->
            Answers.json(
                context,
                200,
                result(
                    found.stream()
                        .flatMap(one ->
                            Stream.ofNullable(papers.get(one.content()))
                                .map(paper -> hit(access.state(), paper, one)))
                        .toList())));
  }

  private Future<?> everywhere(RoutingContext context, SeatAccess access) {
    return search
        .find(access.key().municipality(), asked(context), Optional.empty(), MOST + 1)
        .compose(found -> Future.all(found.stream().map(one -> placed(access.key(), one)).toList()))
        .compose(all -> {
          List<Stream<SearchResult.SearchHit>> hits = all.list();
          return Answers.json(context, 200, result(hits.stream().flatMap(one -> one).toList()));
        });
  }

  /** The meetings in whose agenda a page that was found stands now. */
  private Future<Stream<SearchResult.SearchHit>> placed(
      MeetingKey asking, PaperSearch.Found found) {
    return Future.fromCompletionStage(store.meetingsWith(asking.municipality(), found.content()))
        .compose(meetings ->
            Future.all(
                meetings.stream()
                    .map(meeting ->
                        rooms.state(meeting).map(Optional::of).otherwise(Optional.empty()))
                    .toList()))
        .map(all ->
            all.<Optional<MeetingState>>list().stream()
                .flatMap(Optional::stream)
                .flatMap(state ->
                    shown(state)
                        .filter(paper -> paper.content().equals(found.content()))
                        .map(paper -> hit(state, paper, found))));
  }

  private static Stream<MeetingDocument> shown(MeetingState state) {
    return state.agenda().items().stream().flatMap(item -> item.documents().stream());
  }

  private static SearchResult.SearchHit hit(
      MeetingState state, MeetingDocument paper, PaperSearch.Found found) {
    return new SearchResult.SearchHit(
        state.meeting(),
        state.details().title(),
        state.details().startsAt(),
        paper.document(),
        paper.revision(),
        paper.title(),
        found.page(),
        found.match());
  }

  private static SearchResult result(List<SearchResult.SearchHit> hits) {
    return new SearchResult(hits.subList(0, Math.min(MOST, hits.size())), hits.size() > MOST);
  }
}
