package io.kairan.meeting;

import io.kairan.base.AgendaItemId;
import io.kairan.base.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One item of the agenda with its documents, in order.
 *
 * @param minutes how long it is meant to take; 0 where nobody said
 */
public record AgendaItem(
    AgendaItemId id, String title, int minutes, List<MeetingDocument> documents) {

  public AgendaItem {
    Objects.requireNonNull(id, "id");
    title = title(title);
    requireMinutes(minutes);
    documents = List.copyOf(documents);
  }

  static String title(String text) {
    return Texts.required("title", text, 120);
  }

  static void requireMinutes(int minutes) {
    if (minutes < 0 || minutes > 1_440) {
      throw new IllegalArgumentException("minutes must be 0 to 1440 but was " + minutes);
    }
  }

  AgendaItem revised(String newTitle, int newMinutes) {
    return new AgendaItem(id, newTitle, newMinutes, documents);
  }

  AgendaItem with(MeetingDocument document) {
    List<MeetingDocument> next = new ArrayList<>(documents);
    next.add(document);
    return new AgendaItem(id, title, minutes, next);
  }

  AgendaItem replaced(MeetingDocument document) {
    return new AgendaItem(
        id,
        title,
        minutes,
        documents.stream()
            .map(placed -> placed.document().equals(document.document()) ? document : placed)
            .toList());
  }

  AgendaItem without(DocumentId document) {
    return new AgendaItem(
        id,
        title,
        minutes,
        documents.stream().filter(placed -> !placed.document().equals(document)).toList());
  }
}
