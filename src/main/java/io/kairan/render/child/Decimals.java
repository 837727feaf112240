package io.kairan.render.child;

/** Hundredths as a PDF writes numbers, without a superfluous character: -150 is "-1.5". */
final class Decimals {

  private Decimals() {}

  static String of(long hundredths) {
    StringBuilder text = new StringBuilder(8);
    append(text, hundredths);
    return text.toString();
  }

  static void append(StringBuilder text, long hundredths) {
    if (hundredths < 0) {
      text.append('-');
    }
    long size = Math.abs(hundredths);
    long whole = size / 100;
    int rest = (int) (size % 100);
    if (whole > 0 || rest == 0) {
      text.append(whole);
    }
    if (rest > 0) {
      text.append('.').append((char) ('0' + rest / 10));
      if (rest % 10 > 0) {
        text.append((char) ('0' + rest % 10));
      }
    }
  }
}
