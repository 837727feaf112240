package io.kairan.app.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a running process holds in memory after it has collected its garbage. Linux only. */
final class Memory {

  /** Live objects, what they hold outside the heap included where the system says so; and RSS. */
  record Held(long heapBytes, long rssBytes) {}

  private static final Pattern USED = Pattern.compile("total \\d+K.* used (\\d+)K");
  private static final long PAGE_BYTES = 4_096;

  private Memory() {}

  /** Of a Java process of the same user, by the JDK's own jcmd. Blocks. */
  static Held ofJava(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    long kilobytes = 0;
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    while (used.find()) {
      kilobytes += Long.parseLong(used.group(1));
    }
    return new Held(kilobytes * 1_024, rss(pid));
  }

  /** Of a Node process of bench/, which tells it over HTTP. Blocks. */
  static Held ofNode(URI url, long pid) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest ask =
          HttpRequest.newBuilder(url.resolve("/memory"))
              .version(HttpClient.Version.HTTP_1_1)
              .build();
      JsonNode said =
          WireJson.mapper()
              .readTree(http.send(ask, HttpResponse.BodyHandlers.ofByteArray()).body());
      return new Held(said.path("held").asLong(), rss(pid));
    }
  }

  private static long rss(long pid) throws IOException {
    String[] pages = Files.readString(Path.of("/proc/" + pid + "/statm")).split(" ", -1);
    return Long.parseLong(pages[1]) * PAGE_BYTES;
  }

  private static String jcmd(long pid, String question) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                question)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("jcmd: " + said.strip());
    }
    return said;
  }
}
