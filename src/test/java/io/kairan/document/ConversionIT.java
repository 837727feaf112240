package io.kairan.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.fixture.Fonts;
import io.kairan.fixture.OddPdfs;
import io.kairan.fixture.OfficeFiles;
import io.kairan.render.OfficeSettings;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderSettings;
import io.kairan.wire.GateReport;
import io.kairan.wire.UploadedDocument;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  @DisplayName("PAP38 An office file and the PDF that was made of it are both kept")
  void office() throws Exception {
    Path pdf = Files.write(folder.resolve("made.pdf"), OddPdfs.paper(2, 1));
    byte[] word = OfficeFiles.word("予算", "ＭＳ 明朝");
    String script = "#!/bin/sh\ncp " + pdf + " paper.pdf\n";
    Path program = Files.writeString(folder.resolve("program"), script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    try (RenderPool pool = pool(program.toString());
        PapersFixture fixture = new PapersFixture(folder.resolve("data"), pool)) {
      UploadedDocument uploaded = fixture.accepted("Budget.DOCX", word);
      assertThat(uploaded.fileName()).isEqualTo("Budget.pdf");
      assertThat(uploaded.document().title()).isEqualTo("Budget");
      assertThat(uploaded.document().pages()).hasSize(2);
      GateReport.Source source = Objects.requireNonNull(uploaded.report().source());
      assertThat(source.fileName()).isEqualTo("Budget.DOCX");
      Path kept = original(fixture, source.content().toString());
      assertThat(kept).hasBinaryContent(word);
      assertThat(original(fixture, uploaded.document().content().toString()))
          .hasSameBinaryContentAs(pdf);
      assertThat(fixture.files()).noneMatch(file -> file.contains("incoming"));
    }
  }

  @Test
  @DisplayName("PAP38 Without LibreOffice an office file is refused and nothing of it is left")
  void missing() throws Exception {
    try (RenderPool pool = pool("none");
        PapersFixture fixture = new PapersFixture(folder.resolve("data"), pool)) {
      HttpResponse<String> refused = fixture.upload("table.xlsx", OfficeFiles.excel("表"));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).isEqualTo("officeMissing{found=Excel}");
      assertThat(fixture.files()).isEmpty();
    }
  }

  @Test
  @DisplayName("PAP37 An image is accepted without LibreOffice")
  void image() throws Exception {
    try (RenderPool pool = pool("none");
        PapersFixture fixture = new PapersFixture(folder.resolve("data"), pool)) {
      UploadedDocument uploaded = fixture.accepted("photo.png", png());
      assertThat(uploaded.fileName()).isEqualTo("photo.pdf");
      assertThat(uploaded.document().pages()).hasSize(1);
      HttpResponse<String> refused = fixture.upload("photo.png", OddPdfs.cutAtHalf(png()));
      assertThat(refused.body()).startsWith("imageDamaged");
      assertThat(fixture.files()).noneMatch(file -> file.contains("incoming"));
    }
  }

  private RenderPool pool(String program) throws IOException {
    return RenderPool.start(
        new RenderSettings(
            1,
            256,
            LIMIT,
            LIMIT,
            LIMIT,
            Fonts.folder(),
            folder.resolve("work"),
            folder.resolve("work"),
            new OfficeSettings(program, LIMIT, 4_096)));
  }

  private static Path original(PapersFixture fixture, String content) throws IOException {
    try (var files = Files.walk(fixture.documents())) {
      return files
          .filter(file -> file.toString().contains(content) && Files.isRegularFile(file))
          .findFirst()
          .orElseThrow();
    }
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
