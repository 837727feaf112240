package io.kairan.annotation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kairan.base.StrokeId;
import java.util.List;
import java.util.Objects;

/**
 * One change to the ink of a page; the same for private memos and for shared ink. Undo is the
 * opposite change.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = InkChange.Draw.class, name = "draw"),
  @JsonSubTypes.Type(value = InkChange.Erase.class, name = "erase"),
  @JsonSubTypes.Type(value = InkChange.Restore.class, name = "restore"),
  @JsonSubTypes.Type(value = InkChange.Move.class, name = "move"),
})
public sealed interface InkChange {

  /** The most strokes that one change erases, restores or moves. */
  int MOST_STROKES = 2_000;

  /** The page that changes. */
  PageRef page();

  /** The same change on another page. */
  default InkChange on(PageRef other) {
    return switch (this) {
      case Draw draw -> new Draw(draw.stroke().on(other));
      case Erase erase -> new Erase(other, erase.strokes());
      case Restore restore -> new Restore(other, restore.strokes());
      case Move move -> new Move(other, move.strokes(), move.dx(), move.dy());
    };
  }

  /** Puts a finished stroke on its page. */
  record Draw(Stroke stroke) implements InkChange {

    public Draw {
      Objects.requireNonNull(stroke, "stroke");
    }

    @Override
    public PageRef page() {
      return stroke.page();
    }
  }

  /** Takes strokes from a page; they can be restored. */
  record Erase(PageRef page, List<StrokeId> strokes) implements InkChange {

    public Erase {
      Objects.requireNonNull(page, "page");
      strokes = requireSome(strokes);
    }
  }

  /** Puts erased strokes back where they were. */
  record Restore(PageRef page, List<StrokeId> strokes) implements InkChange {

    public Restore {
      Objects.requireNonNull(page, "page");
      strokes = requireSome(strokes);
    }
  }

  /**
   * Moves strokes on their page, erased ones too. Moves add up, whoever's comes first.
   *
   * @param dx hundredths of a point in ink coordinates
   * @param dy likewise
   */
  record Move(PageRef page, List<StrokeId> strokes, int dx, int dy) implements InkChange {

    /** The longest side of a page. */
    private static final int FARTHEST = 1_440_000;

    public Move {
      Objects.requireNonNull(page, "page");
      strokes = requireSome(strokes);
      if (Math.max(Math.abs((long) dx), Math.abs((long) dy)) > FARTHEST) {
        throw new IllegalArgumentException("dx and dy must be at most " + FARTHEST);
      }
    }
  }

  private static List<StrokeId> requireSome(List<StrokeId> strokes) {
    if (strokes.isEmpty() || strokes.size() > MOST_STROKES) {
      throw new IllegalArgumentException("strokes must name 1 to " + MOST_STROKES + " strokes");
    }
    return List.copyOf(strokes);
  }
}
