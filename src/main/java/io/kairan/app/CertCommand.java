package io.kairan.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Certificates for tablets. */
@Command(
    name = "cert",
    mixinStandardHelpOptions = true,
    description = "Certificates for tablets.",
    subcommands = CertCommand.Init.class)
final class CertCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See below.");
  }

  /** Makes what is missing for HTTPS. */
  @Command(
      name = "init",
      mixinStandardHelpOptions = true,
      description =
          "Makes an internal certificate authority, once, and a server certificate under"
              + " it. Given again it makes a new server certificate under the same authority.")
  static final class Init implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--name",
        paramLabel = "HOSTNAME",
        arity = "1..*",
        description = "Names that tablets use (default: this machine's).")
    private List<String> names = new ArrayList<>();

    @Option(
        names = "--address",
        paramLabel = "IP",
        arity = "1..*",
        description = "Addresses that tablets use (default: this machine's).")
    private List<String> addresses = new ArrayList<>();

    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
      Path folder = DataFolder.tls(data.folder());
      CertificateAuthority authority = CertificateAuthority.in(folder);
      TlsFiles made = authority.issue(wantedNames(), wantedAddresses());
      tell(spec.commandLine().getOut(), authority, made);
      return CommandLine.ExitCode.OK;
    }

    private Set<String> wantedNames() {
      Set<String> wanted = new LinkedHashSet<>(chosen() ? names : HostNames.names());
      for (String name : wanted) {
        if (!HostNames.isName(name) || HostNames.isAddress(name)) {
          throw new StartFailure("'" + name + "' is no host name. Addresses go after --address.");
        }
      }
      wanted.add("localhost");
      return wanted;
    }

    private Set<String> wantedAddresses() {
      Set<String> wanted = new LinkedHashSet<>(chosen() ? addresses : HostNames.addresses());
      for (String address : wanted) {
        if (!HostNames.isAddress(address)) {
          throw new StartFailure("'" + address + "' is no IP address. Names go after --name.");
        }
      }
      wanted.add("127.0.0.1");
      wanted.add("::1");
      return wanted;
    }

    private boolean chosen() {
      return !names.isEmpty() || !addresses.isEmpty();
    }

    private static void tell(PrintWriter out, CertificateAuthority authority, TlsFiles made) {
      out.println(
          """
          The authority:      %s (%s)
          The server's:       %s
            for               %s
            valid until       %s

          On each iPad, once:
            1. Send %s to it (AirDrop, mail, or your device management) and open it there.
            2. Settings > General > VPN & Device Management: install the profile "%s".
            3. Settings > General > About > Certificate Trust Settings: switch it on.
          Then start with: scripts/run --host ADDRESS
          """
              .stripTrailing()
              .formatted(
                  authority.file(),
                  authority.fresh() ? "new" : "kept",
                  made.chain(),
                  String.join(" ", made.names()),
                  made.certificate().getNotAfter().toInstant(),
                  authority.file(),
                  authority.name()));
    }
  }
}
