package io.kairan.render;

import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes PDFs of office files with LibreOffice, where it is installed: each file in a process of its
 * own behind the walls of the render children, with a fresh profile that runs no macros and follows
 * no links, our fonts and no others, and a time limit. Nothing of it is left afterwards.
 * Thread-safe.
 */
public final class OfficeConverter {

  private static final Logger LOG = LoggerFactory.getLogger(OfficeConverter.class);

  private static final Path CLOCK = Path.of("/usr/bin/timeout");

  private final OfficeSettings settings;
  private final Walls walls;
  private final Path fonts;
  private final Path work;
  private final Set<ProcessTree> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  OfficeConverter(RenderSettings settings, Walls walls) {
    this.settings = settings.office();
    this.walls = walls;
    this.fonts = settings.fonts();
    this.work = settings.work();
  }

  /** Whether office files can be converted here. */
  public boolean isInstalled() {
    return settings.found().isPresent();
  }

  /**
   * Converts one file; callers bound how many run at a time. Blocks.
   *
   * @param ending what the file's name ends with, which tells the program what it is
   * @param pdf where the PDF is written
   * @throws ProblemException 422 {@code officeMissing}, {@code conversionFailed} or {@code
   *     conversionTooSlow}
   */
  public void convert(Path file, String ending, Path pdf) throws IOException {
    Path program =
        settings.found().orElseThrow(() -> new ProblemException(Problem.of(422, "officeMissing")));
    Spool spool = Spool.create(work);
    try {
      run(program, spool.give(file, "paper." + ending), spool);
      Files.move(made(spool.out()), pdf, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      spool.delete();
    }
  }

  private static Path made(Path folder) throws IOException {
    Path pdf = folder.resolve("paper.pdf");
    if (!Files.isRegularFile(pdf, LinkOption.NOFOLLOW_LINKS) || Files.size(pdf) == 0) {
      throw new ProblemException(Problem.of(422, "conversionFailed"));
    }
    return pdf;
  }

  private void run(Path program, Path file, Spool spool) throws IOException {
    OfficeProfile.write(spool.out(), fonts);
    Process process = start(program, file, spool);
    ProcessTree tree = new ProcessTree(process);
    running.add(tree);
    if (closed) {
      tree.end();
    }
    try {
      if (!process.waitFor(settings.limit().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ProblemException(Problem.of(422, "conversionTooSlow"));
      }
      if (process.exitValue() != 0) {
        LOG.info("the office program ended with {}", process.exitValue());
        throw new ProblemException(Problem.of(422, "conversionFailed"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an office file was converted", e);
    } finally {
      tree.endForGood();
      running.remove(tree);
    }
  }

  private Process start(Path program, Path file, Spool spool) throws IOException {
    Path folder = spool.out();
    ProcessBuilder builder =
        new ProcessBuilder(command(program, file, spool)).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("HOME", folder.toString());
    environment.put("TMPDIR", folder.toString());
    environment.put("FONTCONFIG_FILE", folder.resolve(OfficeProfile.FONTS).toString());
    environment.put("SAL_USE_VCLPLUGIN", "svp");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private List<String> command(Path program, Path file, Spool spool) {
    List<String> line = new ArrayList<>();
    if (Files.isExecutable(CLOCK)) {
      // Ends the program also where this server is not there any more to do it.
      line.addAll(List.of(CLOCK.toString(), "-s", "KILL", settings.limit().toSeconds() + 5 + "s"));
    }
    line.addAll(walls.around(spool));
    if (line.contains("prlimit")) {
      long seconds = settings.limit().toSeconds() + 1;
      long bytes = settings.memoryMegabytes() * 1024L * 1024;
      line.addAll(List.of("prlimit", "--as=" + bytes, "--cpu=" + seconds, "--"));
    }
    line.addAll(
        List.of(
            program.toString(),
            "--headless",
            "--norestore",
            "--nologo",
            "--nodefault",
            "--nofirststartwizard",
            "-env:UserInstallation=" + spool.out().resolve(OfficeProfile.FOLDER).toUri(),
            "--convert-to",
            "pdf",
            "--outdir",
            spool.out().toString(),
            file.toString()));
    return line;
  }

  /** Ends what runs, and what still begins. */
  void close() {
    closed = true;
    running.forEach(ProcessTree::end);
  }
}
