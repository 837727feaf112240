package io.kairan.document;

import io.kairan.base.ContentHash;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderPriority;
import io.kairan.render.RenderTask;
import io.kairan.wire.PageText;
import io.kairan.wire.PaperOutline;
import io.kairan.wire.PaperWords;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of one original: looks up which pages were read, has the others read, and keeps what
 * comes back. What cannot be read is kept as empty, so that a file that ends its readers is not
 * tried again at every start. Futures complete on other threads. Thread-safe.
 */
final class Reading {

  /** A new way of reading is a new folder, so that nothing of an old one is taken for it. */
  static final String EDITION = "words-1";

  private static final String OUTLINE = "outline.json";
  private static final String WHOLE = "words.json.gz";
  private static final byte[] NO_WORDS =
      WireJson.encode(new PageText("", List.of(), List.of(), false));
  private static final byte[] NO_OUTLINE = WireJson.encode(new PaperOutline(List.of(), List.of()));

  private final MunicipalityId municipality;
  private final ContentHash content;
  private final int pages;
  private final Desk desk;
  private final Future<Places> places;
  private final Set<String> kept = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<String, Future<byte[]>> underway = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Future<Optional<byte[]>>> making =
      new AtomicReference<>();

  /** What every reading works with. */
  record Desk(RenderPool pool, DocumentStore store, Workers workers) {}

  private record Places(Path original, Path folder) {}

  Reading(MunicipalityId municipality, ContentHash content, int pages, Desk desk) {
    this.municipality = municipality;
    this.content = content;
    this.pages = pages;
    this.desk = desk;
    this.places = desk.workers().run(this::lookUp);
  }

  int pages() {
    return pages;
  }

  /** A page's words as the JSON of {@link PageText}; reads them where nobody has. */
  Future<byte[]> page(int page, RenderPriority priority) {
    return file(
        nameOf(page),
        NO_WORDS,
        priority,
        (original, output) -> new RenderTask.ReadPage(original, page, output));
  }

  /** The JSON of {@link PaperOutline}. */
  Future<byte[]> outline(RenderPriority priority) {
    return file(OUTLINE, NO_OUTLINE, priority, RenderTask.ReadOutline::new);
  }

  /**
   * The JSON of {@link PaperWords}, compressed (gzip); made once, and empty until every page is
   * read. Asking for it has nothing read.
   */
  Future<Optional<byte[]>> whole() {
    return places.compose(found -> {
      Promise<Optional<byte[]>> promise = Promise.promise();
      Future<Optional<byte[]>> there = making.compareAndExchange(null, promise.future());
      if (there != null) {
        return there;
      }
      desk.workers()
          .run(() -> whole(found.folder()))
          .onComplete(outcome -> {
            making.set(null);
            promise.handle(outcome);
          });
      return promise.future();
    });
  }

  private Optional<byte[]> whole(Path folder) throws Exception {
    if (kept.contains(WHOLE)) {
      return Optional.of(Files.readAllBytes(place(WHOLE)));
    }
    if (!IntStream.rangeClosed(1, pages).allMatch(page -> kept.contains(nameOf(page)))) {
      return Optional.empty();
    }
    List<PageText> all = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      all.add(WireJson.decode(Files.readAllBytes(place(nameOf(page))), PageText.class));
    }
    return Optional.of(keep(compressed(folder.resolve(WHOLE), new PaperWords(all))));
  }

  private static Path compressed(Path file, PaperWords words) throws IOException {
    try (GZIPOutputStream out = new GZIPOutputStream(fresh(file))) {
      out.write(WireJson.encode(words));
    }
    return file;
  }

  /** A new file, where a child may have left a link to something else. */
  private static OutputStream fresh(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private Future<byte[]> file(
      String name,
      byte[] nothing,
      RenderPriority priority,
      BiFunction<Path, Path, RenderTask<RenderAnswer.Read>> task) {
    return places.compose(found -> {
      if (kept.contains(name)) {
        return desk.workers().run(() -> Files.readAllBytes(place(name)));
      }
      Path output = found.folder().resolve(name);
      RenderTask<RenderAnswer.Read> read = task.apply(found.original(), output);
      Promise<byte[]> promise = Promise.promise();
      Future<byte[]> there = underway.putIfAbsent(name, promise.future());
      if (there != null) {
        desk.pool().raise(read, priority);
        return there;
      }
      desk.pool()
          .run(read, priority)
          .compose(done -> desk.workers().run(() -> keep(output)))
          .recover(failure -> unreadable(failure, output, nothing))
          .onComplete(outcome -> {
            underway.remove(name);
            promise.handle(outcome);
          });
      return promise.future();
    });
  }

  /** What could not be tried fails; all else that cannot be read is empty for good. */
  private Future<byte[]> unreadable(Throwable failure, Path output, byte[] nothing) {
    if (!(failure instanceof ProblemException refused) || refused.problem().status() != 422) {
      return Future.failedFuture(failure);
    }
    return desk.workers()
        .run(() -> {
          try (OutputStream out = fresh(output)) {
            out.write(nothing);
          }
          return keep(output);
        });
  }

  private byte[] keep(Path output) throws Exception {
    byte[] read = Files.readAllBytes(output);
    desk.store().keepPictures(municipality, content, EDITION, List.of(output));
    kept.add(String.valueOf(output.getFileName()));
    return read;
  }

  private static String nameOf(int page) {
    return page + ".json";
  }

  private Path place(String name) {
    return desk.store().picture(municipality, content, EDITION, name);
  }

  private Places lookUp() throws Exception {
    Path original =
        desk.store()
            .original(municipality, content)
            .orElseThrow(() -> new ProblemException(Problem.of(404, "unknownDocument")));
    kept.addAll(desk.store().pictures(municipality, content, EDITION));
    return new Places(original, desk.store().drawingFolder(municipality, content));
  }
}
