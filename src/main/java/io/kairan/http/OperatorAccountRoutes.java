package io.kairan.http;

import io.kairan.base.CommandId;
import io.kairan.base.MeetingKey;
import io.kairan.identity.Account;
import io.kairan.identity.AccountRegister;
import io.kairan.identity.Audit;
import io.kairan.identity.BearerToken;
import io.kairan.live.Rooms;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.RecordedEvent;
import io.kairan.wire.AccountList;
import io.kairan.wire.NewAccount;
import io.kairan.wire.NewPassword;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Accounts, as the operator keeps them from this machine's command line. */
public final class OperatorAccountRoutes implements Routes {

  private static final String ACCOUNT = "/api/operator/accounts/:login";

  private final OperatorGuard guard;
  private final AccountRegister register;
  private final Rooms rooms;
  private final Audit audit;

  public OperatorAccountRoutes(
      OperatorGuard guard, AccountRegister register, Rooms rooms, Audit audit) {
    this.guard = guard;
    this.register = register;
    this.rooms = rooms;
    this.audit = audit;
  }

  @Override
  public void mount(Router router) {
    router.get("/api/operator/accounts").handler(guard.operator(this::list));
    router.post("/api/operator/accounts").handler(guard.operator(this::add));
    router.put(ACCOUNT + "/password").handler(guard.operator(this::changePassword));
    router.delete(ACCOUNT).handler(guard.operator(this::remove));
  }

  private Future<?> list(RoutingContext context) {
    return register
        .all()
        .map(all -> new AccountList(all.stream().map(OperatorAccountRoutes::entry).toList()))
        .compose(list -> Answers.json(context, 200, list));
  }

  private Future<?> add(RoutingContext context) {
    return Answers.read(context, NewAccount.class)
        .compose(asked -> audited(context, "add account " + asked.login(), register.add(asked)))
        .compose(account -> Answers.json(context, 201, entry(account)));
  }

  private Future<?> changePassword(RoutingContext context) {
    String login = login(context);
    return Answers.read(context, NewPassword.class)
        .compose(asked ->
            audited(
                context,
                "change password of " + login,
                register.changePassword(login, asked.password())))
        .compose(this::leaveSeats)
        .compose(left -> Answers.nothing(context));
  }

  private Future<?> remove(RoutingContext context) {
    String login = login(context);
    return audited(context, "remove account " + login, register.remove(login))
        .compose(this::leaveSeats)
        .compose(left -> Answers.nothing(context));
  }

  /** Whoever is in a meeting with this account's seat is out, on every device. */
  private Future<?> leaveSeats(Account account) {
    return rooms
        .meetings(account.municipality())
        .compose(ids ->
            Future.join(
                ids.stream()
                    .map(id -> leaveSeat(new MeetingKey(account.municipality(), id), account))
                    .toList()));
  }

  /** A meeting that cannot be opened lets nobody in anyway. */
  private Future<?> leaveSeat(MeetingKey meeting, Account account) {
    return rooms
        .state(meeting)
        .compose(state ->
            state.seats().find(AccountRoutes.seatOf(account)).isEmpty()
                ? Future.succeededFuture()
                : rooms.submit(
                    meeting,
                    RecordedEvent.SERVER,
                    new CommandId(BearerToken.fresh().value()),
                    new MeetingCommand.RenewSeatLink(AccountRoutes.seatOf(account))))
        .otherwiseEmpty();
  }

  private Future<Account> audited(RoutingContext context, String what, Future<Account> outcome) {
    return outcome.onComplete(done ->
        audit.keep(
            new Audit.Line(
                "operator",
                what.length() > 100 ? what.substring(0, 100) : what,
                Guard.from(context),
                Answers.outcome(done))));
  }

  private static String login(RoutingContext context) {
    return PathValues.value(context, "login", String::strip);
  }

  private static AccountList.ListedAccount entry(Account account) {
    return new AccountList.ListedAccount(account.id(), account.login(), account.name());
  }
}
