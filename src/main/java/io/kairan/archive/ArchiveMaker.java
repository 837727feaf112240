package io.kairan.archive;

import io.kairan.base.MeetingKey;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.document.Papers;
import io.kairan.meeting.MeetingDetails;
import io.kairan.render.RenderPool;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Makes one archive after the other, on the caller's thread, which it blocks: writes everything
 * into a work folder, checks what it wrote as a stranger would, and only then keeps the file.
 */
final class ArchiveMaker {

  private final Papers papers;
  private final RenderPool pool;
  private final ArchiveStore store;

  ArchiveMaker(Papers papers, RenderPool pool, ArchiveStore store) {
    this.papers = papers;
    this.pool = pool;
    this.store = store;
  }

  /** Told how many documents are done, of how many. */
  @FunctionalInterface
  interface Progress {
    void reached(int done, int total);
  }

  /**
   * Makes and keeps a meeting's archive.
   *
   * @throws ProblemException where the archive would not be what it must be
   */
  void make(MeetingKey key, ClosedMeeting meeting, Progress progress)
      throws IOException, InterruptedException {
    Path work = store.workFolder(key);
    try {
      Path folder = Files.createDirectories(work.resolve("bag"));
      List<ArchivedPaper> all = ArchivedPaper.of(meeting);
      Files.createDirectories(folder.resolve(Bag.ORIGINALS));
      Files.createDirectories(folder.resolve(Bag.ANNOTATED));
      for (int i = 0; i < all.size(); i++) {
        progress.reached(i, all.size());
        paper(key, all.get(i), folder, work.resolve("ink.json"));
      }
      progress.reached(all.size(), all.size());
      describe(meeting, all, folder);
      Path zip = work.resolve("archive.zip");
      Bag.zip(folder, rootName(meeting.state().details()), meeting.closedAt(), zip);
      check(zip, all.size(), meeting.events().size());
      store.keep(key, zip);
    } finally {
      store.discardWork(key);
    }
  }

  /** The name of the folder in the archive, and of the file as people download it. */
  static String rootName(MeetingDetails details) {
    return details.startsAt().substring(0, 10).replace("-", "")
        + "_"
        + FileName.of(details.title());
  }

  private void paper(MeetingKey key, ArchivedPaper paper, Path folder, Path instructions)
      throws IOException, InterruptedException {
    Path source = Blocking.on(papers.original(key.municipality(), paper.document().content()));
    Path original = folder.resolve(Bag.ORIGINALS + paper.name());
    Path annotated = folder.resolve(Bag.ANNOTATED + paper.name());
    Files.copy(source, original);
    if (!Bag.hash(original).equals(paper.document().content().value())) {
      throw failed("originalDamaged");
    }
    if (paper.ink().pages().isEmpty()) {
      Files.copy(original, annotated);
    } else {
      Files.write(instructions, WireJson.encode(paper.ink()));
      int pages = paper.document().pages().size();
      Blocking.on(
          new CheckedCopy(original, pages, paper.ink(), instructions, annotated).write(pool));
    }
  }

  private static void describe(ClosedMeeting meeting, List<ArchivedPaper> papers, Path folder)
      throws IOException {
    byte[] record =
        WireJson.mapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(MeetingRecord.of(meeting, papers));
    Files.write(folder.resolve(Bag.RECORD), record);
    JournalLines.write(meeting.journal(), folder.resolve(Bag.JOURNAL));
    try (InputStream words =
        Objects.requireNonNull(ArchiveMaker.class.getResourceAsStream("README.txt"))) {
      Files.write(folder.resolve(Bag.README), words.readAllBytes());
    }
    Bag.seal(folder, info(meeting));
  }

  private static List<String> info(ClosedMeeting meeting) {
    MeetingDetails details = meeting.state().details();
    return List.of(
        "Bag-Software-Agent: Kairan",
        "Bagging-Date: " + Instant.ofEpochMilli(meeting.closedAt()).toString().substring(0, 10),
        "External-Identifier: " + meeting.state().municipality() + "/" + meeting.state().meeting(),
        "External-Description: " + details.title());
  }

  private static void check(Path zip, int documents, int events) {
    ArchiveCheck.Result result = ArchiveCheck.of(zip);
    if (!result.sound() || result.documents() != documents || result.events() != events) {
      throw failed("archiveUnsound");
    }
  }

  private static ProblemException failed(String code) {
    return new ProblemException(Problem.of(500, code));
  }
}
