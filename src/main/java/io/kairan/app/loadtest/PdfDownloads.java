package io.kairan.app.loadtest;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What other systems do on the same link: every tablet downloads the PDFs of the agenda from a file
 * server, over the connections of a browser, and shows a page once its file is complete.
 */
final class PdfDownloads {

  /**
   * One run, in seconds.
   *
   * @param firstReadable until the last tablet has the first paper
   * @param linkNeeds that the link alone needs for all files
   */
  record Run(double firstReadable, double allHold, double linkNeeds, long bytesEach) {

    String words() {
      return String.format(
          Locale.ROOT,
          "%-10s first page at the last tablet after %.2f s; all hold everything after %.1f s, %.2f"
              + " of what the link needs (%.1f s); %d bytes a tablet",
          "PDF files",
          firstReadable,
          allHold,
          allHold / linkNeeds,
          linkNeeds,
          bytesEach);
    }
  }

  private final Loop loop;
  private final URI files;
  private final List<String> names;

  /** A client that nobody holds is closed when memory is tidied up. */
  private final List<HttpClient> clients = new ArrayList<>();

  private final long start = System.nanoTime();
  private double firstReadable;
  private long bytes;

  private PdfDownloads(Loop loop, URI files, List<String> names) {
    this.loop = loop;
    this.files = files;
    this.names = names;
  }

  /** Blocks until all tablets have all files. */
  static Run run(URI files, List<String> names, int tablets, int megabits)
      throws IOException, InterruptedException {
    try (Loop loop = new Loop()) {
      PdfDownloads downloads = new PdfDownloads(loop, files, names);
      loop.call(() -> downloads.all(tablets), 3_600);
      double seconds = downloads.seconds();
      return new Run(
          downloads.firstReadable,
          seconds,
          downloads.bytes * 8 / (megabits * 1e6),
          downloads.bytes / tablets);
    }
  }

  private Future<Void> all(int tablets) {
    List<Future<Void>> downloads = new ArrayList<>();
    for (int i = 0; i < tablets; i++) {
      HttpClient http =
          loop.vertx()
              .createHttpClient(
                  new PoolOptions()
                      .setHttp1MaxSize(PictureRequests.CONNECTIONS)
                      .setMaxWaitQueueSize(-1));
      clients.add(http);
      for (String name : names) {
        downloads.add(download(http, name));
      }
    }
    return Future.all(downloads).mapEmpty();
  }

  private Future<Void> download(HttpClient http, String name) {
    return http.request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(files.resolve(name).toString()))
        .compose(HttpClientRequest::send)
        .compose(response ->
            response.statusCode() == 200
                ? response.body()
                : Future.failedFuture(new IOException("status " + response.statusCode())))
        .map(body -> {
          bytes += body.length();
          if (name.equals(names.getFirst())) {
            firstReadable = seconds();
          }
          return null;
        });
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
