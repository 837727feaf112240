package io.kairan.live;

import io.kairan.base.RevisionId;
import io.kairan.live.Shelf.Sheet;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The pages that tablets are to hold, as far as they are drawn. Immutable.
 *
 * @param revisions all that stand in the agenda
 * @param shown the page on show
 * @param near that one, the next two and the previous one
 * @param all the near ones, then as the agenda goes on from there, then from its beginning
 */
record PageOrder(
    Set<RevisionId> revisions, Optional<Sheet> shown, List<Sheet> near, List<Sheet> all) {

  static final PageOrder NONE = new PageOrder(Set.of(), Optional.empty(), List.of(), List.of());

  static PageOrder of(MeetingState state, Predicate<Sheet> drawn) {
    List<MeetingDocument> papers =
        state.agenda().items().stream().flatMap(item -> item.documents().stream()).toList();
    List<Sheet> agenda = papers.stream().flatMap(PageOrder::sheets).toList();
    Optional<Sheet> shown =
        Optional.ofNullable(state.stage().shown())
            .map(page -> new Sheet(page.revision(), page.page()));
    int at = shown.map(agenda::indexOf).orElse(-1);
    List<Sheet> near =
        at < 0
            ? List.of()
            : IntStream.of(at, at + 1, at + 2, at - 1)
                .filter(neighbour -> neighbour >= 0 && neighbour < agenda.size())
                .mapToObj(agenda::get)
                .toList();
    int from = Math.max(0, at);
    List<Sheet> all =
        Stream.of(near, agenda.subList(from, agenda.size()), agenda.subList(0, from))
            .flatMap(List::stream)
            .distinct()
            .filter(drawn)
            .toList();
    return new PageOrder(
        papers.stream().map(MeetingDocument::revision).collect(Collectors.toSet()),
        shown.filter(drawn),
        near.stream().filter(drawn).toList(),
        all);
  }

  private static Stream<Sheet> sheets(MeetingDocument paper) {
    return IntStream.rangeClosed(1, paper.pages().size())
        .mapToObj(page -> new Sheet(paper.revision(), page));
  }
}
