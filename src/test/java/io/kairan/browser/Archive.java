package io.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;

/** A downloaded archive, opened with tools that know nothing of Kairan. */
final class Archive implements AutoCloseable {

  private final ZipFile zip;
  private final Path folder;

  Archive(Path file) throws IOException {
    this.zip = new ZipFile(file.toFile());
    this.folder = Files.createTempDirectory("archive");
  }

  byte[] original(String title) throws IOException {
    try (InputStream in = zip.getInputStream(entry("originals", title))) {
      return in.readAllBytes();
    }
  }

  /** A page of an annotated copy as poppler draws it. */
  BufferedImage byPoppler(String title, int page) throws Exception {
    Path out = folder.resolve("poppler");
    run(
        "pdftoppm",
        "-r",
        "100",
        "-cropbox",
        "-png",
        "-singlefile",
        "-f",
        "" + page,
        "-l",
        "" + page,
        annotated(title).toString(),
        out.toString());
    return ImageIO.read(folder.resolve("poppler.png").toFile());
  }

  /** A page of an annotated copy as MuPDF draws it. */
  BufferedImage byMuPdf(String title, int page) throws Exception {
    Path out = folder.resolve("mupdf.png");
    run(
        "mutool",
        "draw",
        "-q",
        "-r",
        "100",
        "-o",
        out.toString(),
        annotated(title).toString(),
        "" + page);
    return ImageIO.read(out.toFile());
  }

  /** Every object of an annotated copy, one a line, as MuPDF reads it. */
  List<String> objects(String title) throws Exception {
    Path out = folder.resolve("objects.txt");
    Process process =
        new ProcessBuilder("mutool", "show", annotated(title).toString(), "grep")
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readAllLines(out, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private Path annotated(String title) throws IOException {
    Path file = folder.resolve("annotated.pdf");
    try (InputStream in = zip.getInputStream(entry("annotated", title))) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  private ZipEntry entry(String kind, String title) {
    return zip.stream()
        .filter(entry -> entry.getName().contains("data/" + kind + "/"))
        .filter(entry -> entry.getName().contains(title))
        .findFirst()
        .map(ZipEntry.class::cast)
        .orElseThrow(() -> new AssertionError("no " + kind + " of " + title));
  }

  private static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
