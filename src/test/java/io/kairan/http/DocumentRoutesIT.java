package io.kairan.http;

import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.ITEM;
import static io.kairan.fixture.Committee.KEY;
import static io.kairan.fixture.Committee.MEMBER;
import static io.kairan.fixture.Settled.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.base.AgendaItemId;
import io.kairan.base.SeatId;
import io.kairan.fixture.OddPdfs;
import io.kairan.fixture.RawPdf;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.PageOrigin;
import io.kairan.wire.UploadedDocument;
import io.kairan.wire.WireJson;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentRoutesIT extends PapersOverHttp {

  @Test
  @DisplayName("PAP9 An uploaded paper lies on the shelf, for the clerk's eyes alone")
  void shelf() throws Exception {
    UploadedDocument uploaded = upload("予算 50%.pdf", 1);
    assertThat(uploaded.fileName()).isEqualTo("予算 50%.pdf");
    assertThat(uploaded.document().title()).isEqualTo("予算 50%");
    assertThat(value(rooms.state(KEY)).shelf().documents()).contains(uploaded.document());
    String picture = picture(uploaded, 1, "thumbnail");
    assertThat(get(CLERK, picture).statusCode()).isEqualTo(200);
    assertThat(get(MEMBER, picture).statusCode()).isEqualTo(404);
    assertThat(papersOf(MEMBER)).doesNotContain(uploaded.document().document().value());
    assertThat(papersOf(CLERK)).contains(uploaded.document().document().value());
  }

  @Test
  @DisplayName("PAP1 A refusal reaches the clerk as a sentence; a member may not upload at all")
  void refused() throws Exception {
    HttpResponse<byte[]> response = post(CLERK, MEETING + "/documents", new byte[2_000_000]);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("回覧が開ける形式");
    byte[] paper = OddPdfs.paper(1, 9);
    assertThat(post(MEMBER, MEETING + "/documents", paper).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("PAP10 The clerk downloads the original, byte for byte, under its own name")
  void download() throws Exception {
    UploadedDocument uploaded = upload("議案 第1号.pdf", 4);
    String path = MEETING + "/documents/" + uploaded.document().document() + "/download";
    assertThat(post(MEMBER, path, new byte[0]).statusCode()).isEqualTo(403);
    HttpResponse<byte[]> ticket = post(CLERK, path, new byte[0]);
    assertThat(ticket.statusCode()).isEqualTo(201);
    String download = WireJson.mapper().readTree(ticket.body()).path("path").asText();
    HttpResponse<byte[]> original = get(MEMBER, download);
    assertThat(original.body()).isEqualTo(OddPdfs.paper(1, 4));
    assertThat(header(original, "Content-Disposition"))
        .contains("filename*=UTF-8''%E8%AD%B0%E6%A1%88%20%E7%AC%AC1%E5%8F%B7.pdf");
  }

  @Test
  @DisplayName("PAP40 The clerk downloads the file that a paper was made of, under its own name")
  void downloadSource() throws Exception {
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", photo);
    UploadedDocument made = upload("現場 写真.PNG", photo.toByteArray());
    String path = MEETING + "/documents/" + made.document().document() + "/download";
    assertThat(post(MEMBER, path + "/source", new byte[0]).statusCode()).isEqualTo(403);
    HttpResponse<byte[]> source = get(CLERK, ticket(path + "/source"));
    assertThat(source.body()).isEqualTo(photo.toByteArray());
    assertThat(header(source, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(source, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(source, "Content-Security-Policy")).startsWith("sandbox");
    assertThat(header(source, "Content-Disposition"))
        .startsWith("attachment")
        .endsWith("filename*=UTF-8''%E7%8F%BE%E5%A0%B4%20%E5%86%99%E7%9C%9F.PNG");
    HttpResponse<byte[]> pdf = get(CLERK, ticket(path));
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    UploadedDocument plain = upload("plain.pdf", 41);
    String none = MEETING + "/documents/" + plain.document().document() + "/download/source";
    assertThat(post(CLERK, none, new byte[0]).statusCode()).isEqualTo(404);
  }

  private static String ticket(String path) throws Exception {
    HttpResponse<byte[]> ticket = post(CLERK, path, new byte[0]);
    assertThat(ticket.statusCode()).isEqualTo(201);
    return WireJson.mapper().readTree(ticket.body()).path("path").asText();
  }

  @Test
  @DisplayName(
      "REV1 REV2 REV8 A new revision is compared, waits for the clerk, and is then everybody's")
  void revision() throws Exception {
    MeetingDocument before = uploaded(post(CLERK, MEETING + "/documents", OddPdfs.paper(4, 21)));
    submit(new MeetingCommand.PlaceDocument(ITEM, before.document(), "資料5"));
    String path = MEETING + "/documents/" + before.document() + "/revisions";
    byte[] longer = OddPdfs.paper(5, 21);
    assertThat(post(MEMBER, path, longer).statusCode()).isEqualTo(403);
    assertThat(post(CLERK, MEETING + "/documents/nothing/revisions", longer).statusCode())
        .isEqualTo(404);
    HttpResponse<byte[]> html = post(CLERK, path, RawPdf.latin("<html></html>"));
    assertThat(html.statusCode()).isEqualTo(422);
    HttpResponse<byte[]> response = post(CLERK, path, longer);
    assertThat(response.statusCode()).isEqualTo(201);
    MeetingDocument after = uploaded(response);
    List<PageOrigin> proposal =
        value(rooms.state(KEY))
            .revisions()
            .pending(before.document(), after.revision())
            .orElseThrow()
            .proposal();
    assertThat(proposal)
        .containsExactly(
            new PageOrigin(1, true),
            new PageOrigin(2, true),
            new PageOrigin(3, true),
            new PageOrigin(4, true),
            new PageOrigin(0, false));
    String picture =
        MEETING + "/pictures/" + after.content() + "/" + papers.rendition() + "/5/thumbnail";
    assertThat(get(MEMBER, picture).statusCode()).isEqualTo(404);
    assertThat(get(CLERK, picture).statusCode()).isEqualTo(200);
    submit(new MeetingCommand.PublishRevision(before.document(), after.revision(), proposal));
    assertThat(get(MEMBER, picture).statusCode()).isEqualTo(200);
    String old =
        MEETING + "/pictures/" + before.content() + "/" + papers.rendition() + "/4/thumbnail";
    assertThat(get(MEMBER, old).statusCode()).isEqualTo(200);
    submit(new MeetingCommand.WithdrawDocument(before.document()));
    assertThat(get(MEMBER, picture).statusCode()).isEqualTo(404);
    assertThat(get(MEMBER, old).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName(
      "COL1 COL2 The clerk marks a paper for collection, and no cache keeps it from then on")
  void collected() throws Exception {
    MeetingDocument paper = uploaded(post(CLERK, MEETING + "/documents", OddPdfs.paper(1, 7)));
    submit(new MeetingCommand.AddAgendaItem(new AgendaItemId("collected"), "議題", 5));
    submit(
        new MeetingCommand.PlaceDocument(new AgendaItemId("collected"), paper.document(), "人事案件"));
    String mark = MEETING + "/documents/" + paper.document() + "/collecting";
    String picture =
        MEETING + "/pictures/" + paper.content() + "/" + papers.rendition() + "/1/thumbnail";
    assertThat(header(get(MEMBER, picture), "Cache-Control")).contains("immutable");
    assertThat(put(MEMBER, mark, "{\"offlineHours\":72}").statusCode()).isEqualTo(403);
    assertThat(put(CLERK, mark, "{\"offlineHours\":0}").statusCode()).isEqualTo(400);
    assertThat(put(CLERK, mark, "{}").statusCode()).isEqualTo(400);
    assertThat(put(CLERK, mark, "{\"offlineHours\":72}").statusCode()).isEqualTo(204);
    assertThat(header(get(MEMBER, picture), "Cache-Control")).isEqualTo("no-store");
    assertThat(send(CLERK, request(mark).DELETE()).statusCode()).isEqualTo(204);
    assertThat(header(get(MEMBER, picture), "Cache-Control")).contains("immutable");
  }

  private HttpResponse<byte[]> put(SeatId seat, String path, String json) throws Exception {
    return send(
        seat,
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  private static MeetingDocument uploaded(HttpResponse<byte[]> response) throws IOException {
    return WireJson.mapper().readValue(response.body(), UploadedDocument.class).document();
  }
}
