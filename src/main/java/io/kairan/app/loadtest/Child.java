package io.kairan.app.loadtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the system says that processes cost. */
final class Child {

  private Child() {}

  /** The CPU time of processes and of what they started, in ms. */
  static double cpuMillis(List<ProcessHandle> processes) {
    return all(processes)
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
        .mapToDouble(nanos -> nanos / 1e6)
        .sum();
  }

  /** The most memory that any of them or of what they started ever had, in MB; 0 off Linux. */
  static long peakMegabytes(List<ProcessHandle> processes) {
    return all(processes).mapToLong(Child::peakMegabytes).max().orElse(0);
  }

  /** The CPU time of a command that is run now, in ms. Blocks. */
  static double cpuMillis(Object... command) throws IOException, InterruptedException {
    StringBuilder line = new StringBuilder("TIMEFORMAT='%U %S'; time \"$0\"");
    for (int i = 1; i < command.length; i++) {
      line.append(" \"$").append(i >= 10 ? "{" + i + "}" : i).append('"');
    }
    line.append(" >/dev/null 2>&1");
    List<String> words =
        Stream.concat(
                Stream.of("bash", "-c", line.toString()), Stream.of(command).map(String::valueOf))
            .toList();
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(command[0] + " failed: " + output);
    }
    String[] times = output.split(" ", -1);
    return 1_000 * (Double.parseDouble(times[0]) + Double.parseDouble(times[1]));
  }

  private static Stream<ProcessHandle> all(List<ProcessHandle> processes) {
    return processes.stream().flatMap(one -> Stream.concat(Stream.of(one), one.descendants()));
  }

  private static long peakMegabytes(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("vmhwm:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
