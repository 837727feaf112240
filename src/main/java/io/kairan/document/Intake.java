package io.kairan.document;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.ReadStream;
import java.util.Map;

/**
 * Pours one upload into a file, and stops at once when it is too large, cut off, or has stalled.
 * What still arrives after that is thrown away. Lives on the context of the body.
 */
final class Intake {

  private final Vertx vertx;
  private final ReadStream<Buffer> body;
  private final PaperSettings settings;
  private final Promise<Long> done = Promise.promise();
  private long received;
  private long receivedAtLastLook;
  private boolean over;

  Intake(Vertx vertx, ReadStream<Buffer> body, PaperSettings settings) {
    this.vertx = vertx;
    this.body = body;
    this.settings = settings;
    body.exceptionHandler(failure -> fail(Problem.of(400, "uploadCut")));
  }

  /** Receives everything; how many bytes there were. The file is closed then. */
  Future<Long> into(AsyncFile file) {
    if (!over) {
      body.handler(buffer -> take(buffer, file));
      body.endHandler(ignored -> end());
      long look = vertx.setPeriodic(settings.stalledAfter().toMillis(), id -> lookForStall());
      done.future().onComplete(ignored -> vertx.cancelTimer(look));
      body.resume();
    }
    return done.future().eventually(file::close);
  }

  private void take(Buffer buffer, AsyncFile file) {
    if (over) {
      return;
    }
    received += buffer.length();
    if (received > settings.mostBytes()) {
      fail(tooLarge(settings.mostBytes(), received));
      return;
    }
    file.write(buffer).onFailure(this::failWriting);
    if (file.writeQueueFull()) {
      body.pause();
      file.drainHandler(ignored -> body.resume());
    }
  }

  private void lookForStall() {
    long least = settings.stalledAfter().toMillis() * PaperSettings.LEAST_BYTES_A_SECOND / 1_000;
    if (received - receivedAtLastLook < least) {
      fail(Problem.of(408, "uploadStalled"));
    }
    receivedAtLastLook = received;
  }

  private void end() {
    if (!over) {
      over = true;
      done.complete(received);
    }
  }

  private void fail(Problem problem) {
    if (!over) {
      over = true;
      body.resume();
      done.fail(new ProblemException(problem));
    }
  }

  private void failWriting(Throwable cause) {
    if (!over) {
      over = true;
      body.resume();
      done.fail(cause);
    }
  }

  static Problem tooLarge(long limit, long found) {
    return new Problem(
        413, "fileTooLarge", Map.of("limit", megabytes(limit), "found", megabytes(found)));
  }

  private static String megabytes(long bytes) {
    return Math.ceilDiv(bytes, 1024L * 1024) + " MB";
  }
}
