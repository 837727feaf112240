package io.kairan.app.loadtest;

import io.kairan.annotation.InkChange;
import io.kairan.base.CommandId;
import io.kairan.wire.Drawing;

/** Somebody who writes for all, against whichever server. */
interface Hand {

  /** A piece of a stroke while the pen moves. */
  void draw(Drawing piece);

  /** The whole stroke. */
  void write(CommandId id, InkChange change);
}
