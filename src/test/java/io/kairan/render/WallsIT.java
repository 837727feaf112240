package io.kairan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kairan.fixture.Fonts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A shell stands in for a child that a file has taken over, and tries what such a one would. */
class WallsIT {

  @TempDir private Path folder;
  private Path data;
  private Path secret;

  @BeforeEach
  void lay() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    data = Files.createDirectory(folder.resolve("the data"));
    secret = Files.writeString(data.resolve("kairan.db"), "secret");
  }

  @ParameterizedTest
  @EnumSource(names = {"OTHER_USER", "SAME_USER"})
  @DisplayName(
      "PIC19 A child reads the file that it was given, and nothing else in the data folder")
  void reads(Walls.Seal seal) throws Exception {
    Spool spool = spool(seal);
    Files.writeString(spool.in().resolve("later"), "given later");
    assertThat(runs(seal, spool, "cat ../in/given ../in/later")).isEqualTo("the papergiven later");
    assertThat(runs(seal, spool, "cat " + quoted(secret) + " ../../../kairan.db")).isEmpty();
    assertThat(runs(seal, spool, "find " + quoted(data) + " -type f -printf '%f '"))
        .isEqualTo("given later ");
  }

  @ParameterizedTest
  @EnumSource(names = {"OTHER_USER", "SAME_USER"})
  @DisplayName("PIC19 A child writes into its own folder, and nowhere else")
  void writes(Walls.Seal seal) throws Exception {
    Spool spool = spool(seal);
    Path given = spool.in().resolve("given");
    String it = quoted(given);
    runs(seal, spool, "echo mine >made; mkdir sub; echo x >" + it + "; rm -f " + it);
    runs(seal, spool, "echo x >../in/new; echo x >/tmp/kairan-x");
    runs(seal, spool, "mount -o remount,bind,rw ../in; umount " + quoted(data));
    assertThat(spool.out().resolve("made")).hasContent("mine\n");
    assertThat(given).hasContent("the paper");
    assertThat(spool.in()).isDirectoryNotContaining(file -> file.endsWith("new"));
    assertThat(Path.of("/tmp/kairan-x")).doesNotExist();
    spool.delete();
    assertThat(spool.folder()).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(names = {"OTHER_USER", "SAME_USER"})
  @DisplayName("PIC19 A child reaches no network, no other process and no privilege")
  void reaches(Walls.Seal seal) throws Exception {
    Spool spool = spool(seal);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String script =
          "exec 3<>/dev/tcp/127.0.0.1/%d && echo reached".formatted(server.getLocalPort());
      assertThat(runs(seal, spool, "bash -c '" + script + "'")).isEmpty();
    }
    long me = ProcessHandle.current().pid();
    assertThat(runs(seal, spool, "kill -0 " + me + " && echo alive; ls /proc | grep -c '^[0-9]'"))
        .matches("[1-5]\n");
    assertThat(
            runs(seal, spool, "grep -h -E '^(CapEff|CapPrm|CapBnd|NoNewPrivs)' /proc/self/status"))
        .isEqualTo(
            """
            CapPrm:\t0000000000000000
            CapEff:\t0000000000000000
            CapBnd:\t0000000000000000
            NoNewPrivs:\t1
            """);
  }

  @ParameterizedTest
  @EnumSource(names = "OTHER_USER")
  @DisplayName("PIC19 Where the server is root its children are not")
  void otherUser(Walls.Seal seal) throws Exception {
    Spool spool = spool(seal);
    assertThat(runs(seal, spool, "id -u; id -g; id -G")).isEqualTo("65534\n65534\n65534\n");
    assertThat(runs(seal, spool, "cat /etc/shadow")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"OTHER_USER", "SAME_USER"})
  @DisplayName("PIC19 A child ends with the process that holds its walls, whatever it does")
  void ends(Walls.Seal seal) throws Exception {
    Spool spool = spool(seal);
    Process process = start(seal, spool, "trap '' TERM; echo up; while :; do sleep 1; done");
    assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("up");
    List<ProcessHandle> inside = process.descendants().toList();
    assertThat(inside).isNotEmpty();
    process.destroyForcibly();
    for (ProcessHandle one : inside) {
      one.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  @DisplayName("PIC19 A wall that would keep a child from its own program is not taken")
  void needed() throws Exception {
    Walls.Seal stands = probed(List.of());
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Path library = Files.writeString(locked.resolve("lib.jar"), "x");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    assertThat(probed(List.of(library)))
        .as("another user could not read the program")
        .isNotEqualTo(Walls.Seal.OTHER_USER)
        .isGreaterThanOrEqualTo(stands);
  }

  private Walls.Seal probed(List<Path> needed) {
    return Walls.probe(RenderSettings.of(Fonts.folder(), data.resolve("tmp")), needed).seal();
  }

  private Spool spool(Walls.Seal seal) throws Exception {
    Spool spool = Spool.create(data.resolve("tmp"));
    spool.give(Files.writeString(folder.resolve("paper.pdf"), "the paper"), "given");
    boolean stands = start(seal, spool, "true").waitFor() == 0;
    assumeTrue(stands, seal.name() + " cannot be had on this host: not tried");
    return spool;
  }

  private String runs(Walls.Seal seal, Spool spool, String script) throws Exception {
    Process process = start(seal, spool, script);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private Process start(Walls.Seal seal, Spool spool, String script) throws IOException {
    List<String> line = new ArrayList<>(new Walls(List.of(), seal, data).around(spool));
    line.addAll(List.of("sh", "-c", script));
    return new ProcessBuilder(line)
        .directory(spool.out().toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String quoted(Path path) {
    return "'" + path + "'";
  }
}
