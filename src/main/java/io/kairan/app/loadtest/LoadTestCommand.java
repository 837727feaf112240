package io.kairan.app.loadtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kairan.app.client.ServerOption;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code kairan loadtest}: status 0 only when no delivery was lost or doubled. */
@CommandLine.Command(
    name = "loadtest",
    mixinStandardHelpOptions = true,
    description =
        "Makes a meeting of its own, joins it with simulated tablets, turns pages and writes, and"
            + " removes it again.")
public final class LoadTestCommand implements Callable<Integer> {

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @CommandLine.Mixin private ServerOption server = new ServerOption();

  @CommandLine.Option(
      names = "--tablets",
      defaultValue = "100",
      description = "How many tablets, 1 to 2000 (default ${DEFAULT-VALUE})")
  private int tablets;

  @CommandLine.Option(
      names = "--seconds",
      defaultValue = "30",
      description = "How long pages turn, 1 to 3600 (default ${DEFAULT-VALUE})")
  private int seconds;

  @CommandLine.Option(
      names = "--drop-all",
      description = "Afterwards cut all tablets at once and time their coming back")
  private boolean dropAll;

  @CommandLine.Option(names = "--json", description = "Print the result as JSON")
  private boolean json;

  @CommandLine.Option(
      names = "--writers",
      defaultValue = "0",
      description = "So many more tablets write for all without a pause, 0 to 50")
  private int writers;

  @CommandLine.Option(
      names = "--stalled",
      defaultValue = "0",
      description = "So many more tablets stop reading, 0 to 500; the others must not notice")
  private int stalled;

  @CommandLine.Option(
      names = "--pictures",
      description = "Every tablet fetches the page pictures that a real one would")
  private boolean pictures;

  @Override
  public Integer call() throws InterruptedException {
    if (tablets < 1 || tablets > 2_000 || seconds < 1 || seconds > 3_600) {
      return fail("--tablets goes from 1 to 2000, --seconds from 1 to 3600");
    }
    if (writers < 0 || writers > 50 || stalled < 0 || stalled > 500) {
      return fail("--writers goes from 0 to 50, --stalled from 0 to 500");
    }
    LoadTest.Extras extras = new LoadTest.Extras(writers, stalled, pictures);
    try {
      LoadReport report =
          LoadTest.run(
              new LoadTest.Plan(server.url(), tablets, seconds, dropAll, extras), server.token());
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? json(report) : report.words());
      return report.nothingLost() ? 0 : 1;
    } catch (IOException e) {
      return fail(server.words(e));
    }
  }

  private static String json(LoadReport report) throws JsonProcessingException {
    return WireJson.mapper().writeValueAsString(report);
  }

  private int fail(String words) {
    spec.commandLine().getErr().println("kairan loadtest: " + words);
    return 1;
  }
}
