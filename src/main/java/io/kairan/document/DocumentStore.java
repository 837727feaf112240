package io.kairan.document;

import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.RevisionId;
import io.kairan.wire.GateReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Where papers are kept (port): originals under the hash of their bytes, pictures beside them, and
 * what is known of each uploaded document.
 *
 * <p>Originals and pictures are immutable: a file is complete and on the disk before it has its
 * name, and keeping the same one twice is harmless. The methods on files block and are called from
 * worker threads; stages complete on the store's threads. Thread-safe.
 */
public interface DocumentStore {

  /**
   * What is known of an uploaded document beside the meeting's events.
   *
   * @param fileName the name it came under, safe to show
   * @param report what the gate found in it
   */
  record Paper(
      DocumentId document, ContentHash content, String fileName, long bytes, GateReport report) {}

  /** Where what is known of a later revision stands; a document's first one stands under itself. */
  static DocumentId rowOf(RevisionId revision) {
    return new DocumentId(revision.value());
  }

  /** A name for an upload that is still coming, in a folder that exists. Blocks. */
  Path incoming(MunicipalityId municipality) throws IOException;

  /** Moves a received file among the originals; it is durable afterwards. Blocks. */
  void keepOriginal(MunicipalityId municipality, ContentHash content, Path received)
      throws IOException;

  /** Where an original lies, if it is kept. Blocks. */
  Optional<Path> original(MunicipalityId municipality, ContentHash content);

  /** A folder for pictures of this original that are not complete yet; it exists. Blocks. */
  Path drawingFolder(MunicipalityId municipality, ContentHash content) throws IOException;

  /**
   * Moves drawn files under their own names among the pictures; they are durable afterwards.
   * Blocks.
   */
  void keepPictures(
      MunicipalityId municipality, ContentHash content, String rendition, List<Path> drawn)
      throws IOException;

  /** Remembers an empty file among the pictures, such as the reason why one is missing. Blocks. */
  void mark(MunicipalityId municipality, ContentHash content, String rendition, String name)
      throws IOException;

  /** The names among the pictures of an original in a rendition, in no order. Blocks. */
  List<String> pictures(MunicipalityId municipality, ContentHash content, String rendition)
      throws IOException;

  /** Where a picture lies, whether it is there or not. */
  Path picture(MunicipalityId municipality, ContentHash content, String rendition, String name);

  /**
   * Gives up the oldest files of an edition until the rest has this size; what is given up can be
   * drawn again. Blocks.
   *
   * @return how many bytes were given up
   */
  long trim(MunicipalityId municipality, String edition, long mostBytes) throws IOException;

  /**
   * Deletes the pictures of all editions but these. Blocks for as long as that takes.
   *
   * @return the editions that were deleted
   */
  List<String> keepEditions(MunicipalityId municipality, Set<String> kept) throws IOException;

  /** Remembers an uploaded document; the stage completes once that is durable. */
  CompletionStage<Void> remember(MeetingKey meeting, Paper paper);

  /** What is known of a document. */
  CompletionStage<Optional<Paper>> paper(MeetingKey meeting, DocumentId document);

  /** What is known of all documents of a meeting, in no order. */
  CompletionStage<List<Paper>> papers(MeetingKey meeting);

  /** The meetings that have a document with this original, in no order. */
  CompletionStage<List<MeetingKey>> meetingsWith(MunicipalityId municipality, ContentHash content);

  /** All originals that meetings have, each with these meetings. */
  CompletionStage<Map<ContentHash, Set<MeetingKey>>> meetingsByContent(MunicipalityId municipality);

  /** How many bytes more the disk takes. Blocks. */
  long freeBytes(MunicipalityId municipality) throws IOException;

  /**
   * Forgets what is known of a meeting's documents; files may be another meeting's too and stay.
   */
  CompletionStage<Void> forget(MeetingKey meeting);
}
