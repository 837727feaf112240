package io.kairan.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import java.util.List;

/**
 * How far the pages of a revision are drawn, one state for each page.
 *
 * @param rendition the renderer's version and font set, a part of the pictures' address
 * @param failures why pages failed; empty where none did
 */
public record PaperProgress(
    DocumentId document,
    RevisionId revision,
    String rendition,
    List<PageState> pages,
    List<PageFailure> failures) {

  public PaperProgress {
    pages = List.copyOf(pages);
    failures = List.copyOf(failures);
  }

  /** The state of a page's pictures. */
  public enum PageState {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("ready")
    READY,
    @JsonProperty("failed")
    FAILED
  }

  /**
   * A page that could not be drawn.
   *
   * @param page counted from 1
   * @param code why, as a key of the message catalogue
   */
  public record PageFailure(int page, String code) {}
}
