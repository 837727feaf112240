package io.kairan.wire;

import io.kairan.annotation.InkChange;
import io.kairan.annotation.InkPage;
import io.kairan.annotation.PageGeometry;
import io.kairan.annotation.PageRef;
import io.kairan.annotation.Pen;
import io.kairan.annotation.PenKind;
import io.kairan.annotation.Stroke;
import io.kairan.annotation.StrokePoints;
import io.kairan.base.AccountId;
import io.kairan.base.AgendaItemId;
import io.kairan.base.CommandId;
import io.kairan.base.ContentHash;
import io.kairan.base.DocumentId;
import io.kairan.base.Epoch;
import io.kairan.base.MeetingId;
import io.kairan.base.MunicipalityId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import io.kairan.base.StrokeId;
import io.kairan.meeting.Collecting;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingDetails;
import io.kairan.meeting.MeetingDocument;
import io.kairan.meeting.MeetingEvent;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.PageOrigin;
import io.kairan.meeting.Phase;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Refusal;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.meeting.SharedWriting;
import io.kairan.wire.MeetingSnapshot.InkChunk;
import java.util.List;
import java.util.Map;

/** One sample of every message and payload; each has a golden file that both languages read. */
final class WireSamples {

  static final MunicipalityId CITY = new MunicipalityId("city");
  static final MeetingId MEETING = new MeetingId("m1");
  static final SeatId CHAIR = new SeatId("seat-chair");
  static final SeatId MEMBER = new SeatId("seat-2");
  static final AgendaItemId ITEM = new AgendaItemId("item-1");
  static final DocumentId PAPER = new DocumentId("doc-1");
  static final RevisionId REVISION = new RevisionId("rev-1");
  static final PageRef PAGE = new PageRef(PAPER, REVISION, 3);
  static final CommandId COMMAND = new CommandId("cmd-1");
  static final StrokeId STROKE = new StrokeId("stroke-1");
  static final Epoch EPOCH = new Epoch("epoch-1");
  static final Pen PEN = new Pen(PenKind.PEN, "#1a3fd0", 150);
  static final StrokePoints POINTS =
      new StrokePoints(new int[] {10_000, 20_000, 128, 0, 250, -100, 12, 8, 0, 40, -12, 9});
  static final MeetingDetails DETAILS = new MeetingDetails("総務企画委員会", "2026-11-24T13:30", "第2委員会室");
  static final MeetingDocument DOCUMENT =
      new MeetingDocument(
          PAPER,
          REVISION,
          new ContentHash("ab".repeat(32)),
          "資料2 事業の概要",
          List.of(
              new PageGeometry(0, 0, 59_528, 84_189, 0, 100),
              new PageGeometry(-1_000, 500, 119_055, 84_189, 90, 200)));
  static final Seat SEAT = new Seat(CHAIR, "山田 太郎", Role.CHAIR, 1);
  static final Drawing DRAWING = new Drawing(STROKE, PAGE, PEN, 0, POINTS);
  static final InkChange DRAW = new InkChange.Draw(Stroke.line(STROKE, PAGE, PEN, POINTS));
  static final InkChange STAMP =
      new InkChange.Draw(
          new Stroke(
              new StrokeId("stroke-2"),
              PAGE,
              new Pen(PenKind.STAMP, "#ce0000", 1_600),
              new StrokePoints(new int[] {30_000, 40_000, 128, 0}),
              "要確認"));
  static final InkChange ERASE = new InkChange.Erase(PAGE, List.of(STROKE));
  static final InkChange MOVE = new InkChange.Move(PAGE, List.of(STROKE), 2_500, -1_000);
  static final InkChange RESTORE = new InkChange.Restore(PAGE, List.of(STROKE));

  static final List<PageOrigin> ORIGINS =
      List.of(new PageOrigin(1, true), new PageOrigin(0, false));
  static final GateReport REPORT =
      new GateReport(
          true,
          List.of("javaScript"),
          List.of("MS-Mincho"),
          new GateReport.Source(new ContentHash("cd".repeat(32)), "資料2.docx", 20_480));

