package io.kairan.identity;

/** What a seat can do besides commands of the meeting: HTTP requests and signals. */
public enum Operation {
  READ_MEETING,
  READ_PAGES,
  USE_MEMO,
  COPY_WITH_MEMOS,
  SEND_DRAWING,
  SEND_VIEW,
  POINT,
  UPLOAD_DOCUMENT,
  MARK_DOCUMENT,
  READ_REPORTS,
  SEARCH_ALL_MEETINGS,
  SEE_LINKS,
  PAIR_WALL,
  DOWNLOAD_ORIGINAL,
  USE_ARCHIVE
}
