package io.kairan.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kairan.base.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were received but stand under no agenda item, in the order they came. Immutable.
 */
public record Shelf(@JsonValue List<MeetingDocument> documents) {

  public static final Shelf EMPTY = new Shelf(List.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Shelf {
    documents = List.copyOf(documents);
  }

  public Optional<MeetingDocument> find(DocumentId id) {
    return documents.stream().filter(document -> document.document().equals(id)).findFirst();
  }

  Shelf with(MeetingDocument document) {
    List<MeetingDocument> next = new ArrayList<>(documents);
    next.add(document);
    return new Shelf(next);
  }

  Shelf marked(DocumentId id, @Nullable Collecting collecting) {
    return new Shelf(
        documents.stream()
            .map(one -> one.document().equals(id) ? one.collected(collecting) : one)
            .toList());
  }

  Shelf without(DocumentId id) {
    return new Shelf(documents.stream().filter(d -> !d.document().equals(id)).toList());
  }
}