  private WireSamples() {}

  static List<MeetingCommand> commands() {
    return List.of(
        new MeetingCommand.ReviseMeeting(DETAILS),
        new MeetingCommand.AddAgendaItem(ITEM, "開会", 5),
        new MeetingCommand.ReviseAgendaItem(ITEM, "開会宣言", 10),
        new MeetingCommand.MoveAgendaItem(ITEM, 2),
        new MeetingCommand.RemoveAgendaItem(ITEM),
        new MeetingCommand.ReceiveDocument(DOCUMENT),
        new MeetingCommand.DiscardDocument(PAPER),
        new MeetingCommand.PlaceDocument(ITEM, PAPER, "資料1"),
        new MeetingCommand.WithdrawDocument(PAPER),
        new MeetingCommand.MarkForCollection(PAPER, new Collecting(72)),
        new MeetingCommand.ReceiveRevision(DOCUMENT, ORIGINS),
        new MeetingCommand.PublishRevision(PAPER, DOCUMENT.revision(), ORIGINS),
        new MeetingCommand.DiscardRevision(PAPER, DOCUMENT.revision()),
        new MeetingCommand.AddSeat(MEMBER, "佐藤 花子", Role.ATTENDEE),
        new MeetingCommand.RenameSeat(MEMBER, "佐藤 はな子"),
        new MeetingCommand.RenewSeatLink(MEMBER),
        new MeetingCommand.RemoveSeat(MEMBER),
        new MeetingCommand.OpenMeeting(),
        new MeetingCommand.CloseMeeting(),
        new MeetingCommand.TurnPage(4, PAGE),
        new MeetingCommand.StartAgendaItem(4, ITEM),
        new MeetingCommand.HandOver(MEMBER),
        new MeetingCommand.TakePresenting(),
        new MeetingCommand.AskToPresent(true),
        new MeetingCommand.DeclinePresenting(MEMBER),
        new MeetingCommand.GatherScreens(),
        new MeetingCommand.LockScreens(true),
        new MeetingCommand.BlankWall(true),
        new MeetingCommand.AllowSharedWriting(
            new SharedWriting(SharedWriting.Mode.NAMED, List.of(MEMBER))),
        new MeetingCommand.WriteSharedInk(DRAW));
  }

  static List<MeetingEvent> events() {
    return List.of(
        new MeetingEvent.MeetingCreated(CITY, MEETING, DETAILS),
        new MeetingEvent.MeetingRevised(DETAILS),
        new MeetingEvent.AgendaItemAdded(ITEM, "開会", 5),
        new MeetingEvent.AgendaItemRevised(ITEM, "開会宣言", 10),
        new MeetingEvent.AgendaItemMoved(ITEM, 2),
        new MeetingEvent.AgendaItemRemoved(ITEM),
        new MeetingEvent.DocumentReceived(DOCUMENT),
        new MeetingEvent.DocumentDiscarded(PAPER),
        new MeetingEvent.DocumentPlaced(ITEM, DOCUMENT),
        new MeetingEvent.DocumentWithdrawn(PAPER),
        new MeetingEvent.MarkedForCollection(PAPER, new Collecting(72)),
        new MeetingEvent.RevisionReceived(DOCUMENT, ORIGINS),
        new MeetingEvent.RevisionDiscarded(PAPER, DOCUMENT.revision()),
        new MeetingEvent.DocumentReplaced(DOCUMENT, ORIGINS),
        new MeetingEvent.SeatAdded(MEMBER, "佐藤 花子", Role.ATTENDEE),
        new MeetingEvent.SeatRenamed(MEMBER, "佐藤 はな子"),
        new MeetingEvent.SeatLinkRenewed(MEMBER),
        new MeetingEvent.SeatRemoved(MEMBER),
        new MeetingEvent.MeetingOpened(),
        new MeetingEvent.MeetingClosed(),
        new MeetingEvent.PageTurned(PAGE),
        new MeetingEvent.AgendaItemStarted(ITEM),
        new MeetingEvent.PresentingGranted(null, 5, false),
        new MeetingEvent.PresentingAsked(MEMBER, true),
        new MeetingEvent.ScreensGathered(),
        new MeetingEvent.ScreensLocked(true),
        new MeetingEvent.WallBlanked(true),
        new MeetingEvent.SharedWritingAllowed(SharedWriting.PRESENTER_ONLY),
        new MeetingEvent.SharedInkWritten(ERASE));
  }

