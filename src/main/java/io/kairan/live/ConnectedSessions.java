package io.kairan.live;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which sockets use which session's token, so that they end with it. Thread-safe. */
final class ConnectedSessions {

  private final Map<String, Set<Runnable>> endings = new ConcurrentHashMap<>();

  /** Remembers what ends a socket; before its token is looked up, so that no ending is missed. */
  void add(String token, Runnable ending) {
    endings.compute(
        token,
        (key, before) -> {
          Set<Runnable> all = before == null ? new HashSet<>() : before;
          all.add(ending);
          return all;
        });
  }

  void remove(String token, Runnable ending) {
    endings.computeIfPresent(
        token,
        (key, all) -> {
          all.remove(ending);
          return all.isEmpty() ? null : all;
        });
  }

  void end(String token) {
    Set<Runnable> all = endings.remove(token);
    if (all != null) {
      all.forEach(Runnable::run);
    }
  }
}
