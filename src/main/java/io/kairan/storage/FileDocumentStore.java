package io.kairan.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.document.DocumentStore;
import io.kairan.wire.GateReport;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Papers in a municipality's {@code documents/} folder and in the table {@code paper} of its {@code
 * kairan.db}.
 *
 * <pre>
 * documents/originals/ab/HASH.pdf
 * documents/pictures/RENDITION/ab/HASH/12.screen.png
 * documents/incoming/     uploads that are not through the gate
 * documents/drawing/HASH/ pictures that are being written
 * </pre>
 */
public final class FileDocumentStore implements DocumentStore {

  private static final String SELECT =
      "SELECT document, content, file_name, bytes, report FROM paper";

  private final Path municipalities;
  private final Function<MunicipalityId, SqliteDatabase> databases;

  /**
   * Deletes what uploads and drawings of an earlier run left behind. Blocks.
   *
   * @param municipalities the folder that has a folder for each municipality
   * @param databases a municipality's {@code kairan.db}; what it throws fails the stage
   */
  public FileDocumentStore(Path municipalities, Function<MunicipalityId, SqliteDatabase> databases)
      throws IOException {
    this.municipalities = municipalities.toAbsolutePath();
    this.databases = databases;
    if (Files.isDirectory(municipalities)) {
      for (Path folder : DurableFiles.list(municipalities)) {
        DurableFiles.deleteTree(folder.resolve("documents").resolve("incoming"));
        DurableFiles.deleteTree(folder.resolve("documents").resolve("drawing"));
      }
    }
  }

  @Override
  public Path incoming(MunicipalityId municipality) throws IOException {
    Path folder = documents(municipality).resolve("incoming");
    Files.createDirectories(folder);
    return folder.resolve(UUID.randomUUID() + ".part");
  }

  @Override
  public void keepOriginal(MunicipalityId municipality, ContentHash content, Path received)
      throws IOException {
    Path place = originalPlace(municipality, content);
    if (!Files.exists(place)) {
      DurableFiles.createFolders(DurableFiles.folderOf(place));
      DurableFiles.move(List.of(received), DurableFiles.folderOf(place), List.of(content + ".pdf"));
    }
  }

  @Override
  public Optional<Path> original(MunicipalityId municipality, ContentHash content) {
    return Optional.of(originalPlace(municipality, content)).filter(Files::exists);
  }

  @Override
  public Path drawingFolder(MunicipalityId municipality, ContentHash content) throws IOException {
    return Files.createDirectories(
        documents(municipality).resolve("drawing").resolve(content.value()));
  }

  @Override
  public void keepPictures(
      MunicipalityId municipality, ContentHash content, String rendition, List<Path> drawn)
      throws IOException {
    Path folder = pictureFolder(municipality, content, rendition);
    DurableFiles.createFolders(folder);
    DurableFiles.move(
        drawn, folder, drawn.stream().map(file -> String.valueOf(file.getFileName())).toList());
  }

  @Override
  public void mark(MunicipalityId municipality, ContentHash content, String rendition, String name)
      throws IOException {
    Path folder = pictureFolder(municipality, content, rendition);
    DurableFiles.createFolders(folder);
    if (!Files.exists(folder.resolve(name))) {
      Files.createFile(folder.resolve(name));
      DurableFiles.syncFolder(folder);
    }
  }

