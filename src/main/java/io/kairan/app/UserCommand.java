package io.kairan.app;

import io.kairan.app.client.ServerOption;
import io.kairan.identity.BearerToken;
import io.kairan.wire.AccountList;
import io.kairan.wire.NewAccount;
import io.kairan.wire.NewPassword;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts of clerks, kept from the command line of a running server's machine. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Accounts of clerks: who may sign in and prepare meetings.")
final class UserCommand implements Runnable {

  private static final String ACCOUNTS = "/api/operator/accounts";

  /** What is printed for machines; the password only where it was made here. */
  record Made(AccountList.ListedAccount account, String password) {}

  /** What is printed for machines after a change. */
  record Changed(String login, String password) {}

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See below.");
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the accounts.")
  int list(@Mixin ServerOption server, @Mixin ResultOption result) throws InterruptedException {
    AccountList list =
        Operating.on(server, (api, token) -> api.get(ACCOUNTS, token, AccountList.class));
    List<String> lines =
        list.accounts().stream().map(one -> one.login() + "\t" + one.name()).toList();
    result.print(list, lines.isEmpty() ? List.of("There is no account yet.") : lines);
    return ExitCode.OK;
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds an account; prints a password for it unless one comes in.")
  int add(
      @Parameters(paramLabel = "LOGIN", description = "What they type to sign in.") String login,
      @Option(names = "--name", required = true, description = "Their name, as others see it.")
          String name,
      @Mixin PasswordOption password,
      @Mixin ServerOption server,
      @Mixin ResultOption result)
      throws IOException, InterruptedException {
    String secret = password.chosen();
    AccountList.ListedAccount account =
        Operating.on(
            server,
            (api, token) ->
                api.post(
                    ACCOUNTS,
                    token,
                    new NewAccount(login, name, secret),
                    AccountList.ListedAccount.class));
    String shown = password.shown(secret);
    result.print(
        new Made(account, shown),
        List.of("Added " + account.login() + " (" + account.name() + ")." + words(shown)));
    return ExitCode.OK;
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description =
          "Gives an account another password and ends its sessions on every device; prints the"
              + " password unless one comes in.")
  int password(
      @Parameters(paramLabel = "LOGIN", description = "Whose password.") String login,
      @Mixin PasswordOption password,
      @Mixin ServerOption server,
      @Mixin ResultOption result)
      throws IOException, InterruptedException {
    String secret = password.chosen();
    Operating.on(
        server,
        (api, token) -> api.send("PUT", path(login) + "/password", token, new NewPassword(secret)));
    String shown = password.shown(secret);
    result.print(
        new Changed(login, shown),
        List.of("Changed the password of " + login + "." + words(shown)));
    return ExitCode.OK;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes an account and ends its sessions; what it did stays.")
  int remove(
      @Parameters(paramLabel = "LOGIN", description = "Whose account.") String login,
      @Mixin ServerOption server,
      @Mixin ResultOption result)
      throws InterruptedException {
    Operating.on(
        server,
        (api, token) -> {
          api.delete(path(login), token);
          return login;
        });
    result.print(new Changed(login, ""), List.of("Removed " + login + "."));
    return ExitCode.OK;
  }

  private static String path(String login) {
    return ACCOUNTS + "/" + URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String words(String password) {
    return password.isEmpty() ? "" : " Password: " + password;
  }

  /** Where a new password comes from. */
  static final class PasswordOption {

    @Option(
        names = "--password-stdin",
        description = "Reads the password from the first line of standard input.")
    private boolean fromInput;

    private String chosen() throws IOException {
      if (!fromInput) {
        return BearerToken.fresh().value().substring(0, 16);
      }
      BufferedReader input =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = input.readLine();
      if (line == null) {
        throw new StartFailure("There is no password on standard input.");
      }
      return line;
    }

    /** A password that was made here must be told; one that came in is known. */
    private String shown(String secret) {
      return fromInput ? "" : secret;
    }
  }
}
