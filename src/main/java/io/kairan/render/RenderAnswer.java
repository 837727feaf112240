package io.kairan.render;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kairan.annotation.PageGeometry;
import io.kairan.meeting.PageOrigin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a render child answers; the child's half of the protocol. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RenderAnswer.Ready.class, name = "ready"),
  @JsonSubTypes.Type(value = RenderAnswer.Examined.class, name = "examined"),
  @JsonSubTypes.Type(value = RenderAnswer.Drawn.class, name = "drawn"),
  @JsonSubTypes.Type(value = RenderAnswer.TilesDrawn.class, name = "tilesDrawn"),
  @JsonSubTypes.Type(value = RenderAnswer.Annotated.class, name = "annotated"),
  @JsonSubTypes.Type(value = RenderAnswer.InkCounted.class, name = "inkCounted"),
  @JsonSubTypes.Type(value = RenderAnswer.Compared.class, name = "compared"),
  @JsonSubTypes.Type(value = RenderAnswer.Read.class, name = "read"),
  @JsonSubTypes.Type(value = RenderAnswer.Mounted.class, name = "mounted"),
  @JsonSubTypes.Type(value = RenderAnswer.Refused.class, name = "refused"),
})
public sealed interface RenderAnswer {

  /** The child is warm and waits for tasks; said once, before anything else. */
  record Ready() implements RenderAnswer {}

  /**
   * The file can be opened and its pages have a size.
   *
   * @param repaired whether it had to be repaired to be opened
   * @param substitutedFonts names of fonts that the file uses and does not hold
   * @param activeContent what it would do beyond being looked at, as in {@link
   *     io.kairan.wire.GateReport}
   */
  record Examined(
      List<PageGeometry> pages,
      boolean repaired,
      List<String> substitutedFonts,
      List<String> activeContent)
      implements RenderAnswer {

    public Examined {
      pages = List.copyOf(pages);
      substitutedFonts = List.copyOf(substitutedFonts);
      activeContent = List.copyOf(activeContent);
    }
  }

  /**
   * The page's pictures, in the order of the sizes that were asked for.
   *
   * @param looksBlank whether the page has marks in its content and none in its picture
   */
  record Drawn(List<DrawnPicture> pictures, boolean looksBlank) implements RenderAnswer {

    public Drawn {
      pictures = List.copyOf(pictures);
    }
  }

  /** A picture as it lies in the task's folder; its name ends with the usual suffix of its kind. */
  record DrawnPicture(PictureSize size, Path file) {}

  /** The tiles of a block that lie on the page; each name ends with the suffix of its kind. */
  record TilesDrawn(List<Path> files) implements RenderAnswer {

    public TilesDrawn {
      files = List.copyOf(files);
    }
  }

  /** The annotated copy is written. */
  record Annotated() implements RenderAnswer {}

  /** The PDF of an image file is written. */
  record Mounted() implements RenderAnswer {}

  /** What was to be read is written. */
  record Read() implements RenderAnswer {}

  /** How many strokes of ours lie on each page, one number for each page in order. */
  record InkCounted(List<Integer> strokes) implements RenderAnswer {

    public InkCounted {
      strokes = List.copyOf(strokes);
    }
  }

  /** Where each page of the new revision comes from, in order. */
  record Compared(List<PageOrigin> pages) implements RenderAnswer {

    public Compared {
      pages = List.copyOf(pages);
    }
  }

  /**
   * The file cannot be worked on, and trying again will not help.
   *
   * @param code why, as a key of the message catalogue
   */
  record Refused(String code, Map<String, String> values) implements RenderAnswer {

    public Refused {
      values = Map.copyOf(values);
    }
  }
}