  @Override
  public List<String> pictures(MunicipalityId municipality, ContentHash content, String rendition)
      throws IOException {
    Path folder = pictureFolder(municipality, content, rendition);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Override
  public Path picture(
      MunicipalityId municipality, ContentHash content, String rendition, String name) {
    return pictureFolder(municipality, content, rendition).resolve(name);
  }

  @Override
  public long trim(MunicipalityId municipality, String edition, long mostBytes) throws IOException {
    return OldFiles.trim(documents(municipality).resolve("pictures").resolve(edition), mostBytes);
  }

  @Override
  public List<String> keepEditions(MunicipalityId municipality, Set<String> kept)
      throws IOException {
    Path pictures = documents(municipality).resolve("pictures");
    List<String> deleted = new ArrayList<>();
    if (Files.isDirectory(pictures)) {
      for (Path folder : DurableFiles.list(pictures)) {
        String edition = String.valueOf(folder.getFileName());
        if (!kept.contains(edition)) {
          DurableFiles.deleteTree(folder);
          deleted.add(edition);
        }
      }
    }
    return deleted;
  }

  @Override
  public CompletionStage<Void> remember(MeetingKey meeting, Paper paper) {
    return Stages.calm(() ->
            databases
                .apply(meeting.municipality())
                .write(handle ->
                    handle.execute(
                        "INSERT INTO paper (meeting, document, content, file_name, bytes, report)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                        meeting.meeting().value(),
                        paper.document().value(),
                        paper.content().value(),
                        paper.fileName(),
                        paper.bytes(),
                        new String(WireJson.encode(paper.report()), UTF_8))))
        .thenAccept(count -> {});
  }

  @Override
  public CompletionStage<Optional<Paper>> paper(MeetingKey meeting, DocumentId document) {
    return Stages.calm(() ->
        databases
            .apply(meeting.municipality())
            .read(handle ->
                handle
                    .createQuery(SELECT + " WHERE meeting = :meeting AND document = :document")
                    .bind("meeting", meeting.meeting().value())
                    .bind("document", document.value())
                    .map(FileDocumentStore::read)
                    .findOne()));
  }

  @Override
  public CompletionStage<List<Paper>> papers(MeetingKey meeting) {
    return Stages.calm(() ->
        databases
            .apply(meeting.municipality())
            .read(handle ->
                handle
                    .createQuery(SELECT + " WHERE meeting = :meeting")
                    .bind("meeting", meeting.meeting().value())
                    .map(FileDocumentStore::read)
                    .list()));
  }

  @Override
  public CompletionStage<List<MeetingKey>> meetingsWith(
      MunicipalityId municipality, ContentHash content) {
    return Stages.calm(() ->
        databases
            .apply(municipality)
            .read(handle ->
                handle
                    .createQuery("SELECT DISTINCT meeting FROM paper WHERE content = :content")
                    .bind("content", content.value())
                    .mapTo(String.class)
                    .map(meeting -> new MeetingKey(municipality, new MeetingId(meeting)))
                    .list()));
  }

  @Override
  public CompletionStage<Map<ContentHash, Set<MeetingKey>>> meetingsByContent(
      MunicipalityId municipality) {
    return Stages.calm(() ->
        databases
            .apply(municipality)
            .read(handle ->
                handle
                    .createQuery("SELECT DISTINCT content, meeting FROM paper")
                    .reduceRows(
                        new HashMap<>(),
                        (all, row) -> {
                          all.computeIfAbsent(
                                  new ContentHash(row.getColumn("content", String.class)),
                                  content -> new HashSet<>())
                              .add(
                                  new MeetingKey(
                                      municipality,
                                      new MeetingId(row.getColumn("meeting", String.class))));
                          return all;
                        })));
  }

  @Override
  public long freeBytes(MunicipalityId municipality) throws IOException {
    return Files.getFileStore(Files.createDirectories(documents(municipality))).getUsableSpace();
  }

  @Override
  public CompletionStage<Void> forget(MeetingKey meeting) {
    return Stages.calm(() ->
            databases
                .apply(meeting.municipality())
                .write(handle ->
                    handle.execute(
                        "DELETE FROM paper WHERE meeting = ?", meeting.meeting().value())))
        .thenAccept(count -> {});
  }

  private static Paper read(ResultSet row, StatementContext context) throws SQLException {
    try {
      return new Paper(
          new DocumentId(row.getString("document")),
          new ContentHash(row.getString("content")),
          row.getString("file_name"),
          row.getLong("bytes"),
          WireJson.decode(row.getString("report").getBytes(UTF_8), GateReport.class));
    } catch (IOException e) {
      throw new SQLException("a paper does not hold what was written", e);
    }
  }

  private Path originalPlace(MunicipalityId municipality, ContentHash content) {
    return documents(municipality)
        .resolve("originals")
        .resolve(content.value().substring(0, 2))
        .resolve(content + ".pdf");
  }

  private Path pictureFolder(MunicipalityId municipality, ContentHash content, String rendition) {
    return documents(municipality)
        .resolve("pictures")
        .resolve(rendition)
        .resolve(content.value().substring(0, 2))
        .resolve(content.value());
  }

  private Path documents(MunicipalityId municipality) {
    return municipalities.resolve(municipality.value()).resolve("documents");
  }
}
