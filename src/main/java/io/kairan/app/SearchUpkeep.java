package io.kairan.app;

import io.kairan.base.ContentHash;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.document.DocumentStore;
import io.kairan.document.SearchIndex;
import io.kairan.live.Rooms;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the index agree with the papers, once after a start: an index that was lost, damaged or cut
 * short is made again without anybody opening a meeting, and papers of deleted meetings leave it.
 */
final class SearchUpkeep {

  private static final Logger LOG = LoggerFactory.getLogger(SearchUpkeep.class);

  private final MunicipalityId municipality;
  private final DocumentStore documents;
  private final SearchIndex index;
  private final Rooms rooms;

  SearchUpkeep(
      MunicipalityId municipality, DocumentStore documents, SearchIndex index, Rooms rooms) {
    this.municipality = municipality;
    this.documents = documents;
    this.index = index;
    this.rooms = rooms;
  }

  /** Completes when every meeting in want of it was opened; its papers are read behind that. */
  Future<Void> run() {
    return Future.fromCompletionStage(documents.meetingsByContent(municipality))
        .compose(meetings ->
            Future.fromCompletionStage(index.holdings(municipality))
                .compose(held -> agree(meetings, held)))
        .onFailure(failure -> LOG.warn("the index was not looked through", failure));
  }

  private Future<Void> agree(
      Map<ContentHash, Set<MeetingKey>> meetings, Map<ContentHash, Boolean> held) {
    List<ContentHash> nobodys =
        held.keySet().stream().filter(content -> !meetings.containsKey(content)).toList();
    List<MeetingKey> wanting =
        meetings.entrySet().stream()
            .filter(content -> !held.getOrDefault(content.getKey(), false))
            .flatMap(content -> content.getValue().stream())
            .collect(Collectors.toSet())
            .stream()
            .toList();
    return Future.fromCompletionStage(index.remove(municipality, nobodys))
        .compose(removed -> open(wanting));
  }

  /** One after another, so that a start with years of meetings leaves the others in peace. */
  private Future<Void> open(List<MeetingKey> meetings) {
    if (meetings.isEmpty()) {
      return Future.succeededFuture();
    }
    return rooms
        .state(meetings.getFirst())
        .otherwiseEmpty()
        .compose(opened -> open(meetings.subList(1, meetings.size())));
  }
}
