package io.kairan.app;

import io.kairan.document.Papers;
import io.kairan.document.PictureFigures;
import io.kairan.live.RoomFigures;
import io.kairan.render.RenderPool;
import io.kairan.storage.CommitWatch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Everything that the server measures of itself. Thread-safe. */
final class Metrics implements AutoCloseable {

  private static final Duration[] COMMIT_TIMES = millis(0.5, 1, 2, 5, 10, 20, 50, 100, 500, 2_000);
  private static final Duration[] LAGS = millis(1, 2, 5, 10, 20, 50, 100, 500, 2_000);
  private static final double[] COMMIT_SIZES = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** Counters hold what they ask weakly. */
  private final List<Object> sources = new CopyOnWriteArrayList<>();

  Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** Everything in Prometheus' text format. Blocks. */
  String text() {
    return registry.scrape();
  }

  /** How late the event loops are. */
  Timer loopLag() {
    return Timer.builder("kairan.loop.lag")
        .description("How much later than asked for an event loop ran a timer")
        .serviceLevelObjectives(LAGS)
        .register(registry);
  }

  /** Looks at the commits of a database of this name. */
  CommitWatch commits(String database) {
    return new Commits(registry, database);
  }

  /** What rooms and sockets do. */
  void rooms(Supplier<RoomFigures> figures) {
    gauge("kairan.rooms", "Meetings in memory", figures, RoomFigures::rooms);
    gauge("kairan.sockets", "Open sockets", figures, RoomFigures::sockets);
    counter("kairan.deliveries", "Messages handed to sockets", figures, RoomFigures::deliveries);
    counter(
        "kairan.signals.dropped",
        "Signals that a slow client did not get",
        figures,
        RoomFigures::droppedSignals);
    counter(
        "kairan.sockets.cut",
        "Sockets closed because their client did not read",
        figures,
        RoomFigures::cutSockets);
    counter(
        "kairan.catchup.cached",
        "Catch-up bodies that were encoded already",
        figures,
        RoomFigures::cachedBodies);
    counter(
        "kairan.catchup.encoded",
        "Catch-up bodies that had to be encoded",
        figures,
        RoomFigures::encodedBodies);
  }

  /** What the children do that draw pages. */
  void renderers(RenderPool pool) {
    gauge(
        "kairan.render.waiting", "Render tasks that wait or run", () -> pool, RenderPool::waiting);
    counter(
        "kairan.render.children.lost",
        "Render children that ended at their work",
        () -> pool,
        RenderPool::childrenLost);
  }

  /** Where pictures of pages were found. */
  void pictures(Papers papers) {
    Supplier<PictureFigures> figures = papers::figures;
    counter(
        "kairan.pictures.memory", "Pictures found in memory", figures, PictureFigures::fromMemory);
    counter(
        "kairan.pictures.disk", "Pictures read from the disk", figures, PictureFigures::fromDisk);
    counter(
        "kairan.pictures.waited",
        "Pictures asked for before they were drawn, or after they were given up",
        figures,
        PictureFigures::waited);
  }

  /** How full the disk is that holds the data. */
  void disk(Path data) {
    Supplier<Path> folder = () -> data;
    gauge(
        "kairan.disk.free.bytes",
        "Free on the data disk",
        folder,
        p -> p.toFile().getUsableSpace());
    gauge(
        "kairan.disk.size.bytes", "Size of the data disk", folder, p -> p.toFile().getTotalSpace());
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }

  private <T> void gauge(String name, String help, Supplier<T> source, ToDoubleFunction<T> figure) {
    Gauge.builder(name, source, from -> figure.applyAsDouble(from.get()))
        .description(help)
        .strongReference(true)
        .register(registry);
  }

  private <T> void counter(
      String name, String help, Supplier<T> source, ToDoubleFunction<T> figure) {
    sources.add(source);
    FunctionCounter.builder(name, source, from -> figure.applyAsDouble(from.get()))
        .description(help)
        .register(registry);
  }

  private static Duration[] millis(double... millis) {
    Duration[] durations = new Duration[millis.length];
    for (int i = 0; i < millis.length; i++) {
      durations[i] = Duration.ofNanos(Math.round(millis[i] * 1e6));
    }
    return durations;
  }

  /** The commits of one database. */
  private static final class Commits implements CommitWatch {

    private final Timer time;
    private final DistributionSummary size;
    private final Counter failures;

    Commits(MeterRegistry registry, String database) {
      time =
          Timer.builder("kairan.commit")
              .description("From the first write of a group to its being on the disk")
              .tag("database", database)
              .serviceLevelObjectives(COMMIT_TIMES)
              .register(registry);
      size =
          DistributionSummary.builder("kairan.commit.writes")
              .description("Writes in one commit")
              .tag("database", database)
              .serviceLevelObjectives(COMMIT_SIZES)
              .register(registry);
      failures =
          Counter.builder("kairan.commit.failures")
              .description("Commits that the disk did not confirm")
              .tag("database", database)
              .register(registry);
    }

    @Override
    public void committed(int writes, long nanos) {
      time.record(Duration.ofNanos(nanos));
      size.record(writes);
    }

    @Override
    public void failed(Throwable problem) {
      failures.increment();
    }

    @Override
    public void recovered() {}
  }
}
