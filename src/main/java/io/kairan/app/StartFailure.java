package io.kairan.app;

/** Why a command ends, in words for the person who gave it; told without a stack trace. */
final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartFailure(String words) {
    super(words);
  }

  StartFailure(String words, Throwable cause) {
    super(words, cause);
  }
}
