package io.kairan.meeting;

import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PageRef;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import java.util.Optional;

/**
 * The blank sheets that everybody has in every meeting for memos of their own. They are in no
 * agenda: nobody is taken to them, nothing shared is written there, and no archive holds them.
 */
public final class OwnSheets {

  /** What the sheets are called where a paper is named. */
  public static final DocumentId DOCUMENT = new DocumentId("own-sheets");

  public static final RevisionId REVISION = new RevisionId("blank");

  /** How many sheets a person has. */
  public static final int COUNT = 12;

  /** A4, upright, in hundredths of a point. */
  private static final PageGeometry SHEET = new PageGeometry(0, 0, 59_528, 84_189, 0, 100);

  private OwnSheets() {}

  /** The sheet that a page is; empty where it is none. */
  public static Optional<PageGeometry> find(PageRef page) {
    boolean sheet =
        page.document().equals(DOCUMENT)
            && page.revision().equals(REVISION)
            && page.page() <= COUNT;
    return sheet ? Optional.of(SHEET) : Optional.empty();
  }
}
