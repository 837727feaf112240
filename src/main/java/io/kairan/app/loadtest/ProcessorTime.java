package io.kairan.app.loadtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The CPU time that a running process has used, by the system's own accounting, to the nanosecond:
 * the same for every system under measurement, and without asking it. Linux only.
 */
record ProcessorTime(long pid) {

  static ProcessorTime own() {
    return new ProcessorTime(ProcessHandle.current().pid());
  }

  /** Of all threads that live now; the few that ended since the last look are not in it. */
  long nanos() throws IOException {
    List<Path> threads;
    try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
      threads = tasks.toList();
    }
    long nanos = 0;
    for (Path thread : threads) {
      nanos += ofThread(thread);
    }
    return nanos;
  }

  private static long ofThread(Path thread) throws IOException {
    Path schedule = thread.resolve("schedstat");
    try {
      return Long.parseLong(Files.readString(schedule).split(" ", -1)[0]);
    } catch (IOException e) {
      if (Files.exists(thread)) {
        throw e;
      }
      return 0;
    }
  }
}
