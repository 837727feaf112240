package io.kairan.app;

import io.kairan.app.Checkup.Finding;
import io.kairan.app.Checkup.Verdict;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything a meeting depends on, the day before it. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Looks at the program, the machine, the disk, the journals, the certificate and the running"
            + " server, and says what to do. Changes nothing. Ends with 0 only where nothing is"
            + " bad.")
final class DoctorCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What is printed for machines. */
  record Report(boolean well, List<Finding> findings) {}

  @Option(
      names = "--url",
      defaultValue = "http://localhost:8080",
      description = "Where the server is, if it runs (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://localhost:8080");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings that the server has.")
  private @Nullable Path config;

  @Mixin private DataOption data = new DataOption();
  @Mixin private ResultOption result = new ResultOption();

  @Override
  public Integer call() throws InterruptedException {
    Home home = Home.here();
    List<Finding> findings =
        new ArrayList<>(Checkup.of(home, Settings.of(home, config), data.folder()));
    findings.add(server());
    boolean well = findings.stream().noneMatch(one -> one.verdict() == Verdict.BAD);
    result.print(new Report(well, findings), findings.stream().map(DoctorCommand::line).toList());
    return well ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Finding server() throws InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(url.resolve("/health")).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? new Finding("server", Verdict.GOOD, "serves at " + url)
          : new Finding(
              "server", Verdict.BAD, "at " + url + " it must not serve: " + answer.body());
    } catch (IOException e) {
      return new Finding("server", Verdict.NOTE, "none answers at " + url);
    }
  }

  private static String line(Finding finding) {
    String mark =
        switch (finding.verdict()) {
          case GOOD -> "ok  ";
          case NOTE -> "note";
          case BAD -> "BAD ";
        };
    return "%s  %-12s  %s".formatted(mark, finding.what(), finding.words());
  }
}
