package io.kairan.meeting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kairan.annotation.InkChange;
import io.kairan.annotation.PageRef;
import io.kairan.base.AgendaItemId;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import io.kairan.base.SeatId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a seat can ask of its meeting. Ids of new things are made by the client, so that asking
 * twice is harmless.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MeetingCommand.ReviseMeeting.class, name = "reviseMeeting"),
  @JsonSubTypes.Type(value = MeetingCommand.AddAgendaItem.class, name = "addAgendaItem"),
  @JsonSubTypes.Type(value = MeetingCommand.ReviseAgendaItem.class, name = "reviseAgendaItem"),
  @JsonSubTypes.Type(value = MeetingCommand.MoveAgendaItem.class, name = "moveAgendaItem"),
  @JsonSubTypes.Type(value = MeetingCommand.RemoveAgendaItem.class, name = "removeAgendaItem"),
  @JsonSubTypes.Type(value = MeetingCommand.ReceiveDocument.class, name = "receiveDocument"),
  @JsonSubTypes.Type(value = MeetingCommand.DiscardDocument.class, name = "discardDocument"),
  @JsonSubTypes.Type(value = MeetingCommand.PlaceDocument.class, name = "placeDocument"),
  @JsonSubTypes.Type(value = MeetingCommand.WithdrawDocument.class, name = "withdrawDocument"),
  @JsonSubTypes.Type(value = MeetingCommand.MarkForCollection.class, name = "markForCollection"),
  @JsonSubTypes.Type(value = MeetingCommand.ReceiveRevision.class, name = "receiveRevision"),
  @JsonSubTypes.Type(value = MeetingCommand.PublishRevision.class, name = "publishRevision"),
  @JsonSubTypes.Type(value = MeetingCommand.DiscardRevision.class, name = "discardRevision"),
  @JsonSubTypes.Type(value = MeetingCommand.AddSeat.class, name = "addSeat"),
  @JsonSubTypes.Type(value = MeetingCommand.RenameSeat.class, name = "renameSeat"),
  @JsonSubTypes.Type(value = MeetingCommand.RenewSeatLink.class, name = "renewSeatLink"),
  @JsonSubTypes.Type(value = MeetingCommand.RemoveSeat.class, name = "removeSeat"),
  @JsonSubTypes.Type(value = MeetingCommand.OpenMeeting.class, name = "openMeeting"),
  @JsonSubTypes.Type(value = MeetingCommand.CloseMeeting.class, name = "closeMeeting"),
  @JsonSubTypes.Type(value = MeetingCommand.TurnPage.class, name = "turnPage"),
  @JsonSubTypes.Type(value = MeetingCommand.StartAgendaItem.class, name = "startAgendaItem"),
  @JsonSubTypes.Type(value = MeetingCommand.HandOver.class, name = "handOver"),
  @JsonSubTypes.Type(value = MeetingCommand.TakePresenting.class, name = "takePresenting"),
  @JsonSubTypes.Type(value = MeetingCommand.AskToPresent.class, name = "askToPresent"),
  @JsonSubTypes.Type(value = MeetingCommand.DeclinePresenting.class, name = "declinePresenting"),
  @JsonSubTypes.Type(value = MeetingCommand.GatherScreens.class, name = "gatherScreens"),
  @JsonSubTypes.Type(value = MeetingCommand.LockScreens.class, name = "lockScreens"),
  @JsonSubTypes.Type(value = MeetingCommand.BlankWall.class, name = "blankWall"),
  @JsonSubTypes.Type(value = MeetingCommand.AllowSharedWriting.class, name = "allowSharedWriting"),
  @JsonSubTypes.Type(value = MeetingCommand.WriteSharedInk.class, name = "writeSharedInk"),
})
public sealed interface MeetingCommand {

  /** Changes title, time or place. */
  record ReviseMeeting(MeetingDetails details) implements MeetingCommand {}

  /** Adds an item at the end of the agenda. */
  record AddAgendaItem(AgendaItemId item, String title, int minutes) implements MeetingCommand {

    public AddAgendaItem {
      title = AgendaItem.title(title);
      AgendaItem.requireMinutes(minutes);
    }
  }

  /** Changes an item's title or planned minutes. */
  record ReviseAgendaItem(AgendaItemId item, String title, int minutes) implements MeetingCommand {

    public ReviseAgendaItem {
      title = AgendaItem.title(title);
      AgendaItem.requireMinutes(minutes);
    }
  }

