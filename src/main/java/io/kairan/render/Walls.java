package io.kairan.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the host lets us put between a child and the rest of the machine, tried once: no network, no
 * new privileges, bounded files and descriptors, low priority.
 *
 * @param prefix the words that go before the child's own command
 */
record Walls(List<String> prefix) {

  private static final Logger LOG = LoggerFactory.getLogger(Walls.class);

  /** Each stands alone, so that one that the host forbids takes no other with it. */
  private static final List<List<String>> CANDIDATES =
      List.of(
          List.of("nice", "-n", "5"),
          List.of("prlimit", "--core=0", "--nofile=1024", "--fsize=2147483648", "--"),
          List.of("unshare", "--map-current-user", "--net", "--kill-child=KILL", "--"),
          List.of("setpriv", "--no-new-privs", "--"));

  Walls {
    prefix = List.copyOf(prefix);
  }

  /** Tries each wall on a program that does nothing. Blocks for a moment. */
  static Walls probe() {
    List<String> standing = new ArrayList<>();
    for (List<String> wall : CANDIDATES) {
      boolean stands = stands(wall);
      LOG.info("render wall {}: {}", wall.getFirst(), stands ? "stands" : "not on this host");
      if (stands) {
        standing.addAll(wall);
      }
    }
    return new Walls(standing);
  }

  private static boolean stands(List<String> wall) {
    List<String> command = new ArrayList<>(wall);
    command.add("true");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(5, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
    } catch (IOException e) {
      LOG.debug("no {}", wall.getFirst(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
