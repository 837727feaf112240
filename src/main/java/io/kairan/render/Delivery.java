package io.kairan.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes what a child says that it wrote out of its spool to where the task wants it, and looks at
 * it there, where the child cannot reach it any more: a child that a file has taken over says what
 * it likes. A path of its answer counts for its last name alone, which must be one that the task
 * gave, and the file must be a plain file.
 */
final class Delivery {

  private static final Set<String> KINDS = Set.of("png", "webp", "jpg");

  /** Far above the largest picture that {@link PictureSize} allows, and above a page's words. */
  private static final long MOST_BYTES = 64L << 20;

  /** What {@link Walls} let a child write. */
  private static final long MOST_PAPER_BYTES = 2L << 30;

  private final Path from;

  private Delivery(Path from) {
    this.from = from;
  }

  /**
   * The answer with the paths under which its files now lie.
   *
   * @param from where the child wrote
   * @throws ChildLost when the child cannot have done what it was asked to do
   */
  static RenderAnswer taken(RenderTask<?> task, RenderAnswer answer, Path from) throws ChildLost {
    return new Delivery(from).taken(task, answer);
  }

  private RenderAnswer taken(RenderTask<?> task, RenderAnswer answer) throws ChildLost {
    switch (answer) {
      case RenderAnswer.Drawn drawn when task instanceof RenderTask.Draw asked -> {
        return pictures(asked, drawn);
      }
      case RenderAnswer.TilesDrawn drawn when task instanceof RenderTask.DrawTiles asked -> {
        return tiles(asked, drawn);
      }
      case RenderAnswer.Read read -> written(task, read);
      case RenderAnswer.Annotated annotated -> written(task, annotated);
      case RenderAnswer.Mounted mounted -> written(task, mounted);
      default -> {
        return answer;
      }
    }
    return answer;
  }

  private RenderAnswer pictures(RenderTask.Draw task, RenderAnswer.Drawn said) throws ChildLost {
    if (said.pictures().size() != task.sizes().size()) {
      throw new ChildLost("it drew other sizes than it was asked for");
    }
    List<RenderAnswer.DrawnPicture> pictures = new ArrayList<>();
    for (int i = 0; i < task.sizes().size(); i++) {
      PictureSize size = task.sizes().get(i);
      Set<String> names = Set.of(task.page() + "." + size.name());
      Path file = picture(task.folder(), names, said.pictures().get(i).file());
      pictures.add(new RenderAnswer.DrawnPicture(size, file));
    }
    return new RenderAnswer.Drawn(pictures, said.looksBlank());
  }

  private RenderAnswer tiles(RenderTask.DrawTiles task, RenderAnswer.TilesDrawn said)
      throws ChildLost {
    Set<String> names = new LinkedHashSet<>();
    for (int down = 0; down < TileBlock.TILES; down++) {
      for (int across = 0; across < TileBlock.TILES; across++) {
        names.add(task.block().tile(task.page(), across, down));
      }
    }
    Set<Path> files = new LinkedHashSet<>();
    for (Path file : new LinkedHashSet<>(said.files())) {
      files.add(picture(task.folder(), names, file));
    }
    return new RenderAnswer.TilesDrawn(List.copyOf(files));
  }

  private Path picture(Path folder, Set<String> names, Path said) throws ChildLost {
    String name = String.valueOf(said.getFileName());
    int dot = name.lastIndexOf('.');
    if (dot < 0
        || !names.contains(name.substring(0, dot))
        || !KINDS.contains(name.substring(dot + 1))) {
      throw new ChildLost("it named a file that was not asked for");
    }
    return plain(folder.resolve(name), MOST_BYTES);
  }

  private void written(RenderTask<?> task, RenderAnswer answer) throws ChildLost {
    switch (task) {
      case RenderTask.ReadPage read -> plain(read.output(), MOST_BYTES);
      case RenderTask.ReadOutline read -> plain(read.output(), MOST_BYTES);
      case RenderTask.Annotate annotate -> plain(annotate.output(), MOST_PAPER_BYTES);
      case RenderTask.Mount mount -> plain(mount.output(), MOST_PAPER_BYTES);
      default -> throw new ChildLost("it answered another task: " + answer);
    }
  }

  /** Takes a file that is no link, no folder, no device, and no larger than this. */
  private Path plain(Path place, long mostBytes) throws ChildLost {
    Path made = from.resolve(place.getFileName());
    try {
      // Looked at before, since some things cannot be moved, and after, when it cannot be changed.
      if (isPlain(made, mostBytes)) {
        Files.move(made, place, StandardCopyOption.REPLACE_EXISTING);
        if (isPlain(place, mostBytes)) {
          return place;
        }
        Files.delete(place);
      }
    } catch (IOException e) {
      throw new ChildLost("it did not write what it says");
    }
    throw new ChildLost("what it wrote is no plain file, or too large");
  }

  private static boolean isPlain(Path file, long mostBytes) throws IOException {
    BasicFileAttributes found =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return found.isRegularFile() && found.size() <= mostBytes;
  }
}
