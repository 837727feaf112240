package io.kairan.document;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderPriority;
import io.kairan.render.RenderTask;
import io.kairan.wire.GateReport;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a PDF of what is none: images in a render child, office files with LibreOffice where it is
 * installed. What came is kept as well as what was made of it.
 */
final class Conversion {

  /**
   * A file that may be a PDF.
   *
   * @param name what it is called, safe to show
   * @param source what it was made of; null where it came as it is
   */
  record Made(Path file, String name, @Nullable Came source) {}

  /** A file as it came. */
  record Came(Path file, GateReport.Source source) {}

  private final RenderPool pool;
  private final Workers workers;
  private final Turns offices = new Turns(1);

  Conversion(RenderPool pool, Workers workers) {
    this.pool = pool;
    this.workers = workers;
  }

  /**
   * The file itself, or the PDF that was made of it, which lies beside it.
   *
   * @param name what it was called, as the client said it
   */
  Future<Made> toPdf(Path file, String name) {
    return workers
        .run(() -> SourceKind.of(file, name))
        .compose(kind -> kind.isPresent() ? made(file, name, kind.get()) : asItIs(file, name));
  }

  private static Future<Made> asItIs(Path file, String name) {
    return Future.succeededFuture(new Made(file, FileNames.safe(name), null));
  }

  private Future<Made> made(Path file, String name, SourceKind kind) {
    Path pdf = file.resolveSibling(file.getFileName() + ".pdf");
    return (kind == SourceKind.IMAGE ? mounted(file, pdf) : converted(file, name, pdf, kind))
        .compose(ignored -> workers.run(() -> new Came(file, source(file, name))))
        .map(source -> new Made(pdf, asPdf(name), source))
        .onFailure(ignored -> workers.run(() -> Files.deleteIfExists(pdf)));
  }

  private Future<?> mounted(Path file, Path pdf) {
    return pool.run(new RenderTask.Mount(file, pdf), RenderPriority.ASKED);
  }

  private Future<?> converted(Path file, String name, Path pdf, SourceKind kind) {
    if (!pool.office().isInstalled()) {
      return Future.failedFuture(
          new ProblemException(new Problem(422, "officeMissing", Map.of("found", kind.program()))));
    }
    return offices.take(() ->
        workers.run(() -> {
          pool.office().convert(file, SourceKind.ending(name), pdf);
          return Optional.empty();
        }));
  }

  private static GateReport.Source source(Path file, String name) throws IOException {
    String safe = FileNames.safe(name);
    String plain = safe.substring(0, safe.length() - ".pdf".length());
    return new GateReport.Source(Hashing.of(file), plain, Files.size(file));
  }

  private static String asPdf(String name) {
    int dot = name.lastIndexOf('.');
    return FileNames.safe(dot < 1 ? name : name.substring(0, dot));
  }
}
