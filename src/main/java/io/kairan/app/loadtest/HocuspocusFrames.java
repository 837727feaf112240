package io.kairan.app.loadtest;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The protocol of a hocuspocus server: the name of a document, a kind, a content; texts with their
 * length before them, numbers in groups of seven bits.
 */
final class HocuspocusFrames {

  private static final int SYNC = 0;
  private static final int AUTHENTICATION = 2;
  private static final int SYNC_REPLY = 4;
  private static final int STATELESS = 5;
  private static final int TOKEN = 0;
  private static final int STEP_1 = 0;
  private static final int STEP_2 = 1;
  private static final int SEVEN_BITS = 0x7f;

  private final Buffer address;

  /** Of one document. */
  HocuspocusFrames(String document) {
    address = text(Buffer.buffer(), Buffer.buffer(document));
  }

  /** What a connection must say first. */
  Buffer greeting() {
    Buffer greeting = number(number(address.copy(), AUTHENTICATION), TOKEN);
    return text(greeting, Buffer.buffer("nobody", StandardCharsets.US_ASCII.name()));
  }

  /** Asks for all of the document: what a client says that has nothing of it. */
  Buffer wantEverything() {
    return wantSince(Buffer.buffer(new byte[] {0}));
  }

  /** Asks for what a client lacks that has all until this state vector. */
  Buffer wantSince(Buffer vector) {
    return text(number(number(address.copy(), SYNC), STEP_1), vector);
  }

  /** Whether a frame brings the document. */
  boolean isEverything(Buffer frame) {
    int at = address.length();
    return frame.length() > at + 1
        && (frame.getByte(at) == SYNC || frame.getByte(at) == SYNC_REPLY)
        && frame.getByte(at + 1) == STEP_2;
  }

  /** Messages as "stateless" ones, the cheapest that it has: no Yjs document changes. */
  Envelope stateless() {
    return new Envelope() {
      @Override
      public Optional<Buffer> greeting() {
        return Optional.of(HocuspocusFrames.this.greeting());
      }

      @Override
      public Buffer wrap(Buffer message) {
        return text(number(address.copy(), STATELESS), message);
      }

      @Override
      public Optional<Buffer> open(Buffer frame) {
        int at = address.length();
        if (frame.length() <= at || frame.getByte(at) != STATELESS) {
          return Optional.empty();
        }
        at++;
        while (frame.getByte(at++) < 0) {
          // The length of the rest, which ends with the frame.
        }
        return Optional.of(frame.slice(at, frame.length()));
      }
    };
  }

  private static Buffer text(Buffer to, Buffer bytes) {
    return number(to, bytes.length()).appendBuffer(bytes);
  }

  private static Buffer number(Buffer to, int number) {
    int rest = number;
    while (rest > SEVEN_BITS) {
      to.appendByte((byte) ((rest & SEVEN_BITS) | 0x80));
      rest >>>= 7;
    }
    return to.appendByte((byte) rest);
  }
}
