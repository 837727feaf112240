package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.base.CommandId;
import io.kairan.fixture.RunningServer;
import io.kairan.fixture.SeatClient;
import io.kairan.fixture.SmallDisk;
import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.ServerMessage;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server on a disk that is full, and then has room again. */
class FullDiskIT {

  private static final int DEMO_PAGES = 70;
  private static final int DISK_MEGABYTES = 400;
  private static final Duration SOON = Duration.ofSeconds(90);

  @TempDir Path folder;
  private SmallDisk disk;
  private RunningServer server;
  private SeatClient clerk;

  @BeforeEach
  void start() throws Exception {
    assumeThat(SmallDisk.forbidden(folder)).as("this host lets nobody mount a disk").isEmpty();
    disk = SmallDisk.mount(folder, DISK_MEGABYTES);
    Path settings =
        Files.writeString(folder.resolve("small.yaml"), "papers: {reserveMegabytes: 1}\n");
    server = RunningServer.start(disk.root().resolve("data"), "--config", settings.toString());
    clerk = SeatClient.redeem(server.demoLinks("clerk").getFirst());
    await().atMost(SOON).until(() -> states("ready") == DEMO_PAGES);
  }

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      clerk.close();
      server.close();
    }
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  @DisplayName(
      "PAP13 PIC20 A page that a full disk has no room for is not given up, and is drawn as soon as"
          + " there is room")
  void drawing() throws Exception {
    disk.fill(3L << 20);
    assertThat(upload()).isEqualTo(201);
    await().atMost(SOON).until(() -> disk.freeBytes() < 300_000);
    disk.fill(0);
    assertThat(upload()).isEqualTo(507);
    await().atMost(SOON).until(() -> states("failed") > 0 || said("could not be drawn now"));
    assertThat(states("failed")).isZero();
    disk.makeRoom();
    await().atMost(SOON).until(() -> states("ready") == DEMO_PAGES + 60);
    assertThat(states("failed")).isZero();
  }

  @Test
  @DisplayName("ARC8 An archive that a full disk has no room for is made as soon as there is room")
  void archive() throws Exception {
    disk.fill(1L << 20);
    clerk.connect(null, 0);
    CommandId close = new CommandId("close");
    clerk.command(close, new MeetingCommand.CloseMeeting());
    assertThat(clerk.answer(close)).isInstanceOf(ServerMessage.Accepted.class);
    await().atMost(SOON).until(() -> archiveState().equals("failed"));
    assertThat(get("/archive").path("problem").asText()).isEqualTo("diskFull");
    disk.makeRoom();
    await().atMost(SOON).until(() -> archiveState().equals("ready"));
  }

  private boolean said(String words) {
    return server.output().stream().anyMatch(line -> line.contains(words));
  }

  private String archiveState() throws Exception {
    return get("/archive").path("state").asText();
  }

  /** How many pages of all papers are in this state. */
  private long states(String state) throws Exception {
    return get("/papers").findValues("pages").stream()
        .mapToLong(pages -> count(pages, state))
        .sum();
  }

  private static long count(JsonNode pages, String state) {
    long found = 0;
    for (JsonNode page : pages) {
      found += page.asText().equals(state) ? 1 : 0;
    }
    return found;
  }

  /** The demo's longest paper, in bytes that are nobody else's. */
  private int upload() throws Exception {
    Path budget =
        Path.of(System.getProperty("kairan.home", "target/kairan"), "demo/hosei-yosan.pdf");
    String paper =
        Files.readString(budget, StandardCharsets.ISO_8859_1) + "% " + System.nanoTime() + "\n";
    return send(request("/documents")
            .header("X-File-Name", "budget.pdf")
            .header("Content-Type", "application/pdf")
            .POST(HttpRequest.BodyPublishers.ofString(paper, StandardCharsets.ISO_8859_1)))
        .statusCode();
  }

  private JsonNode get(String path) throws Exception {
    return WireJson.mapper().readTree(send(request(path).GET()).body());
  }

  private HttpRequest.Builder request(String path) {
    String meeting = "/api/meetings/" + clerk.session().meeting();
    return HttpRequest.newBuilder(server.base().resolve(meeting + path))
        .header("Authorization", "Bearer " + clerk.session().token());
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
