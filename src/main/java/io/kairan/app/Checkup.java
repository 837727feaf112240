package io.kairan.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.sun.management.UnixOperatingSystemMXBean;
import io.kairan.render.ChildWalls;
import io.kairan.storage.DurableFiles;
import io.kairan.storage.JournalInspection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Looks at what a server needs of its machine, before or while it runs. Blocks. */
final class Checkup {

  /** How a thing was found. */
  enum Verdict {
    @JsonProperty("good")
    GOOD,
    @JsonProperty("note")
    NOTE,
    @JsonProperty("bad")
    BAD
  }

  /**
   * One thing that was looked at.
   *
   * @param words what was found and, unless it is good, what to do
   */
  record Finding(String what, Verdict verdict, String words) {}

  private static final long MEGABYTE = 1024L * 1024;
  private static final long FEWEST_DESCRIPTORS = 4_096;
  private static final int SYNCS = 21;
  private static final double SLOW_SYNC_MILLIS = 20;
  private static final Duration SOON = Duration.ofDays(30);
  private static final Set<String> NETWORK_FILES = Set.of("nfs", "nfs4", "cifs", "smb3", "9p");

  private final Home home;
  private final Settings settings;
  private final Path data;
  private final List<Finding> findings = new ArrayList<>();

  private Checkup(Home home, Settings settings, Path data) {
    this.home = home;
    this.settings = settings;
    this.data = data;
  }

  /** Everything that was looked at, in the order in which a person would. */
  static List<Finding> of(Home home, Settings settings, Path data) {
    Checkup checkup = new Checkup(home, settings, data);
    checkup.program();
    checkup.walls();
    checkup.machine();
    if (checkup.folder()) {
      checkup.disk();
      checkup.journals();
    }
    checkup.certificate();
    return checkup.findings;
  }

  private void program() {
    try {
      good("program", "complete, on Java " + Runtime.version().feature() + ": " + checked(home));
    } catch (StartFailure e) {
      bad("program", e.getMessage() + " Build or install it again.");
    }
  }

  private void walls() {
    try {
      ChildWalls walls = ChildWalls.tried(home.fonts());
      if (walls.shutIn()) {
        good("uploads", "opened in processes with " + walls.words());
      } else {
        note(
            "uploads",
            "opened in processes with "
                + walls.words()
                + " only; allow this user's name spaces (kernel.unprivileged_userns_clone,"
                + " kernel.apparmor_restrict_unprivileged_userns) to shut them in");
      }
    } catch (IOException | StartFailure e) {
      bad("uploads", "it cannot be tried how they are opened: " + e.getMessage());
    }
  }

  private static Path checked(Home home) {
    home.web();
    home.fonts();
    return home.folder();
  }

