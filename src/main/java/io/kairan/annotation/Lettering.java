package io.kairan.annotation;

import java.util.List;

/**
 * How the letters of a stamp or a note are set, by docs/INK.md: the same on tablets and in the
 * archive, whatever their fonts. Lengths are hundredths of a point, x to the right and y down as
 * the page is shown, from the top left corner of the frame; the em is the pen's width.
 *
 * @param lines the text as it is broken
 * @param width of the frame
 * @param height of the frame
 */
public record Lettering(List<String> lines, double width, double height) {

  /** The most letters of a stamp. */
  public static final int MOST_OF_STAMP = 8;

  /** The most UTF-16 units of a note. */
  public static final int MOST_OF_NOTE = 500;

  /** From one baseline of a note to the next, in ems. */
  public static final double LEADING = 1.4;

  /** Between a note's frame and its letters, in ems. */
  public static final double MARGIN = 0.5;

  /** From the top of a note's line to its baseline, in ems. */
  public static final double NOTE_BASE = 1.08;

  /** The width of a note's edge, in ems. */
  public static final double NOTE_LINE = 0.06;

  /** The width of a stamp's frame, in ems. */
  public static final double STAMP_LINE = 0.1;

  /** The radius of the corners of a stamp that is no circle, in ems. */
  public static final double STAMP_CORNER = 0.3;

  /** From a stamp's middle down to its baseline, in ems. */
  public static final double STAMP_BASE = 0.37;

  private static final double STAMP_HEIGHT = 1.6;
  private static final double STAMP_MARGIN = 0.35;

  public Lettering {
    lines = List.copyOf(lines);
  }

  /** Refuses a text that a stamp or note cannot have. */
  static void require(PenKind kind, String text) {
    boolean note = kind == PenKind.NOTE;
    boolean fits =
        note
            ? text.length() <= MOST_OF_NOTE
            : text.codePointCount(0, text.length()) <= MOST_OF_STAMP;
    if (text.isBlank() || !fits) {
      throw new IllegalArgumentException("a stamp or note must say something, and not too much");
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && !(note && c == '\n'))) {
      throw new IllegalArgumentException("a stamp or note must not contain control characters");
    }
  }

  /** Sets the text of a stamp or note. */
  public static Lettering of(Pen pen, String text) {
    int em = pen.width();
    if (pen.kind() == PenKind.STAMP) {
      double advance = advance(text);
      double width = advance <= 1 ? STAMP_HEIGHT : advance + 2 * STAMP_MARGIN;
      return new Lettering(List.of(text), width * em, STAMP_HEIGHT * em);
    }
    List<String> lines = LineBreaks.of(text);
    double longest = lines.stream().mapToDouble(Lettering::advance).max().orElse(0);
    double width = Math.max(1, longest) + 2 * MARGIN;
    return new Lettering(lines, width * em, (lines.size() * LEADING + 2 * MARGIN) * em);
  }

  /**
   * The frame's top left corner in ink: a stroke's point is a stamp's middle and a note's corner.
   */
  public PageTransform.Point corner(PenKind kind, PageTransform page, double x, double y) {
    if (kind == PenKind.NOTE) {
      return new PageTransform.Point(x, y);
    }
    PageTransform.Point right = page.right();
    PageTransform.Point down = page.down();
    return new PageTransform.Point(
        x - right.x() * width / 2 - down.x() * height / 2,
        y - right.y() * width / 2 - down.y() * height / 2);
  }

  /** How wide letters are, in ems: half for the narrow ones, one for all others. */
  public static double advance(String text) {
    return text.codePoints().mapToDouble(Lettering::advance).sum();
  }

  /** Whether letters take half an em only. */
  static boolean narrow(int letter) {
    return letter < 0x250 || (letter >= 0xff61 && letter <= 0xffdc);
  }

  /** Whether a letter only says how another looks or runs, and has no place of its own. */
  public static boolean unseen(int letter) {
    boolean variation =
        (letter >= 0xfe00 && letter <= 0xfe0f) || (letter >= 0xe0100 && letter <= 0xe01ef);
    boolean format =
        (letter >= 0x200b && letter <= 0x200f)
            || (letter >= 0x202a && letter <= 0x202e)
            || (letter >= 0x2060 && letter <= 0x206f);
    return variation || format || letter == 0xfeff;
  }

  private static double advance(int letter) {
    return unseen(letter) ? 0 : narrow(letter) ? 0.5 : 1;
  }
}
