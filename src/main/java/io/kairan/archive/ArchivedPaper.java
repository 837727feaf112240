package io.kairan.archive;

import io.kairan.annotation.InkPage;
import io.kairan.annotation.PageRef;
import io.kairan.meeting.AgendaItem;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.Replacement;
import io.kairan.render.InkInstructions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A document of the archive: everything in the agenda, in its order, then what was withdrawn but
 * carries shared ink, then old revisions with shared ink of their own or that were on show.
 *
 * @param standing whether it is in the agenda, or why it is here all the same
 * @param name its file's name, in both folders
 * @param ink the shared ink that can be seen, page by page
 */
record ArchivedPaper(
    MeetingDocument document, Standing standing, String name, InkInstructions ink) {

  enum Standing {
    IN_AGENDA,
    WITHDRAWN,
    REPLACED
  }

  static List<ArchivedPaper> of(ClosedMeeting meeting) {
    List<ArchivedPaper> papers = new ArrayList<>();
    for (AgendaItem item : meeting.state().agenda().items()) {
      item.documents()
          .forEach(
              document -> papers.add(of(meeting, document, Standing.IN_AGENDA, papers.size())));
    }
    for (MeetingDocument document : meeting.documents().values()) {
      ArchivedPaper paper = of(meeting, document, Standing.WITHDRAWN, papers.size());
      boolean inAgenda = meeting.state().agenda().document(document.document()).isPresent();
      if (!inAgenda && paper.wasUsed(meeting)) {
        papers.add(paper);
      }
    }
    for (Replacement old : meeting.state().revisions().replaced()) {
      ArchivedPaper paper = of(meeting, old.before(), Standing.REPLACED, papers.size());
      if (paper.wasUsed(meeting)) {
        papers.add(paper);
      }
    }
    return papers;
  }

  /** Nothing that everybody saw or wrote on is left out. */
  private boolean wasUsed(ClosedMeeting meeting) {
    return !ink.pages().isEmpty() || meeting.wasOnShow(document);
  }

  /** How many strokes lie on each page, as the copy must have them. */
  List<Integer> strokes() {
    return ink.strokes(document.pages().size());
  }

  private static ArchivedPaper of(
      ClosedMeeting meeting, MeetingDocument document, Standing standing, int before) {
    String suffix = standing == Standing.REPLACED ? "（旧版）.pdf" : ".pdf";
    String name = FileName.of(before + 1, document.title(), suffix);
    return new ArchivedPaper(document, standing, name, ink(meeting, document));
  }

  private static InkInstructions ink(ClosedMeeting meeting, MeetingDocument document) {
    List<InkInstructions.Page> pages = new ArrayList<>();
    for (int number = 1; number <= document.pages().size(); number++) {
      PageRef page = new PageRef(document.document(), document.revision(), number);
      List<InkPage.Entry> visible = meeting.state().ink().on(page).visible();
      if (!visible.isEmpty()) {
        pages.add(
            new InkInstructions.Page(
                number,
                document.pages().get(number - 1),
                visible.stream().map(entry -> stroke(meeting, page, entry)).toList()));
      }
    }
    return new InkInstructions(pages);
  }

  private static InkInstructions.InkStroke stroke(
      ClosedMeeting meeting, PageRef page, InkPage.Entry entry) {
    Long at = meeting.drawnAt().get(new ClosedMeeting.StrokeOnPage(page, entry.stroke().id()));
    return new InkInstructions.InkStroke(
        meeting.name(entry.author()),
        Objects.requireNonNull(at, "every stroke was drawn"),
        entry.stroke());
  }
}
