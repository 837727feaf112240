package io.kairan.wire;

import io.kairan.annotation.InkPage;
import io.kairan.annotation.PageRef;
import io.kairan.annotation.Pen;
import io.kairan.annotation.Stroke;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.meeting.SharedInk;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shared ink of a whole paper in one body, for who wants all of its pages; in their order. */
public record PaperInk(List<OnPage> pages) {

  /**
   * The ink of one page.
   *
   * @param changedAt the sequence of the last event in it
   */
  public record OnPage(int page, long changedAt, List<PackedStroke> strokes) {

    static OnPage of(Map.Entry<PageRef, SharedInk.Page> entry) {
      return new OnPage(
          entry.getKey().page(),
          entry.getValue().changedAt(),
          entry.getValue().ink().entries().stream().map(PackedStroke::of).toList());
    }
  }

  /** What {@link InkPage.Entry} says, in less room. */
  public record PackedStroke(
      StrokeId id,
      SeatId author,
      boolean erased,
      Pen pen,
      PackedPoints points,
      @Nullable String text) {

    static PackedStroke of(InkPage.Entry entry) {
      Stroke stroke = entry.stroke();
      return new PackedStroke(
          stroke.id(),
          entry.author(),
          entry.erased(),
          stroke.pen(),
          PackedPoints.of(stroke.points()),
          stroke.text());
    }
  }

  public PaperInk {
    pages = List.copyOf(pages);
  }

  public static PaperInk of(SharedInk ink, DocumentId document, RevisionId revision) {
    return new PaperInk(
        ink.pages().entrySet().stream()
            .filter(page -> page.getKey().document().equals(document))
            .filter(page -> page.getKey().revision().equals(revision))
            .map(OnPage::of)
            .sorted(Comparator.comparingInt(OnPage::page))
            .toList());
  }
}
