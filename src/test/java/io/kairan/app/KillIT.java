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
import io.kairan.meeting.AgendaItem;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real server in the middle of a meeting, over and over. */
class KillIT {

  private static final Pen PEN = new Pen(PenKind.PEN, "#0017c1", 150);
  private static final int KILLS = 4;

  @TempDir Path data;

  /**
   * What was acknowledged, and so must be there for good.
   *
   * @param shown the page of the last acknowledged turn, and those sent after it
   */
  private record Promised(List<StrokeId> shared, List<StrokeId> memos, List<PageRef> shown) {}

  @Test
  @DisplayName(
      "ALL1 What was acknowledged is there after kill -9: strokes, memos, page, presenter, agenda")
  void nothingAcknowledgedIsLost() throws Exception {
    long seed = System.nanoTime();
    System.err.println("KillIT seed " + seed);
    Random random = new Random(seed);
    try (RunningServer server = RunningServer.start(data);
        SeatClient chair = SeatClient.redeem(server.demoLinks("chair").getFirst());
        SeatClient member = SeatClient.redeem(server.demoLinks("attendee").getFirst())) {
      List<StrokeId> shared = new ArrayList<>();
      List<StrokeId> memos = new ArrayList<>();
      for (int round = 0; round < KILLS; round++) {
        chair.connect(null, 0);
        member.connect(null, 0);
        Promised promised = writeUntilKilled(server, chair, member, random);
        shared.addAll(promised.shared());
        memos.addAll(promised.memos());
        server.startAgain();
        check(chair, member, promised, shared, memos);
      }
      assertThat(shared).isNotEmpty();
      assertThat(memos).isNotEmpty();
    }
  }

  @Test
  @DisplayName("OPS1 The server stops cleanly when asked, and a second start keeps everything")
  void cleanStop() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        SeatClient chair = SeatClient.redeem(server.demoLinks("chair").getFirst())) {
      MeetingSnapshot before = chair.snapshot();
      chair.connect(before.epoch(), before.sequence());
      assertThat(server.stop()).isZero();
      Awaitility.await().until(() -> chair.closedWith() == 4000);
      server.startAgain();
      assertThat(chair.connect(before.epoch(), before.sequence()).resumed()).isTrue();
      assertThat(chair.snapshot()).isEqualTo(before);
    }
  }

  /** Turns pages and writes without waiting, and kills the server somewhere in between. */
  private static Promised writeUntilKilled(
      RunningServer server, SeatClient chair, SeatClient member, Random random) throws Exception {
    MeetingSnapshot snapshot = chair.snapshot();
    MeetingDocument paper = longest(snapshot);
    int killAt = 20 + random.nextInt(60);
    List<CommandId> commands = new ArrayList<>();
    List<PageRef> pages = new ArrayList<>();
    for (int i = 0; i < killAt; i++) {
      CommandId id = new CommandId("k" + Long.toHexString(random.nextLong()));
      PageRef page = page(paper, random);
      commands.add(id);
      pages.add(page);
      switch (i % 3) {
        case 0 ->
            chair.command(id, new MeetingCommand.TurnPage(snapshot.stage().lease().term(), page));
        case 1 -> chair.command(id, new MeetingCommand.WriteSharedInk(draw(id, page)));
        default -> member.memo(id, draw(id, page));
      }
    }
    CommandId waitedFor = commands.get(commands.size() / 2);
    Awaitility.await()
        .until(() -> chair.answered(waitedFor).or(() -> member.answered(waitedFor)).isPresent());
    server.kill();
    return promised(commands, pages, chair, member);
  }

  private static Promised promised(
      List<CommandId> commands, List<PageRef> pages, SeatClient chair, SeatClient member) {
    List<StrokeId> shared = new ArrayList<>();
    List<StrokeId> memos = new ArrayList<>();
    List<PageRef> possible = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      CommandId id = commands.get(i);
      SeatClient sender = i % 3 == 2 ? member : chair;
      boolean accepted = sender.answered(id).orElse(null) instanceof ServerMessage.Accepted;
      if (i % 3 == 0) {
        if (accepted) {
          possible.clear();
        }
        possible.add(pages.get(i));
      } else if (accepted) {
        (i % 3 == 1 ? shared : memos).add(new StrokeId(id.value()));
      }
    }
    return new Promised(shared, memos, possible);
  }

  private static void check(
      SeatClient chair,
      SeatClient member,
      Promised promised,
      List<StrokeId> shared,
      List<StrokeId> memos)
      throws IOException, InterruptedException {
    MeetingSnapshot after = chair.snapshot();
    MeetingDocument paper = longest(after);
    assertThat(sharedStrokes(chair, after)).containsAll(texts(shared));
    assertThat(strokes(member.json("/memos/" + paper.document() + "?after=0").findValues("id")))
        .containsAll(texts(memos));
    assertThat(after.stage().lease().holder()).isEqualTo(chair.session().seat().id());
    assertThat(after.agenda().items()).hasSize(5);
    assertThat(after.stage().shown()).isIn(promised.shown());
  }

  private static List<String> sharedStrokes(SeatClient chair, MeetingSnapshot snapshot)
      throws IOException, InterruptedException {
    List<String> found = new ArrayList<>();
    for (MeetingSnapshot.InkChunk chunk : snapshot.ink()) {
      PageRef page = chunk.page();
      String path =
          "/ink/%s/%s/%d/%d"
              .formatted(page.document(), page.revision(), page.page(), chunk.changedAt());
      found.addAll(strokes(chair.json(path).findValues("id")));
    }
    assertThat(found).as("no stroke is there twice").doesNotHaveDuplicates();
    return found;
  }

  private static List<String> strokes(List<com.fasterxml.jackson.databind.JsonNode> ids) {
    return ids.stream().map(com.fasterxml.jackson.databind.JsonNode::asText).toList();
  }

  private static List<String> texts(List<StrokeId> ids) {
    return ids.stream().map(StrokeId::value).toList();
  }

  private static MeetingDocument longest(MeetingSnapshot snapshot) {
    return snapshot.agenda().items().stream()
        .map(AgendaItem::documents)
        .flatMap(List::stream)
        .max(Comparator.comparingInt(document -> document.pages().size()))
        .orElseThrow();
  }

  private static PageRef page(MeetingDocument paper, Random random) {
    return new PageRef(
        paper.document(), paper.revision(), 1 + random.nextInt(paper.pages().size()));
  }

  private static InkChange draw(CommandId id, PageRef page) {
    return new InkChange.Draw(
        Stroke.line(
            new StrokeId(id.value()),
            page,
            PEN,
            new StrokePoints(new int[] {10_000, 10_000, 128, 0, 500, 300, 0, 8, 400, -200, 0, 8})));
  }
}
