package io.kairan.app.loadtest;

import io.kairan.app.client.ApiClient;
import io.kairan.base.DocumentId;
import io.kairan.base.MeetingId;
import io.kairan.wire.ArchiveStatus;
import io.kairan.wire.CreateMeeting;
import io.kairan.wire.DownloadTicket;
import io.kairan.wire.MeetingSnapshot;
import io.kairan.wire.MemoHistory;
import io.kairan.wire.OpenSession;
import io.kairan.wire.PaperProgress;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The HTTP API as an outside client uses it. Blocks; a problem becomes an IOException in words. */
final class KairanApi implements AutoCloseable {

  private record PaperList(List<PaperProgress> papers) {}

  private final ApiClient api;
  private final String operator;

  KairanApi(URI base, String operatorToken) {
    this.api = new ApiClient(base);
    this.operator = operatorToken;
  }

  SessionOpened createMeeting(CreateMeeting meeting) throws IOException, InterruptedException {
    return api.post("/api/operator/meetings", operator, meeting, SessionOpened.class);
  }

  void removeMeeting(MeetingId meeting) throws IOException, InterruptedException {
    api.delete("/api/operator/meetings/" + meeting, operator);
  }

  ServerProcess process() throws IOException, InterruptedException {
    return api.get("/api/operator/process", operator, ServerProcess.class);
  }

  RendererUse renderer() throws IOException, InterruptedException {
    return api.get("/api/operator/renderer", operator, RendererUse.class);
  }

  SessionOpened redeem(String url) throws IOException, InterruptedException {
    String secret = URI.create(url).getFragment();
    return api.post("/api/sessions", "", new OpenSession(secret), SessionOpened.class);
  }

  SeatLinks links(SessionOpened clerk) throws IOException, InterruptedException {
    return api.get(path(clerk, "/links"), clerk.token(), SeatLinks.class);
  }

  UploadedDocument upload(SessionOpened clerk, Path paper)
      throws IOException, InterruptedException {
    String name = String.valueOf(paper.getFileName());
    return WireJson.decode(
        api.exchange(
            meeting(clerk, "/documents")
                .header("Content-Type", "application/pdf")
                .header("X-File-Name", URLEncoder.encode(name, StandardCharsets.UTF_8))
                .POST(HttpRequest.BodyPublishers.ofFile(paper))),
        UploadedDocument.class);
  }

  /** How far the pages of the papers that the seat may see are drawn. */
  List<PaperProgress> papers(SessionOpened seat) throws IOException, InterruptedException {
    return api.get(path(seat, "/papers"), seat.token(), PaperList.class).papers();
  }

  MeetingSnapshot snapshot(SessionOpened seat) throws IOException, InterruptedException {
    return api.get(path(seat, "/snapshot"), seat.token(), MeetingSnapshot.class);
  }

  /** How far the archive of the closed meeting is. */
  ArchiveStatus archive(SessionOpened clerk) throws IOException, InterruptedException {
    return api.get(path(clerk, "/archive"), clerk.token(), ArchiveStatus.class);
  }

  /** Downloads the archive, as a clerk's browser does. */
  void download(SessionOpened clerk, Path file) throws IOException, InterruptedException {
    DownloadTicket ticket =
        WireJson.decode(
            api.send("POST", path(clerk, "/archive/download"), clerk.token(), Map.of()),
            DownloadTicket.class);
    Files.write(file, api.exchange(api.request(ticket.path(), clerk.token())));
  }

  /** The seat's own memos on a document. */
  MemoHistory memos(SessionOpened seat, DocumentId document)
      throws IOException, InterruptedException {
    return api.get(path(seat, "/memos/" + document + "?after=0"), seat.token(), MemoHistory.class);
  }

  /** A request of a seat. */
  HttpRequest.Builder request(String path, SessionOpened seat) {
    return api.request(path, seat.token());
  }

  /** A request of a seat below its meeting. */
  HttpRequest.Builder meeting(SessionOpened seat, String path) {
    return api.request(path(seat, path), seat.token());
  }

  HttpClient http() {
    return api.http();
  }

  @Override
  public void close() {
    api.close();
  }

  private static String path(SessionOpened seat, String below) {
    return "/api/meetings/" + seat.meeting() + below;
  }
}
