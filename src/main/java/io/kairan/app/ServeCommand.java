package io.kairan.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves meetings until the process is asked to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves meetings until it is stopped with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port, 8080 unless the settings say otherwise.")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Serves HTTPS to tablets on this address or name of this machine, with the certificate of"
              + " 'cert init'. Without it Kairan is reached from this machine alone.")
  private @Nullable String host;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--no-demo",
      description =
          "Serves without the demo meeting and prints a link that makes the first"
              + " administrator.")
  private boolean withoutDemo;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings, as config/kairan.yaml explains them.")
  private @Nullable Path config;

  @Override
  public Integer call() throws Exception {
    Home home = Home.here();
    Settings settings = settings(home);
    Listening listening = Listening.of(settings, data.folder());
    DataFolder folder = DataFolder.take(data.folder());
    Server server = started(new Server.Plan(settings, listening, home, folder, !withoutDemo));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "shutdown"));
    tell(server, System.out);
    server.warmUp();
    new CountDownLatch(1).await();
    return 0;
  }

  private static Server started(Server.Plan plan) throws Exception {
    try {
      return Server.start(plan);
    } catch (Exception e) {
      plan.data().close();
      throw e;
    }
  }

  private Settings settings(Home home) {
    Settings said = Settings.of(home, config);
    return said.on(port == null ? said.port() : port, host == null ? said.host() : host);
  }

  private static void tell(Server server, PrintStream out) {
    server.notes().forEach(out::println);
    out.println("Kairan is ready: " + server.base());
  }

  /**
   * Ends the process with 0: Java itself would answer Ctrl-C with 130 and a stop of the service
   * with 143, as if something had failed.
   */
  private static void end(Server server) {
    int status = 0;
    try {
      server.close();
    } catch (IOException | RuntimeException e) {
      System.err.println("Kairan did not stop cleanly: " + e);
      status = 1;
    }
    Runtime.getRuntime().halt(status);
  }
}
