package io.kairan.live;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kairan.base.Epoch;
import io.kairan.base.MeetingKey;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.Role;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * The bodies of catch-up over HTTP. Each is encoded and compressed once, away from the event loops,
 * however many ask for it at the same time; the newest stay in memory. Thread-safe.
 */
final class Bodies {

  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int PER_BODY_BYTES = 200;

  private record Name(MeetingKey meeting, String rest) {}

  private final WorkerExecutor workers;
  private final AsyncCache<Name, SharedBody> cache =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .recordStats()
          .<Name, SharedBody>weigher((name, body) -> weight(body))
          .buildAsync();

  Bodies(Vertx vertx) {
    this.workers = vertx.createSharedWorkerExecutor("kairan-encode", 2);
  }

  Future<SharedBody> snapshot(MeetingKey meeting, Epoch epoch, MeetingState state, Role viewer) {
    String view = viewer == Role.CLERK ? "clerk" : "all";
    String tag = epoch + "-" + state.sequence() + "-" + view;
    return body(new Name(meeting, tag), tag, () -> MeetingSnapshot.of(state, epoch, viewer));
  }

  /** Of a page, or of a paper. */
  Future<SharedBody> ink(
      MeetingKey meeting, Epoch epoch, String place, long changedAt, Supplier<Object> ink) {
    String tag = epoch + "-" + changedAt;
    return body(new Name(meeting, place + "/" + tag), tag, ink);
  }

  /** How often a body was there already. */
  long found() {
    return cache.synchronous().stats().hitCount();
  }

  /** How often it had to be made. */
  long made() {
    return cache.synchronous().stats().missCount();
  }

  private Future<SharedBody> body(Name name, String tag, Supplier<Object> value) {
    return Future.fromCompletionStage(
        cache.get(
            name,
            (missing, executor) ->
                workers
                    .executeBlocking(() -> encoded(value.get(), tag), false)
                    .toCompletionStage()
                    .toCompletableFuture()));
  }

  private static SharedBody encoded(Object value, String tag) throws IOException {
    byte[] json = WireJson.encode(value);
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(json.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(json);
    }
    return new SharedBody(
        Buffer.buffer(json), Buffer.buffer(compressed.toByteArray()), '"' + tag + '"');
  }

  private static int weight(SharedBody body) {
    return body.plain().length() + body.gzip().length() + PER_BODY_BYTES;
  }
}
