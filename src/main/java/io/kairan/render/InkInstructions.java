package io.kairan.render;

import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.Pen;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.base.StrokeId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which ink lies on which page of a file: what {@link RenderTask.Annotate} hands to the child. */
public record InkInstructions(List<Page> pages) {

  public InkInstructions {
    pages = List.copyOf(pages);
  }

  /** How many strokes lie on each page of a file with so many pages. */
  public List<Integer> strokes(int count) {
    Integer[] strokes = new Integer[count];
    Arrays.fill(strokes, 0);
    pages.forEach(page -> strokes[page.page() - 1] += page.strokes().size());
    return List.of(strokes);
  }

  /**
   * The ink of one page.
   *
   * @param page counted from 1
   * @param geometry the page as it was on the screens
   * @param strokes in the order they were drawn
   */
  public record Page(int page, PageGeometry geometry, List<InkStroke> strokes) {

    public Page {
      strokes = List.copyOf(strokes);
    }
  }

  /**
   * A stroke with what the annotation says about it.
   *
   * @param author the name of who drew it
   * @param at when, in milliseconds since 1970; null where nobody noted it
   */
  public record InkStroke(String author, @Nullable Long at, Stroke stroke) {

    public StrokeId id() {
      return stroke.id();
    }

    public Pen pen() {
      return stroke.pen();
    }

    public StrokePoints points() {
      return stroke.points();
    }
  }
}
