package io.kairan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kairan.base.ProblemException;
import io.kairan.fixture.Fonts;
import io.kairan.fixture.OfficeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeConverterIT {

  private static final Duration PLENTY = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  @DisplayName("PAP38 An office file is converted by the program that is installed")
  void converts() throws IOException {
    Path pdf = folder.resolve("out.pdf");
    converter(program("for last; do :; done; cp \"$last\" paper.pdf"), PLENTY)
        .convert(file("as it came"), "docx", pdf);
    assertThat(pdf).hasContent("as it came");
    assertThat(left()).isEmpty();
  }

  @Test
  @DisplayName("PAP38 Without the program the refusal names it")
  void missing() {
    OfficeConverter none = converter(Path.of("none"), PLENTY);
    assertThat(none.isInstalled()).isFalse();
    refused(none, "officeMissing");
  }

  @Test
  @DisplayName("PAP39 A program that takes too long ends with all that it started")
  void slow() throws IOException {
    // A length of sleep that nothing else on this machine has.
    String length = "300." + System.nanoTime();
    refused(
        converter(program("sleep " + length + " & wait"), Duration.ofSeconds(3)),
        "conversionTooSlow");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .noneMatch(line -> line.endsWith("sleep " + length)));
    assertThat(left()).isEmpty();
  }

  @Test
  @DisplayName("PAP39 A program that fails, makes nothing or writes without end is refused")
  void fails() throws IOException {
    refused(converter(program("exit 3"), PLENTY), "conversionFailed");
    refused(converter(program("exit 0"), PLENTY), "conversionFailed");
    refused(converter(program("exec yes"), Duration.ofSeconds(2)), "conversionTooSlow");
    assertThat(left()).isEmpty();
  }

  @Test
  @DisplayName("PAP39 A closed converter ends what runs")
  void closed() throws Exception {
    OfficeConverter office = converter(program("sleep 300"), PLENTY);
    Thread closing =
        Thread.ofPlatform()
            .start(() -> {
              await().until(() -> !left().isEmpty());
              office.close();
            });
    refused(office, "conversionFailed");
    closing.join();
    assertThat(left()).isEmpty();
  }

  @Test
  @DisplayName("PAP38 Word and Excel files become PDFs in our fonts")
  void real() throws IOException {
    assumeTrue(
        OfficeSettings.DEFAULT.found().isPresent(), "LibreOffice is not installed: not tried");
    OfficeConverter office = converter(Path.of(""), PLENTY);
    Path word = folder.resolve("word.pdf");
    office.convert(
        Files.write(folder.resolve("w"), OfficeFiles.word("議会の資料", "ＭＳ 明朝")), "docx", word);
    Path excel = folder.resolve("excel.pdf");
    office.convert(Files.write(folder.resolve("e"), OfficeFiles.excel("予算の表")), "xlsx", excel);
    assertThat(text(word)).contains("議会の資料");
    assertThat(width(excel)).as("A4").isBetween(594f, 597f);
    assertThat(fonts(word)).allMatch(name -> name.contains("BIZUDMincho"));
    assertThat(text(excel)).contains("予算の表");
    Path unknown = folder.resolve("unknown.pdf");
    office.convert(
        Files.write(folder.resolve("u"), OfficeFiles.word("Budget 予算", "Unheard Of")),
        "docx",
        unknown);
    assertThat(fonts(unknown)).allMatch(name -> name.contains("BIZUDPGothic"));
    assertThat(left()).isEmpty();
  }

  @Test
  @DisplayName("PAP38 PowerPoint and OpenDocument slides become PDFs, a page for each")
  void slides() throws Exception {
    Optional<Path> program = OfficeSettings.DEFAULT.found();
    assumeTrue(program.isPresent(), "LibreOffice is not installed: not tried");
    OfficeConverter office = converter(Path.of(""), PLENTY);
    Path odp = Files.write(folder.resolve("slide.odp"), OfficeFiles.slide("議会の説明"));
    Path open = folder.resolve("open.pdf");
    office.convert(odp, "odp", open);
    assertThat(text(open)).contains("議会の説明");
    Path power = folder.resolve("power.pdf");
    office.convert(asPowerPoint(program.orElseThrow(), odp), "pptx", power);
    assertThat(text(power)).contains("議会の説明");
    assertThat(fonts(power)).allMatch(name -> name.matches(".*(BIZUD|NotoSansJP).*"));
    assertThat(left()).isEmpty();
  }

  /** The same slides as the program itself writes them for PowerPoint. */
  private Path asPowerPoint(Path program, Path odp) throws Exception {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pptx",
                "--outdir",
                folder.toString(),
                odp.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return folder.resolve("slide.pptx");
  }

  private void refused(OfficeConverter office, String code) {
    assertThatThrownBy(() -> office.convert(file("x"), "docx", folder.resolve("out.pdf")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(code));
  }

  private OfficeConverter converter(Path program, Duration limit) {
    RenderSettings usual = RenderSettings.of(Fonts.folder(), folder.resolve("work"));
    RenderSettings settings =
        new RenderSettings(
            usual.children(),
            usual.heapMegabytes(),
            usual.examineLimit(),
            usual.drawLimit(),
            usual.annotateLimit(),
            usual.fonts(),
            usual.work(),
            usual.hidden(),
            new OfficeSettings(program.toString(), limit, 4_096));
    List<Path> needed = settings.office().found().stream().toList();
    return new OfficeConverter(settings, Walls.probe(settings, needed));
  }

  private Path program(String script) throws IOException {
    Path file = Files.createTempFile(folder, "program", ".sh");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("came"), content);
  }

  /** What conversions left behind. */
  private List<Path> left() throws IOException {
    if (!Files.isDirectory(folder.resolve("work"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve("work"))) {
      return files.toList();
    }
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static float width(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return document.getPage(0).getMediaBox().getWidth();
    }
  }

  private static List<String> fonts(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDResources resources = document.getPage(0).getResources();
      List<String> names = new ArrayList<>();
      for (COSName name : resources.getFontNames()) {
        names.add(resources.getFont(name).getName());
      }
      return names;
    }
  }
}
