package io.kairan.app;

import io.kairan.wire.WireJson;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command prints its result: lines for people, or one line of JSON for machines. */
final class ResultOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--json", description = "Prints the result for machines.")
  private boolean json;

  /** Prints one of the two. */
  void print(Object report, List<String> lines) {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      out.println(new String(WireJson.encode(report), StandardCharsets.UTF_8));
    } else {
      lines.forEach(out::println);
    }
  }
}
