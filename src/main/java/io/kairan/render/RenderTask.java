package io.kairan.render;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;

/**
 * What a render child can be asked to do with one file; the parent's half of the protocol. Equal
 * tasks are one task: the pool carries them out once.
 *
 * @param <A> what the child answers when all went well
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RenderTask.Examine.class, name = "examine"),
  @JsonSubTypes.Type(value = RenderTask.Draw.class, name = "draw"),
  @JsonSubTypes.Type(value = RenderTask.DrawTiles.class, name = "drawTiles"),
  @JsonSubTypes.Type(value = RenderTask.Annotate.class, name = "annotate"),
  @JsonSubTypes.Type(value = RenderTask.CountInk.class, name = "countInk"),
  @JsonSubTypes.Type(value = RenderTask.Mount.class, name = "mount"),
  @JsonSubTypes.Type(value = RenderTask.Compare.class, name = "compare"),
  @JsonSubTypes.Type(value = RenderTask.ReadPage.class, name = "readPage"),
  @JsonSubTypes.Type(value = RenderTask.ReadOutline.class, name = "readOutline"),
})
public sealed interface RenderTask<A extends RenderAnswer> {

  /** The file that is read. */
  Path original();

  /** The class of the answer. */
  Class<A> answer();

  /** Opens a file, repairing it where that is possible, and measures its pages. */
  record Examine(Path original) implements RenderTask<RenderAnswer.Examined> {

    @Override
    public Class<RenderAnswer.Examined> answer() {
      return RenderAnswer.Examined.class;
    }
  }

  /**
   * Draws a page once and writes it in several sizes.
   *
   * @param page counted from 1
   * @param folder where the pictures are written, under names that only they have there
   */
  record Draw(Path original, int page, Path folder, List<PictureSize> sizes)
      implements RenderTask<RenderAnswer.Drawn> {

    public Draw {
      sizes = List.copyOf(sizes);
    }

    @Override
    public Class<RenderAnswer.Drawn> answer() {
      return RenderAnswer.Drawn.class;
    }
  }

  /**
   * Draws a part of a page larger and writes it as tiles, under the names that the block gives.
   *
   * @param page counted from 1
   * @param folder where the tiles are written
   */
  record DrawTiles(Path original, int page, Path folder, TileBlock block)
      implements RenderTask<RenderAnswer.TilesDrawn> {

    @Override
    public Class<RenderAnswer.TilesDrawn> answer() {
      return RenderAnswer.TilesDrawn.class;
    }
  }

  /**
   * Writes a copy of a file with ink annotations on its pages.
   *
   * @param instructions a file with the JSON of {@link InkInstructions}
   * @param output the file that is written
   */
  record Annotate(Path original, Path instructions, Path output)
      implements RenderTask<RenderAnswer.Annotated> {

    @Override
    public Class<RenderAnswer.Annotated> answer() {
      return RenderAnswer.Annotated.class;
    }
  }

  /** Opens an annotated copy and counts what {@link Annotate} wrote into it. */
  record CountInk(Path original) implements RenderTask<RenderAnswer.InkCounted> {

    @Override
    public Class<RenderAnswer.InkCounted> answer() {
      return RenderAnswer.InkCounted.class;
    }
  }

  /**
   * Finds where the pages of a new revision come from.
   *
   * @param original the new revision
   * @param before the revision that it is to replace
   */
  record Compare(Path original, Path before) implements RenderTask<RenderAnswer.Compared> {

    @Override
    public Class<RenderAnswer.Compared> answer() {
      return RenderAnswer.Compared.class;
    }
  }

  /**
   * Reads the words and links of a page, as in {@link io.kairan.wire.PageText}.
   *
   * @param page counted from 1
   * @param output the file of JSON that is written
   */
  record ReadPage(Path original, int page, Path output) implements RenderTask<RenderAnswer.Read> {

    @Override
    public Class<RenderAnswer.Read> answer() {
      return RenderAnswer.Read.class;
    }
  }

  /**
   * Reads what a file says about itself as a whole, as in {@link io.kairan.wire.PaperOutline}.
   *
   * @param output the file of JSON that is written
   */
  record ReadOutline(Path original, Path output) implements RenderTask<RenderAnswer.Read> {

    @Override
    public Class<RenderAnswer.Read> answer() {
      return RenderAnswer.Read.class;
    }
  }

  /**
   * Mounts the pictures of an image file on pages of paper.
   *
   * @param output the PDF that is written
   */
  record Mount(Path original, Path output) implements RenderTask<RenderAnswer.Mounted> {

    @Override
    public Class<RenderAnswer.Mounted> answer() {
      return RenderAnswer.Mounted.class;
    }
  }
}
