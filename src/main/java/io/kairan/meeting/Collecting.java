package io.kairan.meeting;

/**
 * That a document is to be collected (回収): it leaves the tablets when its meeting is closed, and a
 * tablet that has been without the server for too long.
 *
 * @param offlineHours so long a tablet may show it without a word from the server, {@value #LEAST}
 *     to {@value #MOST} hours
 */
public record Collecting(int offlineHours) {

  private static final int LEAST = 1;
  private static final int MOST = 24 * 365;

  public Collecting {
    if (offlineHours < LEAST || offlineHours > MOST) {
      throw new IllegalArgumentException("offlineHours must be " + LEAST + " to " + MOST);
    }
  }
}
