package io.kairan.render;

import io.kairan.render.child.RenderChild;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a child JVM is started: its class path, its limits, and an environment that tells nothing.
 */
final class ChildCommand {

  private final RenderSettings settings;
  private final Walls walls;

  ChildCommand(RenderSettings settings, Walls walls) {
    this.settings = settings;
    this.walls = walls;
  }

  /** What every child reads, beside its own files. */
  static List<Path> needed(RenderSettings settings) {
    List<Path> needed = new ArrayList<>(List.of(java(), settings.fonts()));
    for (String entry : classPath().split(File.pathSeparator, -1)) {
      needed.add(Path.of(entry.replace("*", "")));
    }
    return needed;
  }

  /** Starts a child in its spool. */
  Process launch(Spool spool) throws IOException {
    List<String> line = new ArrayList<>(walls.around(spool));
    line.add(java().toString());
    line.add("-Xmx" + settings.heapMegabytes() + "m");
    line.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            // Without the first it would find the logging of the server.
            "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + spool.out(),
            "-Dpdfbox.fontcache=" + spool.out(),
            "-cp",
            classPath(),
            RenderChild.class.getName(),
            settings.fonts().toString()));
    ProcessBuilder builder = new ProcessBuilder(line).directory(spool.out().toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The laid out libraries where this program runs from them, else what it was started with. */
  private static String classPath() {
    String home = System.getProperty("kairan.home", "");
    if (!home.isEmpty()) {
      Path lib = Path.of(home, "lib").toAbsolutePath();
      if (program().startsWith(lib) && Files.isDirectory(lib.resolve("render"))) {
        return lib.resolve("*") + File.pathSeparator + lib.resolve("render").resolve("*");
      }
    }
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path program() {
    try {
      return Path.of(
          ChildCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
