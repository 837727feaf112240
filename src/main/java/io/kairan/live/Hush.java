package io.kairan.live;

import java.util.List;

/**
 * The silence after a page turn: nothing is sent ahead in the networks of this room until it is
 * over, or nothing has been heard for a while from those who were waited for. Used on the room's
 * thread alone.
 */
final class Hush {

  private static final long PATIENCE_MILLIS = 500;
  private static final long LONGEST_MILLIS = 5_000;

  private final RoomLoop loop;
  private List<Airtime> hushed = List.of();
  private boolean lasting;
  private long since;
  private long news;

  Hush(RoomLoop loop) {
    this.loop = loop;
  }

  void begin(List<Airtime> networks) {
    over();
    hushed = networks;
    hushed.forEach(Airtime::hush);
    lasting = true;
    since = loop.elapsedMillis();
    news = since;
  }

  /** Somebody got something: it is worth while to wait on. */
  void news() {
    news = loop.elapsedMillis();
  }

  boolean lasts() {
    long now = loop.elapsedMillis();
    if (lasting && (now - news >= PATIENCE_MILLIS || now - since >= LONGEST_MILLIS)) {
      over();
    }
    return lasting;
  }

  void over() {
    lasting = false;
    hushed.forEach(Airtime::speak);
    hushed = List.of();
  }
}
