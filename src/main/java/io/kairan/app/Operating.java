package io.kairan.app;

import io.kairan.app.client.ApiClient;
import io.kairan.app.client.ServerOption;
import java.io.IOException;

/** Asks a running server something with the operator's token. */
final class Operating {

  /** What is asked. */
  interface Request<T> {

    T send(ApiClient api, String token) throws IOException, InterruptedException;
  }

  private Operating() {}

  /** The answer; what went wrong is said in words. Blocks. */
  static <T> T on(ServerOption server, Request<T> request) throws InterruptedException {
    try (ApiClient api = new ApiClient(server.url())) {
      return request.send(api, server.token());
    } catch (IOException e) {
      throw new StartFailure(server.words(e), e);
    }
  }
}
