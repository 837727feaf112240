package io.kairan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of the built program: lib/, web/, demo/, fonts/, config/. */
record Home(Path folder) {

  /** Where the start script says it is; the build's own folder where nobody says. */
  static Home here() {
    return new Home(
        Path.of(System.getProperty("kairan.home", "target/kairan")).toAbsolutePath().normalize());
  }

  Path web() {
    return needed("web");
  }

  Path demo() {
    return needed("demo");
  }

  Path fonts() {
    String elsewhere = System.getProperty("kairan.fonts");
    return elsewhere == null ? needed("fonts") : Path.of(elsewhere);
  }

  Optional<Path> config(String name) {
    return Optional.of(folder.resolve("config").resolve(name)).filter(Files::isRegularFile);
  }

  private Path needed(String name) {
    Path found = folder.resolve(name);
    if (!Files.isDirectory(found)) {
      throw new StartFailure("This installation is not complete: " + found + " is missing.");
    }
    return found;
  }
}
