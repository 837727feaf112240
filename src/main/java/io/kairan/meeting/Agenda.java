package io.kairan.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PageRef;
import io.kairan.base.AgendaItemId;
import io.kairan.base.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The agenda (次第): items in order, each with its documents. Immutable. */
public record Agenda(@JsonValue List<AgendaItem> items) {

  public static final Agenda EMPTY = new Agenda(List.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Agenda {
    items = List.copyOf(items);
  }

  public Optional<AgendaItem> item(AgendaItemId id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  public Optional<MeetingDocument> document(DocumentId id) {
    return items.stream()
        .flatMap(item -> item.documents().stream())
        .filter(placed -> placed.document().equals(id))
        .findFirst();
  }

  /** The item under which a document stands. */
  public Optional<AgendaItem> itemOf(DocumentId id) {
    return items.stream()
        .filter(item -> item.documents().stream().anyMatch(d -> d.document().equals(id)))
        .findFirst();
  }

  /** The geometry of a page, empty unless its document stands here in just this revision. */
  public Optional<PageGeometry> page(PageRef page) {
    return document(page.document())
        .filter(placed -> placed.revision().equals(page.revision()))
        .filter(placed -> page.page() <= placed.pages().size())
        .map(placed -> placed.pages().get(page.page() - 1));
  }

  Agenda with(AgendaItem item) {
    List<AgendaItem> next = new ArrayList<>(items);
    next.add(item);
    return new Agenda(next);
  }

  Agenda without(AgendaItemId id) {
    return new Agenda(items.stream().filter(item -> !item.id().equals(id)).toList());
  }

  Agenda moved(AgendaItemId id, int place) {
    AgendaItem moving = item(id).orElseThrow();
    List<AgendaItem> next = new ArrayList<>(without(id).items());
    next.add(Math.clamp(place, 0, next.size()), moving);
    return new Agenda(next);
  }

  Agenda changed(AgendaItemId id, UnaryOperator<AgendaItem> change) {
    return new Agenda(
        items.stream().map(item -> item.id().equals(id) ? change.apply(item) : item).toList());
  }

  /** A document that already stands in the item keeps its place there; else it becomes the last. */
  Agenda placed(AgendaItemId id, MeetingDocument document) {
    boolean stays = itemOf(document.document()).filter(item -> item.id().equals(id)).isPresent();
    return stays
        ? changed(id, item -> item.replaced(document))
        : withoutDocument(document.document()).changed(id, item -> item.with(document));
  }

  /** A document goes on in another revision, wherever it stands. */
  Agenda replaced(MeetingDocument revision) {
    return new Agenda(items.stream().map(item -> item.replaced(revision)).toList());
  }

  Agenda marked(DocumentId id, @Nullable Collecting collecting) {
    return document(id).map(found -> replaced(found.collected(collecting))).orElse(this);
  }

  Agenda withoutDocument(DocumentId document) {
    return new Agenda(items.stream().map(item -> item.without(document)).toList());
  }
}
