package io.kairan.app.loadtest;

import java.io.IOException;

/** The server's problem details, in words, with the code that names the problem. */
final class Refused extends IOException {

  private static final long serialVersionUID = 1;

  private final String code;

  Refused(String message, String code) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }
}