  static List<InkChange> inkChanges() {
    return List.of(DRAW, ERASE, RESTORE, MOVE);
  }

  static List<ClientMessage> clientMessages() {
    return List.of(
        new ClientMessage.Hello(1, "token", EPOCH, 41, "b1946ac92492d234"),
        new ClientMessage.Command(
            COMMAND, new MeetingCommand.TurnPage(4, PAGE), new ClientMessage.Heard(7, 1_250)),
        new ClientMessage.WriteMemo(COMMAND, DRAW),
        new ClientMessage.Draw(DRAWING),
        new ClientMessage.View(PAGE, true),
        new ClientMessage.Point(new Spot(PAGE, 29_764, 42_000)),
        new ClientMessage.ShowPart(new PagePart(PAGE, 10_000, 20_000, 30_000, 20_000)),
        new ClientMessage.Holds(
            false, List.of(new HeldPages(PAGE.revision(), List.of(1, 3, 7, 7))), List.of(12L)),
        new ClientMessage.Ping(7));
  }

  static List<ServerMessage> serverMessages() {
    return List.of(
        new ServerMessage.Welcome(1, MEETING, CHAIR, EPOCH, 42, true, 1_764_000_000_000L),
        new ServerMessage.Events(
            List.of(
                new EventLine(
                    42, 1, 1_764_000_000_000L, CHAIR, COMMAND, new MeetingEvent.PageTurned(PAGE)),
                EventLine.hidden(43))),
        new ServerMessage.Accepted(COMMAND, 42),
        new ServerMessage.Refused(COMMAND, Refusal.NOT_PRESENTING),
        new ServerMessage.Malformed(null, "unknown field"),
        new ServerMessage.Memos(List.of(new MemoEvent(PAPER, 9, COMMAND, DRAW))),
        new ServerMessage.Drawings(List.of(new ServerMessage.DrawingOf(MEMBER, DRAWING))),
        new ServerMessage.Presence(true, List.of(MEMBER), 2),
        new ServerMessage.Pointer(new Spot(PAGE, 29_764, 42_000)),
        new ServerMessage.PartShown(null),
        new ServerMessage.Papers(List.of(progress()), "b1946ac92492d234"),
        new ServerMessage.Fetch(12, PAGE.revision(), 4),
        new ServerMessage.Readiness(
            List.of(new TabletReadiness(new SeatId("seat-2"), true, 41, 93))),
        new ServerMessage.Disk(DiskTrouble.DATABASE_FAILED),
        new ServerMessage.Pong(7));
  }

