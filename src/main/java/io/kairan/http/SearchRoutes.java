package io.kairan.http;

import io.kairan.base.ContentHash;
import io.kairan.base.MunicipalityId;
import io.kairan.document.DocumentStore;
import io.kairan.document.PaperSearch;
import io.kairan.document.SearchIndex;
import io.kairan.identity.Operation;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingState;
import io.kairan.wire.SearchResult;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Search in the papers of a meeting, and for clerks in those of all meetings. */
public final class SearchRoutes implements Routes {

  /** How many pages are answered; who finds more asks more exactly. */
  private static final int MOST = 100;

  /** How many papers of past meetings are looked at together. */
  private static final int TOGETHER = 20;

  private final Guard guard;
  private final PaperSearch search;
  private final DocumentStore store;
  private final Rooms rooms;

  private record Place(MeetingState meeting, MeetingDocument paper) {}

  /** A paper, and where agendas show it. */
  private record Placed(ContentHash content, List<Place> places) {}

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
    MunicipalityId city = access.key().municipality();
    List<ContentHash> contents = List.copyOf(papers.keySet());
    return search
        .find(city, asked(context), contents, MOST + 1)
        .compose(found ->
            Answers.json(
                context,
                200,
                result(
                    found.stream()
                        .flatMap(one ->
                            Stream.ofNullable(papers.get(one.content()))
                                .map(paper -> hit(access.state(), paper, one)))
                        .toList(),
                    search.unread(city, contents))));
  }

  private Future<?> everywhere(RoutingContext context, SeatAccess access) {
    return everywhere(access.key().municipality(), asked(context), SearchIndex.NEWEST, List.of())
        .compose(hits -> Answers.json(context, 200, result(hits, 0)));
  }

  /** Goes on from paper to paper: those that no agenda shows now do not count. */
  private Future<List<SearchResult.SearchHit>> everywhere(
      MunicipalityId city, String asked, long from, List<SearchResult.SearchHit> before) {
    return search
        .papers(city, asked, from, TOGETHER)
        .compose(some ->
            Future.all(some.papers().stream().map(paper -> placed(city, paper)).toList())
                .compose(all -> hits(city, asked, all.list()))
                .compose(found -> {
                  List<SearchResult.SearchHit> hits = new ArrayList<>(before);
                  hits.addAll(found);
                  return some.next() == 0 || hits.size() > MOST
                      ? Future.succeededFuture(hits)
                      : everywhere(city, asked, some.next(), hits);
                }));
  }

  private Future<List<SearchResult.SearchHit>> hits(
      MunicipalityId city, String asked, List<Placed> papers) {
    Map<ContentHash, Placed> shown = new LinkedHashMap<>();
    papers.stream()
        .filter(placed -> !placed.places().isEmpty())
        .forEach(placed -> shown.put(placed.content(), placed));
    return search
        .find(city, asked, List.copyOf(shown.keySet()), MOST + 1)
        .map(found ->
            found.stream()
                .flatMap(one ->
                    places(shown.get(one.content()))
                        .map(place -> hit(place.meeting(), place.paper(), one)))
                .toList());
  }

  private static Stream<Place> places(@Nullable Placed placed) {
    return placed == null ? Stream.of() : placed.places().stream();
  }

  /** The meetings in whose agenda a paper stands now. */
  private Future<Placed> placed(MunicipalityId city, ContentHash content) {
    return Future.fromCompletionStage(store.meetingsWith(city, content))
        .compose(meetings ->
            Future.all(
                meetings.stream()
                    .map(meeting ->
                        rooms.state(meeting).map(Optional::of).otherwise(Optional.empty()))
                    .toList()))
        .map(all ->
            new Placed(
                content,
                all.<Optional<MeetingState>>list().stream()
                    .flatMap(Optional::stream)
                    .flatMap(state ->
                        shown(state)
                            .filter(paper -> paper.content().equals(content))
                            .map(paper -> new Place(state, paper)))
                    .toList()));
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

  private static SearchResult result(List<SearchResult.SearchHit> hits, int unread) {
    return new SearchResult(
        hits.subList(0, Math.min(MOST, hits.size())), hits.size() > MOST, unread);
  }
}
