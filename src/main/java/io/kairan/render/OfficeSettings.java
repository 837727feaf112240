package io.kairan.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How office files become PDFs.
 *
 * @param program LibreOffice's program; empty to look where systems put it, "none" for never
 * @param limit the time for one file
 * @param memoryMegabytes the address space of the program, which is far more than it uses
 */
public record OfficeSettings(String program, Duration limit, int memoryMegabytes) {

  public static final OfficeSettings DEFAULT = new OfficeSettings("", Duration.ofMinutes(2), 4_096);

  private static final List<String> USUAL =
      List.of(
          "/usr/bin/soffice",
          "/usr/lib/libreoffice/program/soffice",
          "/usr/lib64/libreoffice/program/soffice",
          "/usr/local/bin/soffice",
          "/opt/libreoffice/program/soffice",
          "/snap/bin/libreoffice");

  /** The program, if it is there. */
  Optional<Path> found() {
    if (program.equals("none")) {
      return Optional.empty();
    }
    List<String> places = program.isEmpty() ? USUAL : List.of(program);
    return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }
}
