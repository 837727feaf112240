package io.kairan.wire;

/**
 * Where a browser can download something once, within a minute, without a header.
 *
 * @param path such as {@code /download/...}
 */
public record DownloadTicket(String path) {

  @Override
  public String toString() {
    return "DownloadTicket[]";
  }
}