  /** HTTP payloads under the names of their golden files. */
  static Map<String, Object> payloads() {
    return Map.ofEntries(
        Map.entry("accountSession", new AccountSession("token", new AccountId("a1"), "山田")),
        Map.entry("archiveStatus", new ArchiveStatus(ArchiveStatus.State.WORKING, 2, 6, 0, null)),
        Map.entry("createMeeting", new CreateMeeting(DETAILS)),
        Map.entry(
            "demoLinks",
            new DemoLinks(
                "総務企画委員会",
                List.of(
                    new DemoLinks.DemoLink(
                        "山田 太郎", Role.CHAIR, "http://localhost:8080/join#secret")))),
        Map.entry("serverProcess", new ServerProcess(1_500_000, 200_000_000, 12_345)),
        Map.entry("rendererUse", new RendererUse(2)),
        Map.entry(
            "paperReports",
            new PaperReports(
                List.of(new PaperReports.PaperReport(PAPER, "資料2.pdf", 98_304, REPORT)))),
        Map.entry("setUpState", new SetUpState(true)),
        Map.entry("downloadTicket", new DownloadTicket("/download/t1")),
        Map.entry(
            "inkPage", InkPage.EMPTY.after(DRAW, CHAIR).after(ERASE, CHAIR).after(STAMP, CHAIR)),
        Map.entry(
            "meetingList",
            new MeetingList(List.of(new MeetingSummary(MEETING, DETAILS, Phase.OPEN)))),
        Map.entry("meetingSnapshot", snapshot()),
        Map.entry("memoHistory", new MemoHistory(List.of(new MemoEvent(PAPER, 1, COMMAND, DRAW)))),
        Map.entry("openSession", new OpenSession("secret")),
        Map.entry("paperInk", paperInk()),
        Map.entry("paperProgress", progress()),
        Map.entry(
            "problemDetails",
            new ProblemDetails(
                "about:blank#notAPdf", "Not a PDF.", 422, "PDFではありません。", "notAPdf", Map.of())),
        Map.entry(
            "seatLinks",
            new SeatLinks(
                List.of(new SeatLinks.SeatLink(CHAIR, "http://localhost:8080/join#secret")))),
        Map.entry("sessionOpened", new SessionOpened("token", MEETING, SEAT)),
        Map.entry("setUp", new SetUp("secret", "山田", "yamada", "a long password")),
        Map.entry("signIn", new SignIn("yamada", "a long password")),
        Map.entry("uploadedDocument", new UploadedDocument(DOCUMENT, "資料2.pdf", 98_304, REPORT)));
  }

  private static PaperProgress progress() {
    return new PaperProgress(
        PAPER,
        REVISION,
        "r1-0123abcd",
        List.of(PaperProgress.PageState.READY, PaperProgress.PageState.FAILED),
        List.of(new PaperProgress.PageFailure(2, "pageTooComplex")));
  }

  /** The ink of {@code inkPage}. */
  private static PaperInk paperInk() {
    List<MeetingEvent> events =
        List.of(
            new MeetingEvent.MeetingCreated(CITY, MEETING, DETAILS),
            new MeetingEvent.SharedInkWritten(DRAW),
            new MeetingEvent.SharedInkWritten(ERASE),
            new MeetingEvent.SharedInkWritten(STAMP));
    return PaperInk.of(MeetingState.replay(recorded(events)).ink(), PAPER, REVISION);
  }

  private static MeetingSnapshot snapshot() {
    List<MeetingEvent> events =
        List.of(
            new MeetingEvent.MeetingCreated(CITY, MEETING, DETAILS),
            new MeetingEvent.SeatAdded(CHAIR, SEAT.name(), Role.CHAIR),
            new MeetingEvent.AgendaItemAdded(ITEM, "議案第3号", 20),
            new MeetingEvent.DocumentPlaced(ITEM, DOCUMENT),
            new MeetingEvent.MeetingOpened(),
            new MeetingEvent.PresentingGranted(CHAIR, 1, true),
            new MeetingEvent.PageTurned(new PageRef(PAPER, REVISION, 1)),
            new MeetingEvent.SharedInkWritten(DRAW));
    MeetingState state = MeetingState.replay(recorded(events));
    MeetingSnapshot made = MeetingSnapshot.of(state, EPOCH, Role.CLERK);
    assert made.ink().equals(List.of(new InkChunk(PAGE, 8)));
    return made;
  }

  private static List<RecordedEvent> recorded(List<MeetingEvent> events) {
    return java.util.stream.IntStream.range(0, events.size())
        .mapToObj(i -> new RecordedEvent(i + 1, 1, 1_000L + i, CHAIR, COMMAND, events.get(i)))
        .toList();
  }
}
