package io.kairan.app.loadtest;

import io.kairan.meeting.MeetingDetails;
import io.kairan.wire.CreateMeeting;
import io.kairan.wire.SessionOpened;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it takes from the first byte of an upload until pages can be read. Each round sends
 * other bytes, so that nothing is drawn already.
 */
final class PapersBench {

  /**
   * One upload; times in ms since its first byte went out.
   *
   * @param takenMs the server has taken the paper
   */
  record Round(double takenMs, double firstReadyMs, double allReadyMs, int pages, int failed) {}

  record Report(String paper, long bytes, List<Round> rounds) {

    Report {
      rounds = List.copyOf(rounds);
    }

    boolean allDrawn() {
      return rounds.stream().allMatch(round -> round.failed() == 0);
    }

    String words() {
      StringBuilder text = new StringBuilder("%s, %,d bytes%n".formatted(paper, bytes));
      for (Round round : rounds) {
        text.append(
            "%d pages: taken after %.0f ms, first page ready after %.0f ms, all after %.0f ms, %d failed%n"
                .formatted(
                    round.pages(),
                    round.takenMs(),
                    round.firstReadyMs(),
                    round.allReadyMs(),
                    round.failed()));
      }
      return text.toString().stripTrailing();
    }
  }

  private PapersBench() {}

  /** Uploads a paper so many times, each into a meeting of its own. Blocks. */
  static Report run(URI url, String operatorToken, Path paper, int rounds)
      throws IOException, InterruptedException {
    List<Round> measured = new ArrayList<>();
    try (KairanApi api = new KairanApi(url, operatorToken)) {
      for (int round = 1; round <= rounds; round++) {
        Path copy = Files.createTempFile("kairan-bench-", ".pdf");
        try {
          Files.write(copy, Files.readAllBytes(paper));
          Files.writeString(
              copy, "%round " + round + "\n", StandardCharsets.US_ASCII, StandardOpenOption.APPEND);
          measured.add(once(api, copy));
        } finally {
          Files.delete(copy);
        }
      }
    }
    return new Report(String.valueOf(paper.getFileName()), Files.size(paper), measured);
  }

  private static Round once(KairanApi api, Path paper) throws IOException, InterruptedException {
    MeetingDetails details = new MeetingDetails("測定", "2026-01-01T09:00", "");
    SessionOpened clerk = api.createMeeting(new CreateMeeting(details));
    try {
      long start = System.nanoTime();
      api.upload(clerk, paper);
      double taken = Math.round((System.nanoTime() - start) / 1e5) / 10.0;
      PaperDrawing drawing = PaperDrawing.watch(api, clerk);
      return new Round(
          taken,
          taken + drawing.firstReadyMs(),
          taken + drawing.allReadyMs(),
          drawing.pages(),
          drawing.failed());
    } finally {
      api.removeMeeting(clerk.meeting());
    }
  }
}
