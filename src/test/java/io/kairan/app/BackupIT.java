package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.base.CommandId;
import io.kairan.base.StrokeId;
import io.kairan.fixture.RunningServer;
import io.kairan.fixture.SeatClient;
import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.MeetingSnapshot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupIT {

  private static final Pen PEN = new Pen(PenKind.PEN, "#0017c1", 150);

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @Test
  @DisplayName(
      "OPS9 A backup taken while a meeting runs, restored elsewhere, has all that was acknowledged")
  void whileRunning() throws Exception {
    Path data = folder.resolve("data");
    Path other = folder.resolve("other");
    Path file = folder.resolve("backup.zip");
    List<String> links;
    List<CommandId> before = new ArrayList<>();
    MeetingSnapshot then;
    try (RunningServer server = RunningServer.start(data);
        SeatClient chair = SeatClient.redeem(server.demoLinks("chair").getFirst())) {
      links = server.demoLinks("chair");
      then = chair.snapshot();
      chair.connect(null, 0);
      PageRef shown = Objects.requireNonNull(then.stage().shown());
      for (int i = 0; i < 50; i++) {
        before.add(draw(chair, "before-" + i, shown));
      }
      for (CommandId id : before) {
        Awaitility.await().until(() -> chair.answered(id).isPresent());
      }
      for (int i = 0; i < 50; i++) {
        draw(chair, "meanwhile-" + i, shown);
      }
      assertThat(run("backup", file.toString(), "--data", data.toString())).isZero();
    }
    assertThat(run("restore", file.toString(), "--data", other.toString())).isZero();
    assertThat(out.toString()).contains("every journal is sound");
    try (RunningServer server = RunningServer.start(other);
        SeatClient chair = SeatClient.redeem(sameLink(links.getFirst(), server))) {
      MeetingSnapshot now = chair.snapshot();
      assertThat(now.epoch()).isNotEqualTo(then.epoch());
      assertThat(chair.connect(then.epoch(), then.sequence()).resumed()).isFalse();
      List<String> strokes = strokes(chair, now);
      assertThat(strokes).containsAll(before.stream().map(CommandId::value).toList());
    }
  }

  @Test
  @DisplayName("OPS9 Nothing is written over, and a file that is no backup is said in words")
  void refused() throws Exception {
    Path there = Files.writeString(folder.resolve("there.zip"), "mine");
    assertThat(run("backup", there.toString(), "--data", folder.toString())).isEqualTo(1);
    assertThat(run("restore", there.toString(), "--data", folder.toString())).isEqualTo(1);
    assertThat(run("restore", there.toString(), "--data", folder.resolve("new").toString()))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("There is no data folder")
        .contains("is not empty")
        .contains("cannot be restored");
    assertThat(there).hasContent("mine");
  }

  private static CommandId draw(SeatClient chair, String name, PageRef page) {
    CommandId id = new CommandId(name);
    StrokePoints points = new StrokePoints(new int[] {10_000, 20_000, 128, 0, 250, 100, 12, 8});
    Stroke stroke = Stroke.line(new StrokeId(name), page, PEN, points);
    chair.command(id, new MeetingCommand.WriteSharedInk(new InkChange.Draw(stroke)));
    return id;
  }

  private static List<String> strokes(SeatClient chair, MeetingSnapshot snapshot) throws Exception {
    List<String> found = new ArrayList<>();
    for (MeetingSnapshot.InkChunk chunk : snapshot.ink()) {
      PageRef page = chunk.page();
      String path =
          "/ink/%s/%s/%d/%d"
              .formatted(page.document(), page.revision(), page.page(), chunk.changedAt());
      chair.json(path).findValues("id").forEach(id -> found.add(id.asText()));
    }
    return found;
  }

  /** The link as it was given out, on the port of the new server. */
  private static String sameLink(String link, RunningServer server) {
    return server.base().resolve("/join") + link.substring(link.indexOf('#'));
  }

  private int run(String... line) {
    return new CommandLine(new Kairan())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .setExecutionExceptionHandler(Kairan::inWords)
        .execute(line);
  }
}
