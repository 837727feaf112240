package io.kairan.http;

import io.kairan.base.CommandId;
import io.kairan.base.MeetingId;
import io.kairan.base.MeetingKey;
import io.kairan.base.SeatId;
import io.kairan.identity.Account;
import io.kairan.identity.Accounts;
import io.kairan.identity.Audit;
import io.kairan.identity.BearerToken;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingState;
import io.kairan.meeting.RecordedEvent;
import io.kairan.meeting.Role;
import io.kairan.meeting.Seat;
import io.kairan.wire.AccountSession;
import io.kairan.wire.CreateMeeting;
import io.kairan.wire.SessionOpened;
import io.kairan.wire.SetUp;
import io.kairan.wire.SetUpState;
import io.kairan.wire.SignIn;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.UUID;

/** The first administrator, signing in, the list of meetings and the way to a clerk's seat. */
public final class AccountRoutes implements Routes {

  private final Guard guard;
  private final Accounts accounts;
  private final Rooms rooms;
  private final Meetings meetings;
  private final SessionRoutes sessions;
  private final Audit audit;

  public AccountRoutes(
      Guard guard, Accounts accounts, Rooms rooms, SessionRoutes sessions, Audit audit) {
    this.guard = guard;
    this.accounts = accounts;
    this.rooms = rooms;
    this.meetings = new Meetings(rooms);
    this.sessions = sessions;
    this.audit = audit;
  }

  @Override
  public void mount(Router router) {
    router.get("/api/setup").handler(Guard.anybody(this::setUpState));
    router.post("/api/setup").handler(Guard.anybody(this::setUp));
    router.post("/api/sign-in").handler(Guard.anybody(this::signIn));
    router.delete("/api/account-session").handler(guard.account(this::signOut));
    router.get("/api/meetings").handler(guard.account(this::list));
    router.post("/api/meetings").handler(guard.account(this::create));
    router.post("/api/meetings/:meeting/sessions").handler(guard.account(this::enter));
  }

  private Future<?> setUpState(RoutingContext context) {
    return accounts
        .setUpNeeded()
        .compose(needed -> Answers.json(context, 200, new SetUpState(needed)));
  }

  private Future<?> setUp(RoutingContext context) {
    return Answers.read(context, SetUp.class)
        .compose(asked ->
            audited(context, "set up", asked.login(), accounts.setUp(asked, Guard.from(context))))
        .compose(session -> Answers.json(context, 201, session));
  }

  private Future<?> signIn(RoutingContext context) {
    return Answers.read(context, SignIn.class)
        .compose(asked ->
            audited(context, "sign in", asked.login(), accounts.signIn(asked, Guard.from(context))))
        .compose(session -> Answers.json(context, 201, session));
  }

  private Future<AccountSession> audited(
      RoutingContext context, String what, String login, Future<AccountSession> outcome) {
    String who = login.length() > 60 ? login.substring(0, 60) : login;
    return outcome.onComplete(
        done -> audit.keep(new Audit.Line(who, what, Guard.from(context), Answers.outcome(done))));
  }

  private Future<?> signOut(RoutingContext context, Account account) {
    return accounts.signOut(Guard.token(context)).compose(ended -> Answers.nothing(context));
  }

  private Future<?> list(RoutingContext context, Account account) {
    return meetings.of(account.municipality()).compose(list -> Answers.json(context, 200, list));
  }

  private Future<?> create(RoutingContext context, Account account) {
    MeetingKey meeting =
        new MeetingKey(account.municipality(), new MeetingId(UUID.randomUUID().toString()));
    Seat clerk = new Seat(seatOf(account), account.name(), Role.CLERK, 1);
    return Answers.read(context, CreateMeeting.class)
        .compose(asked -> rooms.create(meeting, asked.details(), List.of(clerk)))
        .compose(created -> sessions.begin(meeting, clerk))
        .compose(session -> Answers.json(context, 201, session));
  }

  private Future<?> enter(RoutingContext context, Account account) {
    MeetingKey meeting =
        new MeetingKey(
            account.municipality(), PathValues.value(context, "meeting", MeetingId::new));
    return rooms
        .state(meeting)
        .compose(state -> seated(meeting, state, account))
        .compose(session -> Answers.json(context, 201, session));
  }

  /** The account's own clerk's seat, added where it is missing. */
  private Future<SessionOpened> seated(MeetingKey meeting, MeetingState state, Account account) {
    SeatId id = seatOf(account);
    return state
        .seats()
        .find(id)
        .map(seat -> sessions.begin(meeting, seat))
        .orElseGet(() ->
            rooms
                .submit(
                    meeting,
                    RecordedEvent.SERVER,
                    new CommandId(BearerToken.fresh().value()),
                    new MeetingCommand.AddSeat(id, account.name(), Role.CLERK))
                .compose(
                    added -> sessions.begin(meeting, new Seat(id, account.name(), Role.CLERK, 1))));
  }

  /** The clerk's seat of an account, the same in every meeting. */
  static SeatId seatOf(Account account) {
    return new SeatId("account-" + account.id().value());
  }
}
