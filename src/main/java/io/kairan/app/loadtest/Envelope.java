package io.kairan.app.loadtest;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/** How a server that sends everything to everybody wants to be spoken to. */
interface Envelope {

  /** The messages as they are. */
  Envelope NONE =
      new Envelope() {
        @Override
        public Optional<Buffer> greeting() {
          return Optional.empty();
        }

        @Override
        public Buffer wrap(Buffer message) {
          return message;
        }

        @Override
        public Optional<Buffer> open(Buffer frame) {
          return Optional.of(frame);
        }
      };

  /** What a connection must say first, and be answered, before it is one of them. */
  Optional<Buffer> greeting();

  Buffer wrap(Buffer message);

  /** The message in a frame; empty where the frame is the server's own. */
  Optional<Buffer> open(Buffer frame);
}
