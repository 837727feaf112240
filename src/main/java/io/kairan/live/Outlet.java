package io.kairan.live;

import io.kairan.base.SeatId;
import io.kairan.meeting.Refusal;
import io.kairan.wire.CloseCode;
import java.util.concurrent.Executor;

/**
 * A connected screen as its room sees it. Everything but {@link #seat}, {@link #loop} and {@link
 * #air} is called on the outlet's loop alone; an outlet that is closed already ignores it.
 */
interface Outlet {

  SeatId seat();

  /** The thread of this outlet, the same object for all outlets of that thread; keeps order. */
  Executor loop();

  /** The air between here and this screen; the same object for all of a network. */
  Airtime air();

  /** Sends what must arrive in order, or else the outlet closes itself. */
  void send(Frame frame);

  /** Sends what may be dropped. */
  void signal(Frame frame);

  void close(CloseCode code);

  /**
   * Keeps that this screen asked for what its seat may not do.
   *
   * @param what the name of the command
   */
  void denied(String what, Refusal refusal);
}