  private void machine() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      long descriptors = system.getMaxFileDescriptorCount();
      if (descriptors < FEWEST_DESCRIPTORS) {
        bad(
            "open files",
            "at most %d, and each tablet needs some; raise LimitNOFILE or ulimit -n to %d"
                .formatted(descriptors, FEWEST_DESCRIPTORS));
      } else {
        good("open files", "at most " + descriptors);
      }
      long children = settings.render().children() + 1L;
      long needed = children * settings.render().heapMegabytes() + 1_024;
      long there = system.getTotalMemorySize() / MEGABYTE;
      String words = "%,d MB; this configuration may use %,d MB".formatted(there, needed);
      if (there < needed) {
        bad("memory", words + "; lower render.children or render.heapMegabytes");
      } else {
        good("memory", words);
      }
    }
  }

  /** Whether there is a data folder that can be looked into. */
  private boolean folder() {
    if (!Files.isDirectory(data)) {
      note("data folder", data + " is not there yet; the first start makes it");
      return false;
    }
    try {
      if (!Files.isWritable(data)) {
        bad("data folder", data + " cannot be written by " + System.getProperty("user.name"));
        return false;
      }
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(data);
      if (rights.stream().anyMatch(Checkup::ofOthers)) {
        bad("data folder", "others can look into " + data + "; run chmod 700 on it");
      } else {
        good("data folder", data + ", for its owner alone");
      }
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      bad("data folder", data + " cannot be looked at: " + e);
      return false;
    }
  }

  private static boolean ofOthers(PosixFilePermission right) {
    return !right.name().startsWith("OWNER");
  }

  private void disk() {
    try {
      FileStore store = Files.getFileStore(data);
      if (NETWORK_FILES.contains(store.type())) {
        bad("disk", store.type() + " is a network file system: the databases need a local disk");
        return;
      }
      long free = store.getUsableSpace() / MEGABYTE;
      String words = "%,d MB free; uploads leave %,d MB".formatted(free, reserve());
      if (free < reserve()) {
        bad("disk", words + ": no paper is taken until there is room");
      } else if (free < 4 * reserve()) {
        note("disk", words + ": make room soon");
      } else {
        good("disk", words);
      }
      double millis = syncMillis();
      String took = "a durable write takes %.1f ms (median of %d)".formatted(millis, SYNCS);
      if (millis > SLOW_SYNC_MILLIS) {
        note("disk speed", took + ": every page turn waits for one; a local SSD takes 1 to 5 ms");
      } else {
        good("disk speed", took);
      }
    } catch (IOException e) {
      bad("disk", "it cannot be written: " + e);
    }
  }

  private long reserve() {
    return settings.papers().reserveMegabytes();
  }

  private double syncMillis() throws IOException {
    Path file = data.resolve("doctor.tmp");
    double[] millis = new double[SYNCS];
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      for (int i = 0; i < SYNCS; i++) {
        long before = System.nanoTime();
        channel.write(ByteBuffer.allocate(4_096));
        channel.force(false);
        millis[i] = (System.nanoTime() - before) / 1e6;
      }
    } finally {
      Files.deleteIfExists(file);
    }
    Arrays.sort(millis);
    return millis[SYNCS / 2];
  }

  private void journals() {
    try {
      for (Path municipality : municipalities()) {
        String name = municipality.getFileName() + "/journal.db";
        JournalInspection.Result result = JournalInspection.of(municipality.resolve("journal.db"));
        if (result.sound()) {
          good("journal", name + ": sound, " + result.meetings().size() + " meetings");
        } else {
          bad("journal", name + " is NOT sound; run 'journal verify', and restore a backup");
        }
      }
    } catch (IOException e) {
      bad("journal", "the journals cannot be read: " + e);
    }
  }

  private List<Path> municipalities() throws IOException {
    Path folder = data.resolve("municipalities");
    return Files.isDirectory(folder)
        ? DurableFiles.list(folder).stream()
            .filter(one -> Files.isRegularFile(one.resolve("journal.db")))
            .sorted()
            .toList()
        : List.of();
  }

  private void certificate() {
    if (settings.host().equals("localhost") && !Files.exists(DataFolder.tls(data))) {
      note("certificate", "none, so tablets cannot connect; run 'cert init', then serve --host");
      return;
    }
    try {
      TlsFiles files = TlsFiles.find(settings.certificate(), DataFolder.tls(data));
      Instant end = files.certificate().getNotAfter().toInstant();
      String words = "valid until " + end + " for " + String.join(", ", files.names());
      if (end.isBefore(Instant.now().plus(SOON))) {
        note("certificate", words + "; run 'cert init' for a new one before that day");
      } else {
        good("certificate", words);
      }
    } catch (StartFailure e) {
      bad("certificate", String.valueOf(e.getMessage()));
    }
  }

  private void good(String what, String words) {
    findings.add(new Finding(what, Verdict.GOOD, words));
  }

  private void note(String what, String words) {
    findings.add(new Finding(what, Verdict.NOTE, words));
  }

  private void bad(String what, String words) {
    findings.add(new Finding(what, Verdict.BAD, words));
  }
}
