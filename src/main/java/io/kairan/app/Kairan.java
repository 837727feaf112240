package io.kairan.app;

import io.kairan.app.loadtest.BenchCommand;
import io.kairan.app.loadtest.LoadTestCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's main class: one command line for everything. */
@Command(
    name = "kairan",
    mixinStandardHelpOptions = true,
    description = "Paperless meetings on one machine inside the hall.",
    subcommands = {
      ServeCommand.class,
      CertCommand.class,
      ArchiveCommand.class,
      JournalCommand.class,
      DoctorCommand.class,
      UserCommand.class,
      MeetingCommands.class,
      BackupCommand.class,
      RestoreCommand.class,
      LoadTestCommand.class,
      BenchCommand.class
    })
public final class Kairan implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] arguments) {
    System.setOut(inUtf8(FileDescriptor.out));
    System.setErr(inUtf8(FileDescriptor.err));
    Home.here()
        .config("logback.xml")
        .ifPresent(file -> System.setProperty("logback.configurationFile", file.toString()));
    System.exit(execute(arguments));
  }

  /** Carries a command out; 0 only on success. */
  static int execute(String... arguments) {
    return new CommandLine(new Kairan())
        .setOut(writer(System.out))
        .setErr(writer(System.err))
        .setExecutionExceptionHandler(Kairan::inWords)
        .execute(arguments);
  }

  /** What people can mend is said in words; everything else is a fault of the program. */
  static int inWords(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(failure instanceof StartFailure words)) {
      throw failure;
    }
    command.getErr().println(words.getMessage());
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See below.");
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Names of people are printed whatever the locale is. */
  private static PrintStream inUtf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
