package io.kairan.wire;

import io.kairan.base.MeetingId;
import io.kairan.meeting.MeetingDetails;
import io.kairan.meeting.Phase;

/** A meeting in a list. */
public record MeetingSummary(MeetingId meeting, MeetingDetails details, Phase phase) {}
