package io.kairan.render.child;

import io.kairan.render.BoundedLines;
import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of a render child: a line of JSON in, a line of JSON out. Its argument is the
 * folder of the bundled fonts. It ends when its input ends, when anything but an ordinary exception
 * happens, or when its parent has enough.
 */
public final class RenderChild {

  /** Deeply nested files are refused by their depth, not by chance. */
  private static final long STACK_BYTES = 8L * 1024 * 1024;

  private static final int FAILED = 3;

  private final PrintStream answers;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final OpenDocument document = new OpenDocument();

  private RenderChild(PrintStream answers) {
    this.answers = answers;
  }

  public static void main(String[] arguments) {
    PrintStream answers = System.out;
    System.setOut(System.err);
    RenderChild child = new RenderChild(answers);
    Thread.ofPlatform().name("input").daemon().start(child::read);
    Thread worker = new Thread(null, () -> child.work(Path.of(arguments[0])), "work", STACK_BYTES);
    worker.setUncaughtExceptionHandler((thread, failure) -> Runtime.getRuntime().halt(FAILED));
    worker.start();
  }

  /** Reads ahead, so that the end of the input ends a child that hangs in a task too. */
  private void read() {
    BoundedLines input = new BoundedLines(System.in);
    try {
      for (String line = input.next(); line != null; line = input.next()) {
        lines.add(line);
      }
      Runtime.getRuntime().halt(0);
    } catch (IOException e) {
      Runtime.getRuntime().halt(FAILED);
    }
  }

  private void work(Path fonts) {
    try {
      BundledFonts.install(fonts);
      WarmUp.run();
      say(new RenderAnswer.Ready());
      while (true) {
        String line = lines.take();
        say(carryOut(WireJson.decode(line.getBytes(StandardCharsets.UTF_8), RenderTask.class)));
      }
    } catch (Throwable e) {
      System.err.println("the child ends: " + e);
      Runtime.getRuntime().halt(FAILED);
    }
  }

  /** An exception is the file's fault and said so; an error ends the child. */
  private RenderAnswer carryOut(RenderTask<?> task) {
    try {
      return switch (task) {
        case RenderTask.Examine examine -> Examiner.examine(examine);
        case RenderTask.Draw draw -> PageArtist.draw(document, draw);
        case RenderTask.DrawTiles draw -> TileArtist.draw(document, draw);
        case RenderTask.Annotate annotate -> InkAnnotator.annotate(annotate);
        case RenderTask.CountInk count -> InkCounter.count(count);
        case RenderTask.Compare compare -> PageComparer.compare(compare);
        case RenderTask.ReadPage read -> PageReader.read(document, read);
        case RenderTask.ReadOutline read -> OutlineReader.read(document, read);
        case RenderTask.Mount mount -> ImageMount.mount(mount);
      };
    } catch (UnreadableFile e) {
      return e.answer();
    } catch (Exception e) {
      System.err.println(task + ": " + e);
      String code = task instanceof RenderTask.Draw ? "pageDamaged" : "pdfDamaged";
      return new RenderAnswer.Refused(code, Map.of());
    }
  }

  private void say(RenderAnswer answer) {
    answers.write(WireJson.encode(answer), 0, WireJson.encode(answer).length);
    answers.write('\n');
    answers.flush();
  }
}
