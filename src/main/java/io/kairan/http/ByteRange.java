package io.kairan.http;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one part of a body that a request asks for (RFC 9110, 14.2). What is asked for otherwise,
 * such as several parts, is answered with the whole body, as the standard allows.
 *
 * @param first the first byte, counted from 0
 * @param last the last byte
 * @param of how long the whole body is
 */
record ByteRange(int first, int last, int of) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,10})-(\\d{0,10})");

  /** Empty where the whole body is to be sent; a range that begins behind the end is not good. */
  static Optional<ByteRange> of(@Nullable String header, int length) {
    Matcher asked = header == null ? null : ONE.matcher(header);
    if (asked == null || !asked.matches() || (asked.group(1) + asked.group(2)).isEmpty()) {
      return Optional.empty();
    }
    if (asked.group(1).isEmpty()) {
      long wanted = Long.parseLong(asked.group(2));
      return Optional.of(new ByteRange((int) Math.max(0, length - wanted), length - 1, length));
    }
    long first = Long.parseLong(asked.group(1));
    long last = asked.group(2).isEmpty() ? length - 1L : Long.parseLong(asked.group(2));
    if (!asked.group(2).isEmpty() && last < first) {
      return Optional.empty();
    }
    int from = (int) Math.min(first, Integer.MAX_VALUE);
    return Optional.of(new ByteRange(from, (int) Math.min(last, length - 1L), length));
  }

  /** Whether the body has such a part. */
  boolean isGood() {
    return first <= last && first < of;
  }

  Buffer part(Buffer whole) {
    return whole.slice(first, last + 1);
  }

  /** The value of Content-Range. */
  String words() {
    return isGood() ? "bytes " + first + "-" + last + "/" + of : "bytes */" + of;
  }
}
