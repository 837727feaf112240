package io.kairan.render;

import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parent's end of one child JVM: a line of JSON in, a line of JSON out. Used by one thread at a
 * time; {@link #end} by any.
 */
final class ChildProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final ProcessTree tree;
  private final Spool spool;
  private final BlockingQueue<Optional<String>> lines = new ArrayBlockingQueue<>(4);
  private final Complaints complaints = new Complaints();
  private final CompletableFuture<Void> gone;

  private ChildProcess(Process process, Spool spool) {
    this.process = process;
    this.tree = new ProcessTree(process);
    this.spool = spool;
    this.gone = tree.gone().thenRun(this::tidy);
  }

  /** Starts a child in a new spool in this folder, and waits until it is warm. */
  static ChildProcess start(ChildCommand command, Path work)
      throws IOException, InterruptedException {
    Spool spool = Spool.create(work);
    ChildProcess child = new ChildProcess(command.launch(spool), spool);
    Thread.ofVirtual().name("render-answers").start(child::readAnswers);
    Thread complaints =
        Thread.ofVirtual()
            .name("render-complaints")
            .start(() -> child.complaints.read(child.process.getErrorStream()));
    try {
      if (child.answer(START_LIMIT) instanceof RenderAnswer.Ready) {
        return child;
      }
      throw new IOException("a render child did not say that it is ready");
    } catch (ChildLost e) {
      child.endForGood();
      complaints.join(Duration.ofSeconds(1));
      throw new IOException("a render child did not start: " + child.complaints.text(), e);
    } catch (InterruptedException e) {
      child.endForGood();
      throw e;
    }
  }

  /**
   * Hands a task over and waits for its answer, whose files then lie where the task wants them;
   * ends the child when the answer cannot be used.
   *
   * @throws IOException when the task's files cannot be handed over; the child did not notice
   */
  RenderAnswer ask(RenderTask<?> task, Duration limit)
      throws ChildLost, IOException, InterruptedException {
    RenderTask<?> handedOver = handOver(task);
    try {
      OutputStream input = process.getOutputStream();
      input.write(WireJson.encode(handedOver));
      input.write('\n');
      input.flush();
    } catch (IOException e) {
      end();
      throw new ChildLost("it had ended before the task");
    }
    RenderAnswer answer = answer(limit);
    try {
      return Delivery.taken(task, answer, spool.out());
    } catch (ChildLost e) {
      end();
      throw e;
    }
  }

  private RenderTask<?> handOver(RenderTask<?> task) throws ChildLost, IOException {
    try {
      return spool.handOver(task);
    } catch (IOException e) {
      if (process.isAlive()) {
        throw e;
      }
      throw new ChildLost("it had ended before the task");
    }
  }

  /** Ends the child and what it started at once. */
  void end() {
    tree.end();
  }

  /** Ends the child and waits until nothing is left of it. */
  void endForGood() {
    end();
    gone.completeOnTimeout(null, 5, TimeUnit.SECONDS).join();
  }

  /** The process as the system knows it. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Where it gets its files from. */
  Spool spool() {
    return spool;
  }

  private void tidy() {
    try {
      spool.delete();
    } catch (IOException e) {
      LOG.warn("{} stays until the next start", spool.folder(), e);
    }
  }

  private RenderAnswer answer(Duration limit) throws ChildLost, InterruptedException {
    Optional<String> line = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (line == null) {
      end();
      throw new ChildLost("its time was over");
    }
    if (line.isEmpty()) {
      end();
      throw new ChildLost("it ended by itself");
    }
    try {
      return WireJson.decode(line.get().getBytes(StandardCharsets.UTF_8), RenderAnswer.class);
    } catch (IOException e) {
      end();
      throw new ChildLost("it answered something else than an answer");
    }
  }

  private void readAnswers() {
    BoundedLines input = new BoundedLines(process.getInputStream());
    try {
      for (String line = input.next(); line != null; line = input.next()) {
        lines.put(Optional.of(line));
      }
      lines.put(Optional.empty());
    } catch (IOException e) {
      if (!lines.offer(Optional.empty())) {
        end();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
