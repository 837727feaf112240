package io.kairan.app.loadtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The real server as a child process on a data folder, which is killed and started over and over.
 */
final class KilledServer implements AutoCloseable {

  private static final String READY = "Kairan is ready: ";

  private final Path data;
  private final int port;
  private Process process;

  private KilledServer(Path data, int port, Process process) {
    this.data = data;
    this.port = port;
    this.process = process;
  }

  /** Starts on a free port and waits until it serves. Blocks. */
  static KilledServer start(Path data) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    return new KilledServer(data, port, launch(data, port));
  }

  /** SIGKILL; returns when the process is gone. Blocks. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Starts again on the same data and port, and waits until it serves. Blocks. */
  void startAgain() throws IOException {
    process = launch(data, port);
  }

  URI url() {
    return URI.create("http://localhost:" + port);
  }

  /** The operator's token, which every start makes anew. */
  String token() throws IOException {
    return Files.readString(data.resolve("operator.token")).strip();
  }

  Path journal() {
    return data.resolve("municipalities/city/journal.db");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private static Process launch(Path data, int port) throws IOException {
    Path home = Path.of(System.getProperty("kairan.home", "target/kairan")).toAbsolutePath();
    Path errors = data.resolveSibling(data.getFileName() + ".log");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dkairan.home=" + home,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            home.resolve("lib") + "/*",
            "io.kairan.app.Kairan",
            "serve",
            "--no-demo",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
            .start();
    awaitReady(process, errors);
    return process;
  }

  private static void awaitReady(Process process, Path errors) throws IOException {
    BufferedReader words = process.inputReader(StandardCharsets.UTF_8);
    for (String line = words.readLine(); line != null; line = words.readLine()) {
      if (line.startsWith(READY)) {
        return;
      }
    }
    throw new IOException("the server did not start:\n" + Files.readString(errors));
  }
}
