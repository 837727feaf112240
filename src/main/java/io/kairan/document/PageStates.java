package io.kairan.document;

import io.kairan.base.DocumentId;
import io.kairan.base.MeetingKey;
import io.kairan.base.RevisionId;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.PaperProgress.PageFailure;
import io.kairan.wire.PaperProgress.PageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * How far the pages of one original are drawn, told from the names among its pictures: {@code
 * 12.screen.png} and {@code 12.thumbnail.png}, or {@code 12.failed.pageTooComplex}; {@code
 * 12.looksBlank} beside pictures is a warning. Documents with the same bytes share it. Thread-safe.
 */
final class PageStates {

  static final String LOOKS_BLANK = "looksBlank";
  private static final String FAILED = "failed";

  /** Who wants to know. */
  record Watcher(MeetingKey meeting, DocumentId document, RevisionId revision) {

    static Watcher of(MeetingKey meeting, MeetingDocument document) {
      return new Watcher(meeting, document.document(), document.revision());
    }
  }

  private final int pages;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<String, String> pictures = new ConcurrentHashMap<>();
  private final SortedMap<Integer, String> failures = new ConcurrentSkipListMap<>();
  private final SortedMap<Integer, String> warnings = new ConcurrentSkipListMap<>();

  PageStates(int pages) {
    this.pages = pages;
  }

  int pages() {
    return pages;
  }

  /** Whether this watcher is a new one. */
  boolean watch(Watcher watcher) {
    return watchers.add(watcher);
  }

  Set<Watcher> watchers() {
    return watchers;
  }

  void forget(MeetingKey meeting) {
    watchers.removeIf(watcher -> watcher.meeting().equals(meeting));
  }

  /** The name of a mark that says why a page has no picture. */
  static String failedMark(int page, String code) {
    return page + "." + FAILED + "." + code;
  }

  static String blankMark(int page) {
    return page + "." + LOOKS_BLANK;
  }

  /** Takes note of a name among the pictures; names of another form are nobody's. */
  void found(String name) {
    String[] parts = name.split("\\.", 4);
    if (parts.length < 2 || !parts[0].matches("[1-9][0-9]{0,5}")) {
      return;
    }
    int page = Integer.parseInt(parts[0]);
    if (parts.length == 2 && parts[1].equals(LOOKS_BLANK)) {
      warnings.put(page, LOOKS_BLANK);
    } else if (parts.length == 3 && parts[1].equals(FAILED)) {
      failures.put(page, parts[2]);
    } else if (parts.length == 3) {
      pictures.put(parts[0] + "." + parts[1], name);
    }
  }

  /** A page's pictures are not there any more. */
  void lost(int page) {
    for (Rung rung : Rung.values()) {
      pictures.remove(page + "." + rung.word());
    }
  }

  PageState state(int page) {
    if (failures.containsKey(page)) {
      return PageState.FAILED;
    }
    for (Rung rung : Rung.values()) {
      if (picture(page, rung).isEmpty()) {
        return PageState.WAITING;
      }
    }
    return PageState.READY;
  }

  /** The name of a page's picture, if it is drawn. */
  Optional<String> picture(int page, Rung rung) {
    return Optional.ofNullable(pictures.get(page + "." + rung.word()));
  }

  /** Why a page failed, empty where it did not. */
  Optional<String> failure(int page) {
    return Optional.ofNullable(failures.get(page));
  }

  PaperProgress progress(DocumentId document, RevisionId revision, String rendition) {
    List<PageState> states = new ArrayList<>(pages);
    List<PageFailure> remarks = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      states.add(state(page));
      String remark = failures.getOrDefault(page, warnings.get(page));
      if (remark != null) {
        remarks.add(new PageFailure(page, remark));
      }
    }
    return new PaperProgress(document, revision, rendition, states, remarks);
  }
}
