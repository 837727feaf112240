package io.kairan.app.loadtest;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A meeting of {@value #TABLETS} tablets whose chair turns pages: what others notice of the work
 * beside it. One that is begun goes on until {@link #end}, on a thread of its own.
 */
final class SmallMeeting {

  private static final int TABLETS = 5;
  private static final int MOST_SECONDS = 6 * 3600;

  private final AtomicBoolean wanted = new AtomicBoolean(true);
  private final CompletableFuture<LoadReport> report = new CompletableFuture<>();

  private SmallMeeting() {}

  /** With nothing beside it, for so many seconds: the measure. Blocks. */
  static LoadReport alone(URI url, String operatorToken, int seconds)
      throws IOException, InterruptedException {
    return LoadTest.run(new LoadTest.Plan(url, TABLETS, seconds, false), operatorToken);
  }

  /**
   * Begins one that goes on until it is ended.
   *
   * @param seconds how long it runs at least
   */
  static SmallMeeting begin(URI url, String operatorToken, int seconds) {
    SmallMeeting meeting = new SmallMeeting();
    Thread.ofPlatform()
        .name("small-meeting")
        .daemon()
        .start(() -> meeting.run(url, operatorToken, seconds));
    return meeting;
  }

  /** Ends it after the turn that is on its way. Blocks; what its tablets noticed. */
  LoadReport end() throws IOException {
    wanted.set(false);
    try {
      return report.join();
    } catch (CompletionException e) {
      throw new IOException("the small meeting broke off: " + e.getCause(), e);
    }
  }

  private void run(URI url, String operatorToken, int seconds) {
    try {
      report.complete(
          LoadTest.run(
              new LoadTest.Plan(url, TABLETS, MOST_SECONDS, false),
              turn -> turn < seconds * Script.TURNS_PER_SECOND || wanted.get(),
              operatorToken));
    } catch (IOException | InterruptedException e) {
      report.completeExceptionally(e);
    }
  }
}
