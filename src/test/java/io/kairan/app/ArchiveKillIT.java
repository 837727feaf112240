package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.archive.ArchiveCheck;
import io.kairan.base.CommandId;
import io.kairan.base.StrokeId;
import io.kairan.fixture.RunningServer;
import io.kairan.fixture.SeatClient;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real server while it makes an archive (X8). */
class ArchiveKillIT {

  private static final Duration LONGEST = Duration.ofSeconds(90);

  @TempDir Path data;

  @Test
  @DisplayName("ARC3 kill -9 while a meeting is closed and archived leaves a whole archive or none")
  void wholeOrNone() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        SeatClient chair = SeatClient.redeem(server.demoLinks("chair").getFirst());
        SeatClient clerk = SeatClient.redeem(server.demoLinks("clerk").getFirst())) {
      List<MeetingDocument> papers = writeOnEachPaper(chair);
      clerk.connect(null, 0);
      clerk.command(new CommandId("close"), new MeetingCommand.CloseMeeting());
      assertThat(clerk.answer(new CommandId("close"))).isInstanceOf(ServerMessage.Accepted.class);
      for (int done = 0; done < 4; done += 2) {
        int reached = done;
        await().atMost(LONGEST).until(() -> reached(clerk.json("/archive"), reached));
        server.kill();
        for (Path archive : archives()) {
          assertThat(ArchiveCheck.of(archive).problems()).isEmpty();
        }
        server.startAgain();
      }
      await()
          .atMost(LONGEST)
          .until(() -> clerk.json("/archive").path("state").asText().equals("ready"));
      assertThat(archives()).hasSize(1);
      ArchiveCheck.Result result = ArchiveCheck.of(archives().getFirst());
      assertThat(result.problems()).isEmpty();
      assertThat(result.documents()).isEqualTo(papers.size());
    }
  }

  private static boolean reached(JsonNode status, int done) {
    return status.path("state").asText().equals("ready") || status.path("done").asInt() >= done;
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(file -> file.toString().endsWith(".zip") && !file.toString().contains("/work/"))
          .toList();
    }
  }

  private static List<MeetingDocument> writeOnEachPaper(SeatClient chair) throws Exception {
    MeetingSnapshot snapshot = chair.snapshot();
    chair.connect(null, 0);
    List<MeetingDocument> papers =
        snapshot.agenda().items().stream().flatMap(item -> item.documents().stream()).toList();
    for (MeetingDocument paper : papers) {
      CommandId id = new CommandId("draw-" + paper.document().value().hashCode());
      chair.command(id, new MeetingCommand.WriteSharedInk(draw(paper)));
      assertThat(chair.answer(id)).isInstanceOf(ServerMessage.Accepted.class);
    }
    return papers;
  }

  private static InkChange draw(MeetingDocument paper) {
    return new InkChange.Draw(
        Stroke.line(
            new StrokeId("s"),
            new PageRef(paper.document(), paper.revision(), 1),
            new Pen(PenKind.PEN, "#0017c1", 150),
            new StrokePoints(new int[] {10_000, 10_000, 128, 0, 500, 300, 0, 8, 400, -200, 0, 8})));
  }
}