  /** Moves an item so that it stands at this place, counted from 0; beyond the end means last. */
  record MoveAgendaItem(AgendaItemId item, int place) implements MeetingCommand {}

  /** Removes an item that has no documents. */
  record RemoveAgendaItem(AgendaItemId item) implements MeetingCommand {}

  /**
   * Lays a document that passed the upload gate on the clerk's shelf. The server sends it, never a
   * client.
   */
  record ReceiveDocument(MeetingDocument document) implements MeetingCommand {}

  /** Takes a document from the shelf for good. */
  record DiscardDocument(DocumentId document) implements MeetingCommand {}

  /**
   * Puts a document of the shelf or of another item at the end of an item, under this title; one
   * that stands in the item already keeps its place and only takes the title.
   */
  record PlaceDocument(AgendaItemId item, DocumentId document, String title)
      implements MeetingCommand {

    public PlaceDocument {
      title = MeetingDocument.title(title);
    }
  }

  /**
   * Takes a document out of the agenda and back to the shelf (取り下げ); what was written on it is
   * kept.
   */
  record WithdrawDocument(DocumentId document) implements MeetingCommand {}

  /**
   * Says when a document of the agenda or the shelf leaves the tablets (回収).
   *
   * @param collecting null where it may stay
   */
  record MarkForCollection(DocumentId document, @Nullable Collecting collecting)
      implements MeetingCommand {}

  /**
   * Brings a new revision of a document, with a proposal where its pages come from. The server
   * sends it, never a client.
   */
  record ReceiveRevision(MeetingDocument revision, List<PageOrigin> proposal)
      implements MeetingCommand {

    public ReceiveRevision {
      proposal = List.copyOf(proposal);
    }
  }

  /**
   * Puts a waiting revision in the place of the document's present one (差し替え), its pages coming
   * from where the clerk says.
   */
  record PublishRevision(DocumentId document, RevisionId revision, List<PageOrigin> pages)
      implements MeetingCommand {

    public PublishRevision {
      pages = List.copyOf(pages);
    }
  }

  /** Lets a waiting revision go. */
  record DiscardRevision(DocumentId document, RevisionId revision) implements MeetingCommand {}

  /** Adds a named person, or a monitor. */
  record AddSeat(SeatId seat, String name, Role role) implements MeetingCommand {

    public AddSeat {
      name = Seat.name(name);
    }
  }

  /** Changes the name of a seat. */
  record RenameSeat(SeatId seat, String name) implements MeetingCommand {

    public RenameSeat {
      name = Seat.name(name);
    }
  }

  /** Makes a new link for a seat; the old one and its sessions end. */
  record RenewSeatLink(SeatId seat) implements MeetingCommand {}

  /** Removes a seat; its sessions end. */
  record RemoveSeat(SeatId seat) implements MeetingCommand {}

  /** Opens the meeting; the chair presents, and the first page of the first document is on show. */
  record OpenMeeting() implements MeetingCommand {}

  /** Closes the meeting for good and freezes its shared ink. */
  record CloseMeeting() implements MeetingCommand {}

  /** Shows a page to everybody who follows. */
  record TurnPage(long term, PageRef page) implements MeetingCommand {}

  /**
   * Makes an item the current one and shows the first page of its first document, if it has one.
   */
  record StartAgendaItem(long term, AgendaItemId item) implements MeetingCommand {}

  /** Gives the right to present to a seat; nothing moves on screen. */
  record HandOver(SeatId to) implements MeetingCommand {}

  /** Takes the right to present (発表する, 取り戻す). */
  record TakePresenting() implements MeetingCommand {}

  /** Asks the chair for the right to present, or no longer asks. */
  record AskToPresent(boolean asking) implements MeetingCommand {}

  /** Answers somebody who asks to present with no, for now. */
  record DeclinePresenting(SeatId seat) implements MeetingCommand {}

  /** Brings every screen to the page on show, once; clerks' screens stay. */
  record GatherScreens() implements MeetingCommand {}

  /** Keeps every screen but clerks' on the page on show (固定), or lets them go again. */
  record LockScreens(boolean locked) implements MeetingCommand {}

  /** Turns the picture on the wall off, or on again; tablets are not touched. */
  record BlankWall(boolean blank) implements MeetingCommand {}

  /** Sets who may write what everybody sees. */
  record AllowSharedWriting(SharedWriting writing) implements MeetingCommand {}

  /** Changes the shared ink of a page. */
  record WriteSharedInk(InkChange change) implements MeetingCommand {}
}
