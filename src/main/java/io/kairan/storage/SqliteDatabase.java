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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file with one writer that commits in groups: everything that was asked for while the
 * last commit ran goes into one transaction, and its answers are given only after that transaction
 * is on the disk (WAL, {@code synchronous=FULL}).
 *
 * <p>A write that fails takes back its own changes alone. A commit that fails fails every write of
 * its group, and every write after it, until the file has been opened anew, all that can be read
 * from it was written to the disk once more, and a trial commit held. Stages complete on the
 * writer's or a reader's thread: callers hop to their own. Close it last; what was asked for before
 * is still written. Thread-safe.
 */
public final class SqliteDatabase implements AutoCloseable {

  /** A piece of work on a connection; what it throws fails its stage. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Handle handle) throws Exception;
  }

  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
  private static final int MOST_IN_GROUP = 512;
  private static final int WAITING_READS = 1_000;
  private static final long TRIAL_MILLIS = 1_000;

  private final Jdbi jdbi;
  private final CommitWatch watch;
  private final BlockingQueue<Write<?>> writes = new LinkedBlockingQueue<>();
  private final Thread writer;
  private final ExecutorService readers;
  private volatile boolean open = true;
  private volatile boolean failing;

  /** The writer's own. */
  private Handle writing;

  private long lastTrial;

  /**
   * Opens or creates a file and brings it up to date. Blocks.
   *
   * @param migrations the classpath folder of its Flyway migrations, such as {@code db/kairan}
   */
  public SqliteDatabase(Path file, String migrations) {
    this(file, migrations, CommitWatch.NONE);
  }

  /** The same with somebody who looks on. */
  public SqliteDatabase(Path file, String migrations, CommitWatch watch) {
    this.watch = watch;
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

  /** Whether a commit failed, as on a full disk, and no trial has held since. */
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
        Write<?> first = failing ? writes.poll(TRIAL_MILLIS, TimeUnit.MILLISECONDS) : writes.take();
        if (first != null) {
          group.add(first);
        }
      } catch (InterruptedException e) {
        open = false;
        continue;
      }
      writes.drainTo(group, MOST_IN_GROUP - 1);
      if (failing) {
        tryAgain(group);
      } else {
        commit(group);
      }
      group.clear();
    }
  }

  private void commit(List<Write<?>> group) {
    long start = System.nanoTime();
    try {
      writing.useTransaction(handle -> group.forEach(write -> write.run(handle)));
    } catch (Throwable e) {
      failing = true;
      lastTrial = start;
      watch.failed(e);
      group.forEach(write -> write.fail(e));
      return;
    }
    watch.committed(group.size(), System.nanoTime() - start);
    group.forEach(Write::succeed);
  }

  /**
   * Takes nothing that was asked for meanwhile: its authors ask again when they see that it holds.
   */
  private void tryAgain(List<Write<?>> group) {
    group.forEach(write -> write.fail(new IllegalStateException("the database takes no writes")));
    long now = System.nanoTime();
    if (!open || now - lastTrial < TimeUnit.MILLISECONDS.toNanos(TRIAL_MILLIS)) {
      return;
    }
    lastTrial = now;
    try {
      reopen();
      failing = false;
      watch.recovered();
    } catch (RuntimeException e) {
      LOG.warn("the database still takes no writes: {}", e.getMessage());
    }
  }

  /**
   * After a failed fsync the system may believe of pages that they are written which are not.
   * Therefore the whole log goes into the main file, which makes every page new, and then a commit
   * of its own is tried.
   */
  private void reopen() {
    writing.close();
    writing = jdbi.open();
    writing.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    writing.useTransaction(handle -> handle.execute("PRAGMA user_version = 0"));
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
