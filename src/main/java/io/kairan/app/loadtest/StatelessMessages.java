package io.kairan.app.loadtest;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The protocol of a hocuspocus server: the name of a document, a kind, a content; texts with their
 * length before them, numbers in groups of seven bits. Messages travel as its "stateless" ones, the
 * cheapest that it has: no Yjs document changes.
 */
final class StatelessMessages implements Envelope {

  private static final String DOCUMENT = "meeting";
  private static final int AUTHENTICATION = 2;
  private static final int TOKEN = 0;
  private static final int STATELESS = 5;
  private static final int SEVEN_BITS = 0x7f;

  private final Buffer address = text(Buffer.buffer(), Buffer.buffer(DOCUMENT));

  @Override
  public Optional<Buffer> greeting() {
    Buffer greeting = number(number(address.copy(), AUTHENTICATION), TOKEN);
    return Optional.of(text(greeting, Buffer.buffer("nobody", StandardCharsets.US_ASCII.name())));
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
