package io.kairan.app.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which running server a command talks to, and the operator's token for it. */
public final class ServerOption {

  @Option(
      names = "--url",
      defaultValue = "http://localhost:8080",
      description = "Where the server is (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://localhost:8080");

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      defaultValue = "${sys:kairan.data:-data}/operator.token",
      description = "The operator's token that the server wrote (default: ${DEFAULT-VALUE}).")
  private Path tokenFile = Path.of("data/operator.token");

  public URI url() {
    return url;
  }

  /** The operator's token. Blocks. */
  public String token() throws IOException {
    return Files.readString(tokenFile).strip();
  }

  /** What to tell the person about a failure: what is wrong, and what to do. */
  public String words(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing ->
          "there is no operator's token at "
              + tokenFile
              + "; name the running server's with --token-file DATA/operator.token";
      case ConnectException nobody -> "no server answers at " + url;
      case Refused refused when refused.code().equals("notOperator") ->
          "the token in " + tokenFile + " is not that of the server at " + url;
      default -> String.valueOf(failure.getMessage());
    };
  }
}
