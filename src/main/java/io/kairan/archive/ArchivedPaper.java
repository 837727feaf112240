package io.kairan.archive;

import io.kairan.annotation.InkPage;
import io.kairan.annotation.PageRef;
import io.kairan.meeting.AgendaItem;
import io.kairan.meeting.MeetingDocument;
import io.kairan.render.InkInstructions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A document of the archive: everything in the agenda, in its order, then what was withdrawn but
 * carries shared ink.
 *
 * @param name its file's name, in both folders
 * @param ink the shared ink that can be seen, page by page
 */
record ArchivedPaper(
    MeetingDocument document, boolean withdrawn, String name, InkInstructions ink) {

  static List<ArchivedPaper> of(ClosedMeeting meeting) {
    List<ArchivedPaper> papers = new ArrayList<>();
    for (AgendaItem item : meeting.state().agenda().items()) {
      item.documents().forEach(document -> papers.add(of(meeting, document, false, papers.size())));
    }
    for (MeetingDocument document : meeting.documents().values()) {
      ArchivedPaper paper = of(meeting, document, true, papers.size());
      boolean inAgenda = meeting.state().agenda().document(document.document()).isPresent();
      if (!inAgenda && !paper.ink().pages().isEmpty()) {
        papers.add(paper);
      }
    }
    return papers;
  }

  /** How many strokes lie on each page, as the copy must have them. */
  List<Integer> strokes() {
    List<Integer> strokes = new ArrayList<>();
    for (int page = 1; page <= document.pages().size(); page++) {
      int number = page;
      strokes.add(
          ink.pages().stream()
              .filter(inked -> inked.page() == number)
              .mapToInt(inked -> inked.strokes().size())
              .sum());
    }
    return strokes;
  }

  private static ArchivedPaper of(
      ClosedMeeting meeting, MeetingDocument document, boolean withdrawn, int before) {
    String name = FileName.of(before + 1, document.title(), ".pdf");
    return new ArchivedPaper(document, withdrawn, name, ink(meeting, document));
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
        entry.stroke().id(),
        meeting.name(entry.author()),
        Objects.requireNonNull(at, "every stroke was drawn"),
        entry.stroke().pen(),
        entry.stroke().points());
  }
}
