package io.kairan.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the host lets us put between a child and the rest of the machine, tried once: no network,
 * only its own files, no other process, no privileges, bounded files and descriptors, low priority.
 * Each stands alone, so that one that the host forbids takes no other with it.
 *
 * @param before the words that go before every child's command
 * @param seal how far a child is shut in
 * @param hidden the folder of which a child sees its own spool alone
 */
record Walls(List<String> before, Seal seal, Path hidden) {

  private static final Logger LOG = LoggerFactory.getLogger(Walls.class);

  private static final List<List<String>> LIMITS =
      List.of(
          List.of("nice", "-n", "5"),
          List.of("prlimit", "--core=0", "--nofile=1024", "--fsize=2147483648", "--"));

  private static final String SCRIPT = script();
  private static final String GIVEN = "given";

  /** From the highest wall to none; the first that stands is taken. */
  enum Seal {
    /** Where the server runs as root: a user of its own, who owns nothing on the machine. */
    OTHER_USER("no network, its own files and processes alone, under a user of its own"),
    SAME_USER("no network, its own files and processes alone, under the server's user"),
    NO_NETWORK("no network"),
    NO_PRIVILEGES("no new privileges"),
    NONE("none");

    /** "nobody", who is also nobody in what other systems export. */
    private static final String NOBODY = "65534";

    private final String words;

    Seal(String words) {
      this.words = words;
    }

    private List<String> line(Path spool, Path hidden) {
      return switch (this) {
        case OTHER_USER -> shutIn(List.of(), spool, hidden, NOBODY);
        case SAME_USER -> shutIn(List.of("--user", "--map-root-user"), spool, hidden, "");
        case NO_NETWORK ->
            List.of(
                "unshare",
                "--map-current-user",
                "--net",
                "--kill-child=KILL",
                "--",
                "setpriv",
                "--no-new-privs",
                "--");
        case NO_PRIVILEGES -> List.of("setpriv", "--no-new-privs", "--");
        case NONE -> List.of();
      };
    }

    private static List<String> shutIn(List<String> more, Path spool, Path hidden, String user) {
      List<String> line = new ArrayList<>(List.of("unshare", "--net", "--mount", "--pid"));
      line.addAll(more);
      line.addAll(List.of("--fork", "--kill-child=KILL", "--mount-proc", "--"));
      line.addAll(List.of("sh", "-c", SCRIPT, "seal", spool.toString(), hidden.toString(), user));
      return line;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  Walls {
    before = List.copyOf(before);
  }

  /** No wall at all. */
  static Walls none() {
    return new Walls(List.of(), Seal.NONE, Path.of("/"));
  }

  /**
   * Tries each wall on a command that looks whether it does what it is there for. Blocks for a
   * moment.
   *
   * @param settings whose work folder is there for the trial
   * @param needed files and folders that children read
   */
  static Walls probe(RenderSettings settings, List<Path> needed) {
    List<String> before = new ArrayList<>();
    for (List<String> limit : LIMITS) {
      if (ends(with(limit, List.of("true")), Path.of("/"))) {
        before.addAll(limit);
      } else {
        LOG.info("render wall {}: not on this host", limit.getFirst());
      }
    }
    for (Seal seal : Seal.values()) {
      Walls walls = new Walls(before, seal, settings.hidden());
      if (walls.stand(settings.work(), needed)) {
        LOG.info("walls around render children: {}", seal);
        return walls;
      }
    }
    throw new IllegalStateException("no command can be started");
  }

  /** The words that go before the command of the child that has this spool. */
  List<String> around(Spool spool) {
    return with(before, seal.line(spool.folder(), hidden));
  }

  private boolean stand(Path work, List<Path> needed) {
    try {
      Spool spool = Spool.create(work);
      try {
        Files.writeString(spool.in().resolve(GIVEN), GIVEN);
        return ends(with(around(spool), trial(spool, needed)), spool.out());
      } finally {
        spool.delete();
      }
    } catch (IOException e) {
      LOG.warn("the walls around render children could not be tried", e);
      return false;
    }
  }

  private List<String> trial(Spool spool, List<Path> needed) {
    StringBuilder script = new StringBuilder("cat \"$1\" >\"$2\"");
    if (seal.compareTo(Seal.SAME_USER) <= 0) {
      script.append("; [ ! -w \"$1\" ]; [ ! -w / ]; [ $$ -le 2 ]");
    }
    script.append("; shift 2; for needed; do [ -r \"$needed\" ]; done");
    List<String> line = new ArrayList<>(List.of("sh", "-euc", script.toString(), "trial"));
    line.add(spool.in().resolve(GIVEN).toString());
    line.add(spool.out().resolve("made").toString());
    needed.forEach(path -> line.add(path.toString()));
    return line;
  }

  private static List<String> with(List<String> first, List<String> then) {
    List<String> line = new ArrayList<>(first);
    line.addAll(then);
    return line;
  }

  /** Whether a command ends well, and in time. */
  private static boolean ends(List<String> command, Path folder) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(5, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
    } catch (IOException e) {
      LOG.debug("no {}", command.getFirst(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private static String script() {
    try (InputStream text =
        Objects.requireNonNull(Walls.class.getResourceAsStream("seal.sh"), "seal.sh")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("seal.sh cannot be read", e);
    }
  }
}
