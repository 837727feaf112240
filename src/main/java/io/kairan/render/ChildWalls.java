package io.kairan.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands between render children and the rest of this machine, for a person to read. */
public record ChildWalls(boolean shutIn, String words) {

  /**
   * Tries the walls for somebody who asks, beside a running server or without one. Blocks for a
   * moment.
   *
   * @throws IOException when there is no folder for the trial
   */
  public static ChildWalls tried(Path fonts) throws IOException {
    Path work = Files.createTempDirectory("kairan-walls");
    try {
      RenderSettings settings = RenderSettings.of(fonts, work);
      Walls walls = Walls.probe(settings, ChildCommand.needed(settings));
      return new ChildWalls(
          walls.seal().compareTo(Walls.Seal.SAME_USER) <= 0, walls.seal().toString());
    } finally {
      Spool.clear(work);
      Files.delete(work);
    }
  }
}
