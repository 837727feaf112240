package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.wire.ServerMessage;
import java.io.IOException;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * A system under measurement with everybody connected to it: a chair, hands that write, and tablets
 * that are counted. Lives on one event loop.
 */
interface Contender {

  /** Which system it is: a running process, and where it takes connections. */
  String name();

  ProcessorTime processor();

  int tablets();

  Script.Chair chair();

  /** Those who can write for all, beside the chair. */
  List<Hand> hands();

  /** A page other than the last one that this gave. */
  PageRef nextPage();

  /** From now on this hears what the tablets get. */
  void listen(ObjIntConsumer<ServerMessage> ears);

  /** Disconnects everybody. Blocks. */
  void leave() throws IOException, InterruptedException;
}
