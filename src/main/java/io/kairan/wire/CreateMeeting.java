package io.kairan.wire;

import io.kairan.meeting.MeetingDetails;

/** Creates a meeting; its creator gets a clerk's seat in it. */
public record CreateMeeting(MeetingDetails details) {}
