package io.kairan.archive;

import static io.kairan.fixture.Committee.CHAIR;
import static io.kairan.fixture.Committee.KEY;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Settled.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.base.ProblemException;
import io.kairan.fixture.Fonts;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.PageOrigin;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderSettings;
import io.kairan.wire.ArchiveStatus;
import io.kairan.wire.ArchiveStatus.State;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesIT {

  private static final String ROOT = "20261124_総務企画委員会/";

  @TempDir private static Path work;
  private static RenderPool pool;

  @TempDir private Path data;

  @BeforeAll
  static void start() throws IOException {
    pool = RenderPool.start(RenderSettings.of(Fonts.folder(), work));
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  @DisplayName("ARC1 Closing a meeting leaves its originals, annotated copies, record and journal")
  void whole() throws Exception {
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      MeetingDocument budget = meeting.paper("budget", "予算案: 令和8年度/一般会計", 3);
      MeetingDocument plain = meeting.paper("plain", "参考資料", 1);
      MeetingDocument withdrawn = meeting.paper("withdrawn", "取り下げた資料", 2);
      MeetingDocument untouched = meeting.paper("untouched", "書かれずに取り下げた資料", 1);
      meeting.open();
      meeting.draw(CHAIR, "a", budget, 1);
      meeting.draw(MEMBER, "b", budget, 1);
      meeting.draw(MEMBER, "c", budget, 3);
      meeting.draw(MEMBER, "gone", budget, 3);
      meeting.erase(MEMBER, "gone", budget, 3);
      meeting.draw(MEMBER, "d", withdrawn, 2);
      meeting.submit(new MeetingCommand.WithdrawDocument(withdrawn.document()));
      meeting.submit(new MeetingCommand.WithdrawDocument(untouched.document()));
      assertThat(value(meeting.archives.status(KEY)).state()).isEqualTo(State.NONE);
      meeting.submit(new MeetingCommand.CloseMeeting());

      ArchiveStatus status = ready(meeting);
      Path file = value(meeting.archives.zip(KEY));
      assertThat(status).isEqualTo(new ArchiveStatus(State.READY, 3, 3, Files.size(file), null));
      assertThat(ArchiveCheck.of(file).problems()).isEmpty();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        assertThat(zip.stream().map(ZipEntry::getName))
            .containsExactly(
                ROOT + "bag-info.txt",
                ROOT + "bagit.txt",
                ROOT + "data/README.txt",
                ROOT + "data/annotated/01_予算案__令和8年度_一般会計.pdf",
                ROOT + "data/annotated/02_参考資料.pdf",
                ROOT + "data/annotated/03_取り下げた資料.pdf",
                ROOT + "data/journal.jsonl",
                ROOT + "data/originals/01_予算案__令和8年度_一般会計.pdf",
                ROOT + "data/originals/02_参考資料.pdf",
                ROOT + "data/originals/03_取り下げた資料.pdf",
                ROOT + "data/record.json",
                ROOT + "manifest-sha256.txt",
                ROOT + "tagmanifest-sha256.txt");
        assertThat(bytes(zip, "data/originals/02_参考資料.pdf"))
            .isEqualTo(Files.readAllBytes(meeting.original(plain)));
        JsonNode record = WireJson.mapper().readTree(bytes(zip, "data/record.json"));
        assertThat(record.at("/agenda/0/documents/0/strokes").asInt()).isEqualTo(3);
        assertThat(record.at("/withdrawn/0/title").asText()).isEqualTo("取り下げた資料");
        assertThat(record.at("/seats/1/name").asText()).isEqualTo("髙橋 花子");
        assertThat(record.at("/presenters/0/to").asText()).isEqualTo("山田 太郎");
        assertThat(record.at("/closedAt").asText()).endsWith("Z");
      }
    }
  }

  @Test
  @DisplayName(
      "ARC9 A paper that is itself an annotated copy of an earlier meeting is archived too")
  void annotatedBefore() throws Exception {
    byte[] annotated;
    try (ClosingMeeting earlier = new ClosingMeeting(data.resolve("earlier"), pool)) {
      earlier.create();
      earlier.draw(earlier.paper("paper", "前回の資料", 2));
      earlier.submit(new MeetingCommand.CloseMeeting());
      ready(earlier);
      try (ZipFile zip = new ZipFile(value(earlier.archives.zip(KEY)).toFile())) {
        annotated = bytes(zip, "data/annotated/01_前回の資料.pdf");
      }
    }
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      MeetingDocument paper = meeting.paper("again", "前回の資料", annotated);
      MeetingDocument unwritten = meeting.paper("unwritten", "前回の資料（控）", annotated);
      meeting.open();
      meeting.draw(MEMBER, "b", paper, 1);
      meeting.draw(MEMBER, "c", paper, 2);
      meeting.submit(new MeetingCommand.CloseMeeting());
      assertThat(ready(meeting).total()).isEqualTo(2);
      try (ZipFile zip = new ZipFile(value(meeting.archives.zip(KEY)).toFile())) {
        JsonNode record = WireJson.mapper().readTree(bytes(zip, "data/record.json"));
        assertThat(record.at("/agenda/0/documents/0/strokes").asInt()).isEqualTo(2);
        assertThat(bytes(zip, "data/annotated/02_前回の資料（控）.pdf"))
            .isEqualTo(Files.readAllBytes(meeting.original(unwritten)));
      }
    }
  }

  @Test
  @DisplayName(
      "REV5 ARC6 Ink on equal pages is in both revisions, other ink with the old one alone")
  void replaced() throws Exception {
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      MeetingDocument paper = meeting.paper("paper", "資料", 2);
      MeetingDocument unwritten = meeting.paper("unwritten", "書かれない資料", 1);
      meeting.open();
      meeting.draw(CHAIR, "a", paper, 1);
      meeting.draw(MEMBER, "b", paper, 2);
      meeting.replace(paper, List.of(new PageOrigin(1, true), new PageOrigin(0, false)));
      meeting.replace(unwritten, List.of(new PageOrigin(1, false)));
      meeting.submit(new MeetingCommand.CloseMeeting());
      ready(meeting);
      Path file = value(meeting.archives.zip(KEY));
      assertThat(ArchiveCheck.of(file).problems()).isEmpty();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        JsonNode record = WireJson.mapper().readTree(bytes(zip, "data/record.json"));
        assertThat(record.at("/agenda/0/documents/0/strokes").asInt()).isEqualTo(1);
        assertThat(record.at("/replaced")).hasSize(1);
        assertThat(record.at("/replaced/0/strokes").asInt()).isEqualTo(2);
        assertThat(record.at("/replaced/0/revision").asText()).isEqualTo("paper-1");
        assertThat(record.at("/replacements")).hasSize(2);
        assertThat(bytes(zip, "data/originals/03_資料（旧版）.pdf"))
            .isEqualTo(Files.readAllBytes(meeting.original(paper)));
      }
    }
  }

  @Test
  @DisplayName(
      "ARC1 ARC6 What was on show is there, withdrawn or replaced twice, and in the record")
  void shown() throws Exception {
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      MeetingDocument first = meeting.paper("paper", "資料", 2);
      MeetingDocument withdrawn = meeting.paper("withdrawn", "見せて取り下げた資料", 1);
      meeting.open();
      meeting.show(withdrawn, 1);
      meeting.submit(new MeetingCommand.WithdrawDocument(withdrawn.document()));
      meeting.show(first, 2);
      List<PageOrigin> equal = List.of(new PageOrigin(1, true), new PageOrigin(2, true));
      MeetingDocument second = meeting.replace(first, equal);
      MeetingDocument third = meeting.replace(second, equal);
      meeting.submit(new MeetingCommand.CloseMeeting());
      ready(meeting);
      Path file = value(meeting.archives.zip(KEY));
      assertThat(ArchiveCheck.of(file).problems()).isEmpty();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        JsonNode record = WireJson.mapper().readTree(bytes(zip, "data/record.json"));
        assertThat(record.at("/withdrawn")).hasSize(1);
        assertThat(record.at("/withdrawn/0/document").asText()).isEqualTo("withdrawn");
        assertThat(record.at("/replaced"))
            .extracting(paper -> paper.path("revision").asText())
            .containsExactly(first.revision().value(), second.revision().value());
        assertThat(record.at("/pages"))
            .extracting(turn -> turn.path("revision").asText() + " " + turn.path("page").asInt())
            .containsExactly(
                first.revision() + " 1",
                withdrawn.revision() + " 1",
                first.revision() + " 2",
                second.revision() + " 2",
                third.revision() + " 2");
      }
    }
  }

  @Test
  @DisplayName("ARC3 After a kill in the middle nothing half is left, and the archive is made anew")
  void killed() throws Exception {
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      meeting.draw(meeting.paper("paper", "資料", 2));
      meeting.archives.close();
      meeting.submit(new MeetingCommand.CloseMeeting());
      Path work = Files.createDirectories(meeting.archiveFolder().resolve("work/committee/bag"));
      Files.writeString(work.resolve("bagit.txt"), "half");
    }
    try (ClosingMeeting again = new ClosingMeeting(data, pool)) {
      assertThat(again.archiveFolder().resolve("work")).doesNotExist();
      assertThatThrownBy(() -> value(again.archives.zip(KEY)))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> assertThat(e.problem().code()).isEqualTo("archiveNotReady"));
      value(again.archives.resume(KEY.municipality()));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> Files.exists(again.archiveFolder().resolve("committee.zip")));
      assertThat(ArchiveCheck.of(value(again.archives.zip(KEY))).problems()).isEmpty();
    }
  }

  @Test
  @DisplayName("ARC4 What went wrong is shown, and making the archive can be tried again")
  void failure() throws Exception {
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      MeetingDocument paper = meeting.paper("paper", "資料", 2);
      meeting.draw(paper);
      Path original = meeting.original(paper);
      byte[] good = Files.readAllBytes(original);
      byte[] bad = good.clone();
      bad[bad.length / 2] ^= 1;
      Files.write(original, bad);
      meeting.submit(new MeetingCommand.CloseMeeting());
      await().until(() -> value(meeting.archives.status(KEY)).state() == State.FAILED);
      assertThat(value(meeting.archives.status(KEY)).problem()).isEqualTo("originalDamaged");
      assertThat(meeting.archiveFolder().resolve("committee.zip")).doesNotExist();

      Files.write(original, good);
      value(meeting.archives.start(KEY));
      ready(meeting);
    }
  }

  @Test
  @DisplayName("ARC5 A flipped byte is found, in whatever file it is")
  void verify() throws Exception {
    Path file;
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      meeting.draw(meeting.paper("paper", "資料", 2));
      meeting.submit(new MeetingCommand.CloseMeeting());
      ready(meeting);
      file = value(meeting.archives.zip(KEY));
      assertThat(ArchiveCheck.of(file))
          .isEqualTo(
              new ArchiveCheck.Result(9, 1, value(meeting.rooms.state(KEY)).sequence(), List.of()));
    }
    byte[] zip = Files.readAllBytes(file);
    List<Integer> places = middlesOfEntries(zip);
    assertThat(places).hasSize(9);
    for (int place : places) {
      byte[] flipped = zip.clone();
      flipped[place] ^= 1;
      Files.write(file, flipped);
      assertThat(ArchiveCheck.of(file).sound()).as("byte %s", place).isFalse();
    }
    Files.write(file, Arrays.copyOf(zip, zip.length / 2));
    assertThat(ArchiveCheck.of(file).sound()).isFalse();
  }

  /** A place within the bytes of each file of the ZIP. */
  private static List<Integer> middlesOfEntries(byte[] zip) {
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    List<Integer> starts = new ArrayList<>();
    for (int at = text.indexOf("PK\3\4"); at >= 0; at = text.indexOf("PK\3\4", at + 1)) {
      starts.add(at);
    }
    starts.add(text.indexOf("PK\1\2"));
    List<Integer> middles = new ArrayList<>();
    for (int i = 0; i + 1 < starts.size(); i++) {
      int header = starts.get(i);
      int data = header + 30 + (zip[header + 26] & 255) + (zip[header + 28] & 255);
      middles.add((data + starts.get(i + 1) - 16) / 2);
    }
    return middles;
  }

  @Test
  @DisplayName("ARC5 A missing file, an added one and a broken chain are found and named")
  void repacked() throws Exception {
    Path file;
    try (ClosingMeeting meeting = new ClosingMeeting(data, pool)) {
      meeting.create();
      meeting.draw(meeting.paper("paper", "資料", 2));
      meeting.submit(new MeetingCommand.CloseMeeting());
      ready(meeting);
      file = value(meeting.archives.zip(KEY));
    }
    assertThat(repacked(file, "data/README.txt", text -> null))
        .containsExactly("data/README.txt is missing");
    assertThat(repacked(file, "data/README.txt", text -> text + "!"))
        .containsExactly("data/README.txt is not what manifest-sha256.txt says");
    assertThat(repacked(file, "data/journal.jsonl", text -> text.replace("山田", "山口")))
        .contains("data/journal.jsonl: line 2 does not follow the line before it");
  }

  /** What is found after one file of the archive was changed, or left out. */
  private List<String> repacked(Path file, String name, Function<String, @Nullable String> change)
      throws IOException {
    Path changed = data.resolve("changed.zip");
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(ROOT + name)) {
          String text = change.apply(new String(bytes, StandardCharsets.UTF_8));
          if (text == null) {
            continue;
          }
          bytes = text.getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(bytes);
        to.closeEntry();
      }
    }
    return ArchiveCheck.of(changed).problems();
  }

  private static ArchiveStatus ready(ClosingMeeting meeting) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> value(meeting.archives.status(KEY)).state() == State.READY);
    return value(meeting.archives.status(KEY));
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    try (InputStream entry = zip.getInputStream(zip.getEntry(ROOT + name))) {
      return entry.readAllBytes();
    }
  }
}
