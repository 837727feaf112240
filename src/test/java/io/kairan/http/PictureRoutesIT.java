package io.kairan.http;

import static io.kairan.fixture.Committee.CLERK;
import static io.kairan.fixture.Committee.ITEM;
import static io.kairan.fixture.Committee.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.base.SeatId;
import io.kairan.fixture.OddPdfs;
import io.kairan.meeting.MeetingCommand;
import io.kairan.wire.UploadedDocument;
import io.kairan.wire.WireJson;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PictureRoutesIT extends PapersOverHttp {

  @Test
  @DisplayName("PIC5 A page in the agenda is shown to every seat, and kept by its browser for good")
  void picture() throws Exception {
    UploadedDocument uploaded = upload("a.pdf", 2);
    submit(new MeetingCommand.PlaceDocument(ITEM, uploaded.document().document(), "資料1"));
    String path = picture(uploaded, 1, "screen");
    HttpResponse<byte[]> response = get(MEMBER, path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("image/png");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    HttpResponse<byte[]> known =
        send(MEMBER, request(path).header("If-None-Match", header(response, "ETag")).GET());
    assertThat(known.statusCode()).isEqualTo(304);
    HttpResponse<byte[]> head =
        send(MEMBER, request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(header(head, "Content-Length")).isEqualTo("" + response.body().length);
    assertThat(get(new SeatId("nobody"), path).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("PIC5 Pages, sizes, renditions and papers that are not there are not found")
  void missing() throws Exception {
    UploadedDocument uploaded = upload("b.pdf", 3);
    String good = picture(uploaded, 1, "screen");
    List<String> bad =
        List.of(
            picture(uploaded, 2, "screen"),
            picture(uploaded, 0, "screen"),
            picture(uploaded, 1, "poster"),
            good.replace(papers.rendition(), "r0-00000000"),
            good.replace(uploaded.document().content().value(), "0".repeat(64)));
    for (String path : bad) {
      assertThat(get(CLERK, path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("PIC12 Tiles of a page are drawn when asked for, and only those that it has")
  void tiles() throws Exception {
    UploadedDocument uploaded = upload("zoom.pdf", 31);
    String page = picture(uploaded, 1, "").replace("/pictures/", "/tiles/");
    HttpResponse<byte[]> first = get(CLERK, page + "4/0/0");
    assertThat(first.statusCode()).isEqualTo(200);
    BufferedImage tile = ImageIO.read(new ByteArrayInputStream(first.body()));
    assertThat(List.of(tile.getWidth(), tile.getHeight())).containsExactly(1024, 1024);
    assertThat(header(first, "Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    assertThat(get(CLERK, page + "4/6/8").statusCode()).isEqualTo(200);
    for (String none : List.of("4/7/0", "4/0/9", "3/0/0", "4/-1/0", "99999999/0/0", "4/x/0")) {
      assertThat(get(CLERK, page + none).statusCode()).as(none).isEqualTo(404);
    }
    assertThat(get(MEMBER, page + "4/0/0").statusCode()).as("on the shelf").isEqualTo(404);
    HttpResponse<byte[]> known =
        send(CLERK, request(page + "4/0/0").header("If-None-Match", header(first, "ETag")).GET());
    assertThat(known.statusCode()).isEqualTo(304);
  }

  @Test
  @DisplayName("HTT12 A part of a picture can be asked for, and is a part of that picture alone")
  void parts() throws Exception {
    UploadedDocument uploaded = upload("parts.pdf", 32);
    String path = picture(uploaded, 1, "screen");
    byte[] whole = get(CLERK, path).body();
    String etag = header(get(CLERK, path), "ETag");
    HttpResponse<byte[]> part = send(CLERK, request(path).header("Range", "bytes=10-19").GET());
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + whole.length);
    HttpResponse<byte[]> end = send(CLERK, request(path).header("Range", "bytes=-5").GET());
    assertThat(end.body()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 5, whole.length));
    HttpResponse<byte[]> behind =
        send(CLERK, request(path).header("Range", "bytes=" + whole.length + "-").GET());
    assertThat(behind.statusCode()).isEqualTo(416);
    assertThat(header(behind, "Content-Range")).isEqualTo("bytes */" + whole.length);
    for (String odd : List.of("bytes=5-2", "bytes=-", "lines=1-2", "bytes=0-1,3-4", "x")) {
      assertThat(send(CLERK, request(path).header("Range", odd).GET()).statusCode())
          .as(odd)
          .isEqualTo(200);
    }
    HttpResponse<byte[]> other =
        send(
            CLERK,
            request(path).header("Range", "bytes=0-1").header("If-Range", "\"other\"").GET());
    assertThat(other.statusCode()).isEqualTo(200);
    HttpResponse<byte[]> same =
        send(CLERK, request(path).header("Range", "bytes=0-1").header("If-Range", etag).GET());
    assertThat(same.statusCode()).isEqualTo(206);
  }

  @Test
  @DisplayName("PIC4 A page that failed is answered with its reason")
  void failedPage() throws Exception {
    byte[] formless = OddPdfs.flateBomb();
    HttpResponse<byte[]> response = post(CLERK, MEETING + "/documents", formless);
    UploadedDocument uploaded = WireJson.decode(response.body(), UploadedDocument.class);
    String path = picture(uploaded, 1, "screen");
    await().atMost(Duration.ofMinutes(2)).until(() -> get(CLERK, path).statusCode() != 503);
    JsonNode problem = WireJson.mapper().readTree(get(CLERK, path).body());
    assertThat(problem.path("code").asText()).isEqualTo("pageFailed");
    assertThat(problem.path("values").path("reason").asText()).isEqualTo("pageTooComplex");
  }
}
