package io.kairan.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.Phase;
import io.kairan.meeting.Role;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The whole permission table as one page that a person can read. A deliberate change is written
 * into it with {@code -Dkairan.golden=write}.
 */
class PermissionsTest {

  private static final Path TABLE = Path.of("src/test/resources/identity/permissions.txt");
  private static final Path WIRE = Path.of("src/test/resources/wire");

  @Test
  @DisplayName("IDN5 Every role may do in every phase what the table says, and nothing else")
  void table() throws IOException {
    String table = header() + commands() + operations();
    if ("write".equals(System.getProperty("kairan.golden"))) {
      Files.createDirectories(TABLE.resolveSibling("."));
      Files.writeString(TABLE, table, UTF_8);
    }
    assertThat(Files.readString(TABLE)).isEqualTo(table);
  }

  @Test
  @DisplayName("IDN5 The table has a row for every command there is")
  void complete() throws IOException {
    assertThat(samples()).hasSize(MeetingCommand.class.getPermittedSubclasses().length);
  }

  private static String header() {
    StringBuilder line = new StringBuilder("%-22s".formatted(""));
    for (Role role : Role.values()) {
      line.append("%-12s".formatted(role.name().toLowerCase(java.util.Locale.ROOT)));
    }
    return "p preparing, o open, c closed, - never\n" + line.toString().stripTrailing() + "\n";
  }

  private static String commands() throws IOException {
    return samples().stream()
        .map(command ->
            row(
                command.getClass().getSimpleName(),
                (role, phase) -> Permissions.refusal(role, command, phase).isEmpty()))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String operations() {
    return Arrays.stream(Operation.values())
        .map(operation ->
            row(operation.name(), (role, phase) -> Permissions.allows(role, operation, phase)))
        .collect(Collectors.joining());
  }

  private static String row(String name, BiPredicate<Role, Phase> may) {
    StringBuilder line = new StringBuilder("%-22s".formatted(name));
    for (Role role : Role.values()) {
      StringBuilder phases = new StringBuilder();
      for (Phase phase : Phase.values()) {
        if (may.test(role, phase)) {
          phases.append(phase.name().toLowerCase(java.util.Locale.ROOT).charAt(0));
        }
      }
      line.append("%-12s".formatted(phases.isEmpty() ? "-" : phases));
    }
    return line.toString().stripTrailing() + "\n";
  }

  /** One command of each kind, from the golden files of the wire. */
  private static List<MeetingCommand> samples() throws IOException {
    try (Stream<Path> files = Files.list(WIRE)) {
      List<MeetingCommand> samples = new ArrayList<>();
      files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("MeetingCommand."))
          .sorted(Comparator.comparing(Path::toString))
          .forEach(file -> samples.add(read(file)));
      return samples;
    }
  }

  private static MeetingCommand read(Path file) {
    try {
      return WireJson.decode(Files.readAllBytes(file), MeetingCommand.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
