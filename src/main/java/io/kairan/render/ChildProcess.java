package io.kairan.render;

import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The parent's end of one child JVM: a line of JSON in, a line of JSON out. Used by one thread at a
 * time; {@link #end} by any.
 */
final class ChildProcess {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final BlockingQueue<Optional<String>> lines = new ArrayBlockingQueue<>(4);
  private final Complaints complaints = new Complaints();

  private ChildProcess(Process process) {
    this.process = process;
  }

  /** Starts a child and waits until it is warm. */
  static ChildProcess start(ChildCommand command) throws IOException, InterruptedException {
    ChildProcess child = new ChildProcess(command.launch());
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
      complaints.join(Duration.ofSeconds(1));
      throw new IOException("a render child did not start: " + child.complaints.text(), e);
    } catch (InterruptedException e) {
      child.end();
      throw e;
    }
  }

  /** Hands a task over and waits for its answer; ends the child when that cannot be used. */
  RenderAnswer ask(RenderTask<?> task, Duration limit) throws ChildLost, InterruptedException {
    try {
      OutputStream input = process.getOutputStream();
      input.write(WireJson.encode(task));
      input.write('\n');
      input.flush();
    } catch (IOException e) {
      end();
      throw new ChildLost("it had ended before the task");
    }
    RenderAnswer answer = answer(limit);
    try {
      return Delivery.checked(task, answer);
    } catch (ChildLost e) {
      end();
      throw e;
    }
  }

  /** Ends the child and what it started at once. */
  void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The process as the system knows it. */
  ProcessHandle handle() {
    return process.toHandle();
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
