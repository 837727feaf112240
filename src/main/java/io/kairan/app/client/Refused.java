package io.kairan.app.client;

import java.io.IOException;

/** The server's problem details, in words, with the code that names the problem. */
public final class Refused extends IOException {

  private static final long serialVersionUID = 1;

  private final String code;

  Refused(String message, String code) {
    super(message);
    this.code = code;
  }

  /** Such as {@code notPermitted}; {@code status 502} where it is not our server that answers. */
  public String code() {
    return code;
  }
}
