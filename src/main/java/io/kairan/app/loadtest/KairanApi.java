package io.kairan.app.loadtest;

import io.kairan.base.MeetingId;
import io.kairan.wire.CreateMeeting;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.OpenSession;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.ProblemDetails;
import io.kairan.wire.RendererUse;
import io.kairan.wire.SeatLinks;
import io.kairan.wire.ServerProcess;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.UploadedDocument;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The HTTP API as an outside client uses it. Blocks; a problem becomes an IOException in words. */
final class KairanApi implements AutoCloseable {

  private record PaperList(List<PaperProgress> papers) {}

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String operator;

  KairanApi(URI base, String operatorToken) {
    this.base = base;
    this.operator = operatorToken;
  }

  SessionOpened createMeeting(CreateMeeting meeting) throws IOException, InterruptedException {
    return post("/api/operator/meetings", operator, meeting, SessionOpened.class);
  }

  void removeMeeting(MeetingId meeting) throws IOException, InterruptedException {
    exchange(request("/api/operator/meetings/" + meeting, operator).DELETE());
  }

  ServerProcess process() throws IOException, InterruptedException {
    return read(exchange(request("/api/operator/process", operator)), ServerProcess.class);
  }

  RendererUse renderer() throws IOException, InterruptedException {
    return read(exchange(request("/api/operator/renderer", operator)), RendererUse.class);
  }

  SessionOpened redeem(String url) throws IOException, InterruptedException {
    String secret = URI.create(url).getFragment();
    return post("/api/sessions", "", new OpenSession(secret), SessionOpened.class);
  }

  SeatLinks links(SessionOpened clerk) throws IOException, InterruptedException {
    return read(exchange(meeting(clerk, "/links")), SeatLinks.class);
  }

  UploadedDocument upload(SessionOpened clerk, Path paper)
      throws IOException, InterruptedException {
    String name = String.valueOf(paper.getFileName());
    return read(
        exchange(
            meeting(clerk, "/documents")
                .header("Content-Type", "application/pdf")
                .header("X-File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8))
                .POST(HttpRequest.BodyPublishers.ofFile(paper))),
        UploadedDocument.class);
  }

  /** How far the pages of the papers that the seat may see are drawn. */
  List<PaperProgress> papers(SessionOpened seat) throws IOException, InterruptedException {
    return read(exchange(meeting(seat, "/papers")), PaperList.class).papers();
  }

  MeetingSnapshot snapshot(SessionOpened seat) throws IOException, InterruptedException {
    return read(exchange(meeting(seat, "/snapshot")), MeetingSnapshot.class);
  }

  /** A request of a seat below its meeting. */
  HttpRequest.Builder meeting(SessionOpened seat, String path) {
    return request("/api/meetings/" + seat.meeting() + path, seat.token());
  }

  HttpClient http() {
    return http;
  }

  @Override
  public void close() {
    http.close();
  }

  private <T> T post(String path, String token, Object body, Class<T> answer)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(WireJson.encode(body)));
    return read(exchange(request), answer);
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private byte[] exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() >= 400) {
      throw problem(response);
    }
    return response.body();
  }

  private static Refused problem(HttpResponse<byte[]> response) {
    String asked = response.request().method() + " " + response.uri().getPath();
    try {
      ProblemDetails details = WireJson.decode(response.body(), ProblemDetails.class);
      return new Refused(asked + ": " + details.title(), details.code());
    } catch (IOException e) {
      String status = "status " + response.statusCode();
      return new Refused(asked + ": " + status, status);
    }
  }

  private static <T> T read(byte[] body, Class<T> type) throws IOException {
    return WireJson.decode(body, type);
  }
}
