package io.kairan.storage;

import io.kairan.archive.ArchiveStore;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Archives in a municipality's {@code archives/} folder.
 *
 * <pre>
 * archives/MEETING.zip
 * archives/work/MEETING/  what is being made
 * </pre>
 */
public final class FileArchiveStore implements ArchiveStore {

  private final Path municipalities;

  /**
   * Deletes what an earlier run left half done. Blocks.
   *
   * @param municipalities the folder that has a folder for each municipality
   */
  public FileArchiveStore(Path municipalities) throws IOException {
    this.municipalities = municipalities.toAbsolutePath();
    if (Files.isDirectory(municipalities)) {
      for (Path folder : DurableFiles.list(municipalities)) {
        DurableFiles.deleteTree(folder.resolve("archives").resolve("work"));
      }
    }
  }

  @Override
  public Path workFolder(MeetingKey meeting) throws IOException {
    discardWork(meeting);
    return Files.createDirectories(work(meeting));
  }

  @Override
  public void discardWork(MeetingKey meeting) throws IOException {
    DurableFiles.deleteTree(work(meeting));
  }

  @Override
  public void keep(MeetingKey meeting, Path archive) throws IOException {
    DurableFiles.createFolders(archives(meeting.municipality()));
    DurableFiles.move(
        List.of(archive), archives(meeting.municipality()), List.of(meeting.meeting() + ".zip"));
  }

  @Override
  public long freeBytes() {
    return municipalities.toFile().getUsableSpace();
  }

  @Override
  public Optional<Path> find(MeetingKey meeting) {
    return Optional.of(place(meeting)).filter(Files::exists);
  }

  @Override
  public void remove(MeetingKey meeting) throws IOException {
    if (Files.deleteIfExists(place(meeting))) {
      DurableFiles.syncFolder(archives(meeting.municipality()));
    }
  }

  private Path place(MeetingKey meeting) {
    return archives(meeting.municipality()).resolve(meeting.meeting() + ".zip");
  }

  private Path work(MeetingKey meeting) {
    return archives(meeting.municipality()).resolve("work").resolve(meeting.meeting().value());
  }

  private Path archives(MunicipalityId municipality) {
    return municipalities.resolve(municipality.value()).resolve("archives");
  }
}
