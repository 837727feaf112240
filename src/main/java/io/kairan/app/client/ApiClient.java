package io.kairan.app.client;

import io.kairan.wire.ProblemDetails;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Requests with a bearer token, answers as JSON. Blocks; a problem that the server names becomes a
 * {@link Refused} in words. Thread-safe.
 */
public final class ApiClient implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  /**
   * @param base where the server is, such as {@code http://localhost:8080}
   */
  public ApiClient(URI base) {
    this.base = base;
  }

  /** A request for a path, to be completed with a method and a body; GET where none is said. */
  public HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
  }

  public <T> T get(String path, String token, Class<T> answer)
      throws IOException, InterruptedException {
    return WireJson.decode(exchange(request(path, token)), answer);
  }

  public <T> T post(String path, String token, Object body, Class<T> answer)
      throws IOException, InterruptedException {
    return WireJson.decode(send("POST", path, token, body), answer);
  }

  /** Sends a JSON body; what the server answers, which may be nothing. */
  public byte[] send(String method, String path, String token, Object body)
      throws IOException, InterruptedException {
    return exchange(
        request(path, token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(WireJson.encode(body))));
  }

  public void delete(String path, String token) throws IOException, InterruptedException {
    exchange(request(path, token).DELETE());
  }

  /** Sends a request; the body of the answer. */
  public byte[] exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() >= 400) {
      throw problem(response);
    }
    return response.body();
  }

  /** For what is not JSON. */
  public HttpClient http() {
    return http;
  }

  @Override
  public void close() {
    http.close();
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
}
