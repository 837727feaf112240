package io.kairan.app.loadtest;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * GET requests as fast as {@code wrk} can send them.
 *
 * @param connections kept open
 * @param seconds how long one run takes
 */
record Requests(int connections, int seconds) {

  /** What came back; errors are answers other than 2xx and 3xx, and connections that broke. */
  record Counted(long requests, long bytes, double seconds, long errors) {}

  /** Asks for the paths in turn, over and over. Blocks; the token stays out of the command line. */
  Counted ask(URI server, List<String> paths, String token)
      throws IOException, InterruptedException {
    Path script = Files.createTempFile("kairan-bench-", ".lua");
    try {
      Files.writeString(script, script(paths, token));
      Process process =
          new ProcessBuilder(
                  "wrk",
                  "-t1",
                  "-c" + connections,
                  "-d" + seconds + "s",
                  "-s" + script,
                  server.toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0 || !output.contains("COUNTED")) {
        throw new IOException("wrk failed: " + output.strip());
      }
      return counted(output.substring(output.indexOf("COUNTED") + "COUNTED".length()));
    } finally {
      Files.delete(script);
    }
  }

  private static Counted counted(String json) throws IOException {
    JsonNode found = WireJson.mapper().readTree(json);
    return new Counted(
        found.path("requests").asLong(),
        found.path("bytes").asLong(),
        found.path("micros").asLong() / 1e6,
        found.path("errors").asLong());
  }

  private static String script(List<String> paths, String token) {
    String list = paths.stream().map(path -> "'" + path + "'").collect(Collectors.joining(","));
    String header = token.isEmpty() ? "" : "wrk.headers['Authorization'] = 'Bearer " + token + "'";
    return """
    %s
    local paths = {%s}
    local next = 0
    request = function()
      next = next %% #paths + 1
      return wrk.format('GET', paths[next])
    end
    done = function(summary)
      local e = summary.errors
      print(string.format('COUNTED{"requests":%%d,"bytes":%%d,"micros":%%d,"errors":%%d}',
        summary.requests, summary.bytes, summary.duration,
        e.connect + e.read + e.write + e.status + e.timeout))
    end
    """
        .formatted(header, list);
  }
}
