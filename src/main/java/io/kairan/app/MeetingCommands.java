package io.kairan.app;

import io.kairan.app.client.ServerOption;
import io.kairan.base.MeetingId;
import io.kairan.meeting.MeetingDetails;
import io.kairan.wire.CreateMeeting;
import io.kairan.wire.MeetingList;
import io.kairan.wire.SeatList;
import io.kairan.wire.SessionOpened;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Meetings, seen from the command line of a running server's machine. */
@Command(
    name = "meeting",
    mixinStandardHelpOptions = true,
    description = "Meetings: which there are, and the links of their seats.")
final class MeetingCommands implements Runnable {

  private static final String MEETINGS = "/api/operator/meetings";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  /** What is printed for machines of a meeting that was made. */
  record Made(MeetingId meeting, SeatList seats) {}

  /** What is printed for machines of a meeting that is gone. */
  record Removed(MeetingId meeting) {}

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See below.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the meetings, the newest first: id, start, phase, title.")
  int list(@Mixin ServerOption server, @Mixin ResultOption result) throws InterruptedException {
    MeetingList list =
        Operating.on(server, (api, token) -> api.get(MEETINGS, token, MeetingList.class));
    List<String> lines =
        list.meetings().stream()
            .map(one ->
                String.join(
                    "\t",
                    one.meeting().value(),
                    one.details().startsAt(),
                    one.phase().name().toLowerCase(Locale.ROOT),
                    one.details().title()))
            .toList();
    result.print(list, lines.isEmpty() ? List.of("There is no meeting yet.") : lines);
    return ExitCode.OK;
  }

  @Command(
      name = "seats",
      mixinStandardHelpOptions = true,
      description =
          "Prints the seats of a meeting with their links. Whoever has a link is that person: give"
              + " each to its person alone.")
  int seats(
      @Parameters(paramLabel = "MEETING", description = "The id that 'list' prints.")
          String meeting,
      @Mixin ServerOption server,
      @Mixin ResultOption result)
      throws InterruptedException {
    SeatList seats =
        Operating.on(
            server, (api, token) -> api.get(path(meeting) + "/seats", token, SeatList.class));
    result.print(seats, lines(seats));
    return ExitCode.OK;
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description =
          "Makes an empty meeting and prints the link of its clerk's seat, from which the rest is"
              + " prepared in the browser.")
  int create(
      @Parameters(paramLabel = "TITLE", description = "What stands above the agenda.") String title,
      @Option(
              names = "--starts-at",
              paramLabel = "TIME",
              description = "Local date and time, such as 2026-11-24T13:30 (default: now).")
          @Nullable String startsAt,
      @Option(names = "--place", defaultValue = "", description = "The room.") String place,
      @Mixin ServerOption server,
      @Mixin ResultOption result)
      throws InterruptedException {
    MeetingDetails details = details(title, startsAt, place);
    Made made =
        Operating.on(
            server,
            (api, token) -> {
              SessionOpened clerk =
                  api.post(MEETINGS, token, new CreateMeeting(details), SessionOpened.class);
              MeetingId meeting = clerk.meeting();
              String seats = path(meeting.value()) + "/seats";
              return new Made(meeting, api.get(seats, token, SeatList.class));
            });
    result.print(made, lines(made.seats()));
    return ExitCode.OK;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description =
          "Removes a meeting that was made here, with everything in it. Meetings that clerks made"
              + " are never removed.")
  int remove(
      @Parameters(paramLabel = "MEETING", description = "The id that 'list' prints.")
          String meeting,
      @Mixin ServerOption server,
      @Mixin ResultOption result)
      throws InterruptedException {
    MeetingId removed =
        Operating.on(
            server,
            (api, token) -> {
              api.delete(path(meeting), token);
              return new MeetingId(meeting);
            });
    result.print(new Removed(removed), List.of("Removed " + removed + "."));
    return ExitCode.OK;
  }

  private MeetingDetails details(String title, @Nullable String startsAt, String place) {
    try {
      String start =
          startsAt == null ? LocalDateTime.now(ZoneId.systemDefault()).format(MINUTE) : startsAt;
      return new MeetingDetails(title, start, place);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  /** An id that a server would never give finds nothing, in the server's own words. */
  private String path(String meeting) {
    try {
      return MEETINGS + "/" + new MeetingId(meeting);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "MEETING: " + e.getMessage());
    }
  }

  private static List<String> lines(SeatList seats) {
    return seats.seats().stream()
        .map(seat ->
            String.join("\t", seat.role().name().toLowerCase(Locale.ROOT), seat.name(), seat.url()))
        .toList();
  }
}
