package io.kairan.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file with one writer that commits in groups: everything that was asked for while the
 * last commit ran goes into one transaction, and its answers are given only after that transaction
 * is on the disk (WAL, {@code synchronous=FULL}).
 *
 * <p>A write that fails takes back its own changes alone. A commit that fails fails every write of
 * its group. Stages complete on the writer's or a reader's thread: callers hop to their own. Close
 * it last; what was asked for before is still written. Thread-safe.
 */
public final class SqliteDatabase implements AutoCloseable {

  /** A piece of work on a connection; what it throws fails its stage. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Handle handle) throws Exception;
  }

  private static final int MOST_IN_GROUP = 512;
  private static final int WAITING_READS = 1_000;

  private final Jdbi jdbi;
  private final Handle writing;
  private final BlockingQueue<Write<?>> writes = new LinkedBlockingQueue<>();
  private final Thread writer;
  private final ExecutorService readers;
  private volatile boolean open = true;
  private volatile boolean failing;

  /**
   * Opens or creates a file and brings it up to date. Blocks.
   *
   * @param migrations the classpath folder of its Flyway migrations, such as {@code db/kairan}
   */
  public SqliteDatabase(Path file, String migrations) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(10_000);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:" + migrations)
        .loggers("slf4j")
        .load()
        .migrate();
    this.jdbi = Jdbi.create(source);
    this.writing = jdbi.open();
    String name = String.valueOf(file.getFileName());
    this.readers =
        new ThreadPoolExecutor(
            2,
            2,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING_READS),
            Thread.ofPlatform().name("read-" + name + "-", 0).factory());
    this.writer = Thread.ofPlatform().name("write-" + name).start(this::commitGroups);
  }

  /** Runs work in the next group's transaction; the stage completes once it is durable. */
  public <T> CompletionStage<T> write(Work<T> work) {
    Write<T> write = new Write<>(work);
    if (open) {
      writes.add(write);
    } else {
      write.fail(new RejectedExecutionException("the database is closed"));
    }
    return write.done;
  }

  /**
   * Runs reading work on a connection of its own; the stage fails at once when too many reads wait.
   */
  public <T> CompletionStage<T> read(Work<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    try {
      readers.execute(() -> {
        try {
          done.complete(readNow(work));
        } catch (Throwable e) {
          done.completeExceptionally(e);
        }
      });
    } catch (RejectedExecutionException e) {
      done.completeExceptionally(e);
    }
    return done;
  }

  /** Runs reading work on the caller's thread. Blocks. */
  public <T> T readNow(Work<T> work) throws Exception {
    return jdbi.inTransaction(work::on);
  }

  /** Whether the last commit failed, as on a full disk; the next one that succeeds ends it. */
  public boolean failing() {
    return failing;
  }

  @Override
  public void close() {
    open = false;
    writes.add(new Write<>(handle -> Boolean.TRUE));
    try {
      writer.join();
      readers.shutdown();
      if (!readers.awaitTermination(10, TimeUnit.SECONDS)) {
        readers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    writing.close();
  }

  private void commitGroups() {
    List<Write<?>> group = new ArrayList<>();
    while (open || !writes.isEmpty()) {
      try {
        group.add(writes.take());
      } catch (InterruptedException e) {
        open = false;
        continue;
      }
      writes.drainTo(group, MOST_IN_GROUP - 1);
      commit(group);
      group.clear();
    }
  }

  private void commit(List<Write<?>> group) {
    try {
      writing.useTransaction(handle -> group.forEach(write -> write.run(handle)));
    } catch (Throwable e) {
      failing = true;
      group.forEach(write -> write.fail(e));
      return;
    }
    failing = false;
    group.forEach(Write::succeed);
  }

  /** One write with its answer, which is given after the commit. */
  private static final class Write<T> {

    private final Work<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private Runnable answer = () -> {};

    Write(Work<T> work) {
      this.work = work;
    }

    void run(Handle handle) {
      handle.savepoint("one");
      try {
        T result = work.on(handle);
        handle.releaseSavepoint("one");
        answer = () -> done.complete(result);
      } catch (Throwable e) {
        handle.rollbackToSavepoint("one");
        answer = () -> done.completeExceptionally(e);
      }
    }

    void succeed() {
      answer.run();
    }

    void fail(Throwable cause) {
      done.completeExceptionally(cause);
    }
  }
}
