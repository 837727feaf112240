package io.kairan.app;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Supplier;

/** Takes a port, and says in words why it cannot be had. */
final class Ports {

  private static final int MOST_DOORS = 4;

  private Ports() {}

  /** The port itself, or any free one for 0. */
  static int real(int port) throws IOException {
    if (port != 0) {
      return port;
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** Opens one door for each processor, all on the same port. Blocks. */
  static void open(Vertx vertx, Supplier<Door> door, int port) {
    try {
      Waiting.on(vertx.deployVerticle(door, onEachLoop()));
    } catch (RuntimeException e) {
      throw inWords(e, port);
    }
  }

  /** Options for what runs once on each of the busiest event loops. */
  static DeploymentOptions onEachLoop() {
    int loops = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_DOORS);
    return new DeploymentOptions().setInstances(loops);
  }

  private static RuntimeException inWords(RuntimeException failure, int port) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return new StartFailure(words(String.valueOf(cause.getMessage()), port), failure);
      }
    }
    return failure;
  }

  /** The system's reason stands in the message alone; the native transport has no own type. */
  private static String words(String reason, int port) {
    return reason.contains("in use")
        ? "Port "
            + port
            + " is already in use on this machine. Stop what uses it, or choose another"
            + " one with --port N."
        : "Port "
            + port
            + " cannot be taken: "
            + reason
            + ". Is the address one of this machine's"
            + " (--host), and the port above 1023 (--port)?";
  }
}
