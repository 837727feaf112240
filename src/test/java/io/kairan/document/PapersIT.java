package io.kairan.document;

import static io.kairan.document.PapersFixture.MEETING;
import static io.kairan.fixture.Settled.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kairan.fixture.OddPdfs;
import io.kairan.fixture.RawPdf;
import io.kairan.wire.GateReport;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.PaperProgress.PageState;
import io.kairan.wire.PaperReports;
import io.kairan.wire.UploadedDocument;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PapersIT extends OverPapers {

  private static final GateReport NOTHING = new GateReport(false, List.of(), List.of(), null);

  @Test
  @DisplayName("PAP1 PAP2 What is no paper is refused with its reason, and nothing of it is stored")
  void refusals() throws Exception {
    byte[] paper = OddPdfs.paper(1, 1);
    byte[] html = RawPdf.latin("<!DOCTYPE html><html><script>alert(1)</script></html>");
    refused(new byte[0], "emptyFile");
    refused(new byte[] {'%'}, "unknownFormat{}");
    refused(RawPdf.latin("%PDF-1.7\n"), "notAPdf{found=%PDF-}");
    refused(RawPdf.latin("\u00FF\u00D8\u00FF\u00E0 JFIF"), "notAPdf{found=JPEG}");
    refused(html, "notAPdf{found=HTML}");
    refused(OddPdfs.zip("x"), "notAPdf{found=ZIP}");
    refused(OddPdfs.joined(paper, OddPdfs.zip("x")), "notAPdf{found=ZIP}");
    refused(OddPdfs.joined(OddPdfs.zip("x"), paper), "notAPdf{found=ZIP}");
    refused(OddPdfs.joined(paper, html), "notAPdf{found=HTML}");
    refused(OddPdfs.joined(html, paper), "notAPdf{found=HTML}");
    refused(RawPdf.latin("%PDF-1.7\n" + "no objects ".repeat(20)), "pdfDamaged{}");
    refused(OddPdfs.pageTreeCycle(), "pdfDamaged{}");
    refused(OddPdfs.locked("secret"), "passwordNeeded{}");
    refused(OddPdfs.lockedByCertificate(), "certificateNeeded{}");
    refused(OddPdfs.sized(14_401, 100), "pageTooLarge{limit=14400, found=14401}");
    refused(OddPdfs.paper(2_001, 1), "tooManyPages{limit=2000, found=2001}");
    refused(OddPdfs.picture(20_001, 10_000), "imageTooLarge{limit=200, found=201}");
  }

  @Test
  @DisplayName("PAP41 A HEIC photograph is refused, whatever it is called")
  void heic() throws Exception {
    for (String brand : List.of("heic", "heix", "hevc")) {
      byte[] photo =
          RawPdf.latin("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mif1" + brand + "x".repeat(200));
      refused(photo, "heicPhoto{}");
      assertThat(fixture.upload("IMG_0001.heic", photo).body()).isEqualTo("heicPhoto{}");
      assertThat(fixture.upload("IMG_0001.jpg", photo).body()).isEqualTo("heicPhoto{}");
    }
  }

  @Test
  @DisplayName("PAP11 A file that would take the reader down is refused, and the next one is read")
  void hostile() throws Exception {
    refused(OddPdfs.nestedArrays(100_000), "pdfDamaged{}");
    PaperProgress filtered =
        fixture.drawn(fixture.accepted("a.pdf", OddPdfs.nestedFilters(30)).document());
    assertThat(filtered.pages()).containsExactly(PageState.READY);
  }

  @Test
  @DisplayName("PAP3 Files that a reader can mend are accepted and marked as repaired")
  void repaired() throws Exception {
    byte[] paper = OddPdfs.paper(3, 2);
    List<byte[]> broken =
        List.of(
            OddPdfs.damagedTable(paper),
            OddPdfs.damagedStart(paper),
            OddPdfs.cutAtHalf(OddPdfs.paper(40, 2)));
    for (byte[] file : broken) {
      assertThat(fixture.accepted("a.pdf", file).report().repaired()).isTrue();
    }
    assertThat(fixture.accepted("a.pdf", paper).report()).isEqualTo(NOTHING);
  }

  @Test
  @DisplayName("PAP3 Streams with wrong lengths are drawn whole")
  void wrongLengths() throws Exception {
    UploadedDocument uploaded =
        fixture.accepted("a.pdf", OddPdfs.wrongLengths(OddPdfs.paper(1, 3)));
    PaperProgress progress = fixture.drawn(uploaded.document());
    assertThat(progress.pages()).containsExactly(PageState.READY);
    assertThat(progress.failures()).isEmpty();
  }

  @Test
  @DisplayName("PAP4 The clerk is told of scripts and of fonts that the file does not hold")
  void notes() throws Exception {
    assertThat(fixture.accepted("a.pdf", OddPdfs.script()).report().activeContent())
        .containsExactly("javaScript");
    byte[] unembedded =
        OddPdfs.unembedded("MS-Mincho", "90ms-RKSJ-H", "資料", Charset.forName("MS932"));
    assertThat(fixture.accepted("a.pdf", unembedded).report().substitutedFonts())
        .containsExactly("MS-Mincho");
    assertThat(fixture.accepted("a.pdf", OddPdfs.locked("")).report()).isEqualTo(NOTHING);
    assertThat(fixture.accepted("a.pdf", OddPdfs.noAttachments()).report()).isEqualTo(NOTHING);
  }

  @Test
  @DisplayName(
      "PAP4 Everything that a file would do is named, and its pages are drawn all the same")
  void activeContent() throws Exception {
    UploadedDocument active = fixture.accepted("a.pdf", OddPdfs.active());
    assertThat(active.report().activeContent())
        .containsExactly(
            "attachments", "javaScript", "launch", "otherAction", "submitForm", "webLinks", "xfa");
    assertThat(value(fixture.papers().reports(PapersFixture.MEETING)).reports().getFirst())
        .isEqualTo(
            new PaperReports.PaperReport(
                active.document().document(), "a.pdf", active.bytes(), active.report()));
    assertThat(fixture.drawn(active.document()).pages()).containsExactly(PageState.READY);
  }

  @Test
  @DisplayName("PAP12 An upload slower than 1 kB a second is ended, and nothing of it is left")
  void tooSlow() throws Exception {
    fixture.restart(Duration.ofMillis(400), 0);
    try (Socket socket = new Socket("localhost", fixture.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(RawPdf.latin("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\n"));
      out.write(new byte[100]);
      byte[] answer = new byte[12];
      assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
      assertThat(answer).isEqualTo(RawPdf.latin("HTTP/1.1 408"));
    }
    await().untilAsserted(() -> assertThat(fixture.files()).isEmpty());
  }

  @Test
  @DisplayName("PAP13 Uploads are refused while the disk could not keep its reserve with them")
  void reserve() throws Exception {
    fixture.restart(Duration.ofSeconds(30), Long.MAX_VALUE / 2);
    assertThat(fixture.upload("a.pdf", OddPdfs.paper(1, 1)).statusCode()).isEqualTo(507);
    assertThat(fixture.files()).isEmpty();
    fixture.restart(Duration.ofSeconds(30), 0);
    fixture.accepted("a.pdf", OddPdfs.paper(1, 1));
  }

  @Test
  @DisplayName("PAP5 A file beyond the limit is refused while it is still coming")
  void tooLarge() throws Exception {
    HttpResponse<String> announced =
        fixture.upload("a.pdf", new byte[(int) PapersFixture.MOST_BYTES + 1]);
    assertThat(announced.statusCode()).isEqualTo(413);
    try (Socket socket = new Socket("localhost", fixture.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(RawPdf.latin("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"));
      byte[] chunk = new byte[1024 * 1024];
      for (int i = 0; i < 5; i++) {
        out.write(RawPdf.latin("100000\r\n"));
        out.write(chunk);
        out.write(RawPdf.latin("\r\n"));
      }
      byte[] answer = new byte[12];
      assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
      assertThat(answer).isEqualTo(RawPdf.latin("HTTP/1.1 413"));
    }
    await().untilAsserted(() -> assertThat(fixture.files()).isEmpty());
  }

  @Test
  @DisplayName("PAP6 An upload that is cut off leaves nothing behind")
  void cutOff() throws Exception {
    try (Socket socket = new Socket("localhost", fixture.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(RawPdf.latin("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n"));
      out.write(new byte[500_000]);
      out.flush();
      await().until(() -> fixture.files().size() == 1);
    }
    await().untilAsserted(() -> assertThat(fixture.files()).isEmpty());
    fixture.accepted("a.pdf", OddPdfs.paper(1, 4));
  }

  @Test
  @DisplayName("PAP7 Twenty uploads at once are all received")
  void parallel() throws Exception {
    List<Callable<UploadedDocument>> uploads =
        IntStream.range(0, 20)
            .<Callable<UploadedDocument>>mapToObj(
                i -> () -> fixture.accepted("paper-" + i + ".pdf", OddPdfs.paper(2, i)))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      for (Future<UploadedDocument> uploaded : threads.invokeAll(uploads)) {
        assertThat(uploaded.get().document().pages()).hasSize(2);
      }
    }
    assertThat(fixture.files()).hasSize(20);
  }

  @Test
  @DisplayName("PAP8 A document is titled after its file, whose name is safe to show")
  void names() throws Exception {
    UploadedDocument uploaded = fixture.accepted("..%2f.pdf", OddPdfs.paper(1, 5));
    assertThat(uploaded.fileName()).isEqualTo("..%2f.pdf");
    assertThat(uploaded.document().title()).isEqualTo("..%2f");
    assertThat(value(fixture.papers().uploaded(MEETING, uploaded.document())).fileName())
        .isEqualTo("..%2f.pdf");
  }

  private void refused(byte[] file, String problem) throws Exception {
    HttpResponse<String> response = fixture.upload("a.pdf", file);
    assertThat(sorted(response.body())).isEqualTo(sorted(problem));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(fixture.files()).isEmpty();
  }

  /** A problem's values have no order. */
  private static List<String> sorted(String text) {
    return Stream.of(text.split("[{}, ]+", -1)).filter(part -> !part.isEmpty()).sorted().toList();
  }
}
