package io.kairan.document;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Pictures in memory by the weight of their bytes. However many ask for one at the same time, it is
 * read once. Thread-safe.
 */
final class PictureCache {

  private final AsyncCache<Path, Picture> pictures;

  PictureCache(long mostBytes) {
    this.pictures =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((Path file, Picture picture) -> picture.bytes().length() + 256)
            .recordStats()
            .buildAsync();
  }

  /** The picture of a file, read where it is not in memory. */
  Future<Picture> get(Path file, Function<Path, Future<Picture>> read) {
    CompletableFuture<Picture> picture =
        pictures.get(
            file, (key, executor) -> read.apply(key).toCompletionStage().toCompletableFuture());
    return Future.fromCompletionStage(picture);
  }

  /** How often a picture was in memory. */
  long hits() {
    return pictures.synchronous().stats().hitCount();
  }

  /** How often a picture had to be read. */
  long misses() {
    return pictures.synchronous().stats().missCount();
  }
}
