package io.kairan.archive;

import io.kairan.annotation.InkPage;
import io.kairan.annotation.PageRef;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.OwnSheets;
import io.kairan.meeting.Seat;
import io.kairan.render.InkInstructions;
import io.kairan.render.InkInstructions.InkStroke;
import io.kairan.wire.MemoEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One person's memos on one document, laid over the shared ink as their own screen shows them:
 * memos of a page's earlier revisions lie on the page that it has become.
 */
final class OwnInk {

  private final MeetingState meeting;
  private final Seat owner;
  private final Map<PageRef, InkPage> memos = new HashMap<>();

  OwnInk(MeetingState meeting, Seat owner, List<MemoEvent> events) {
    this.meeting = meeting;
    this.owner = owner;
    for (MemoEvent event : events) {
      PageRef page = event.change().page();
      InkPage before = memos.getOrDefault(page, InkPage.EMPTY);
      memos.put(page, before.after(event.change(), owner.id()));
    }
  }

  /** What lies on each page of a paper; empty where nothing on it is the owner's. */
  InkInstructions on(MeetingDocument paper) {
    List<InkInstructions.Page> pages = new ArrayList<>();
    boolean own = false;
    for (int number = 1; number <= paper.pages().size(); number++) {
      PageRef page = new PageRef(paper.document(), paper.revision(), number);
      List<InkStroke> memos = memosOn(page);
      own |= !memos.isEmpty();
      List<InkStroke> strokes = Stream.concat(sharedOn(page), memos.stream()).toList();
      if (!strokes.isEmpty()) {
        pages.add(new InkInstructions.Page(number, paper.pages().get(number - 1), strokes));
      }
    }
    return new InkInstructions(own ? pages : List.of());
  }

  /** What lies on each of the blank sheets. */
  InkInstructions onSheets() {
    List<InkInstructions.Page> pages = new ArrayList<>();
    for (int number = 1; number <= OwnSheets.COUNT; number++) {
      PageRef sheet = new PageRef(OwnSheets.DOCUMENT, OwnSheets.REVISION, number);
      List<InkStroke> strokes = memosOn(sheet);
      if (!strokes.isEmpty()) {
        pages.add(new InkInstructions.Page(number, OwnSheets.find(sheet).orElseThrow(), strokes));
      }
    }
    return new InkInstructions(pages);
  }

  private List<InkStroke> memosOn(PageRef page) {
    return Stream.concat(meeting.revisions().before(page).reversed().stream(), Stream.of(page))
        .flatMap(there -> memos.getOrDefault(there, InkPage.EMPTY).visible().stream())
        .map(entry -> new InkStroke(owner.name(), null, entry.stroke()))
        .toList();
  }

  private Stream<InkStroke> sharedOn(PageRef page) {
    return meeting.ink().on(page).visible().stream()
        .map(entry -> new InkStroke(name(entry), null, entry.stroke()));
  }

  private String name(InkPage.Entry entry) {
    return meeting.seats().find(entry.author()).map(Seat::name).orElse(entry.author().value());
  }
}
