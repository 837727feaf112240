package io.kairan.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kairan.base.DocumentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were received but stand under no agenda item, in the order they came. On the wire
 * it is the list alone. Immutable.
 *
 * @param withdrawn those of them that stood under an item before: people have seen them
 */
public record Shelf(@JsonValue List<MeetingDocument> documents, Set<DocumentId> withdrawn) {

  public static final Shelf EMPTY = of(List.of());

  public Shelf {
    documents = List.copyOf(documents);
    withdrawn = Set.copyOf(withdrawn);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Shelf of(List<MeetingDocument> documents) {
    return new Shelf(documents, Set.of());
  }

  public Optional<MeetingDocument> find(DocumentId id) {
    return documents.stream().filter(document -> document.document().equals(id)).findFirst();
  }

  Shelf with(MeetingDocument document) {
    List<MeetingDocument> next = new ArrayList<>(documents);
    next.add(document);
    return new Shelf(next, withdrawn);
  }

  Shelf withWithdrawn(MeetingDocument document) {
    Set<DocumentId> next = new HashSet<>(withdrawn);
    next.add(document.document());
    return new Shelf(with(document).documents, next);
  }

  Shelf marked(DocumentId id, @Nullable Collecting collecting) {
    return new Shelf(
        documents.stream()
            .map(one -> one.document().equals(id) ? one.collected(collecting) : one)
            .toList(),
        withdrawn);
  }

  Shelf without(DocumentId id) {
    Set<DocumentId> next = new HashSet<>(withdrawn);
    next.remove(id);
    return new Shelf(documents.stream().filter(d -> !d.document().equals(id)).toList(), next);
  }
}
