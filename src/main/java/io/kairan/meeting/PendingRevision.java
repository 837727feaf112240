package io.kairan.meeting;

import java.util.List;

/**
 * A new revision of a document that the clerk has not published yet; for the clerks' eyes only.
 *
 * @param proposal where the server thinks that each of its pages comes from
 */
public record PendingRevision(MeetingDocument revision, List<PageOrigin> proposal) {

  public PendingRevision {
    proposal = List.copyOf(proposal);
    if (proposal.size() != revision.pages().size()) {
      throw new IllegalArgumentException("each page must come from somewhere");
    }
  }
}
