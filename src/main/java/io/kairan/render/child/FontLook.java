package io.kairan.render.child;

import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * How an absent font looks, from its name and, where the name says nothing, its description.
 *
 * @param serif serifs, or mincho in a Japanese font
 * @param fixed all letters are of one width, or half-width in a Japanese font
 */
record FontLook(boolean serif, boolean fixed, boolean bold, boolean italic) {

  static FontLook of(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
    return new FontLook(
        serif(name, descriptor),
        fixed(name, descriptor),
        FontNames.isBold(name)
            || (descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600)),
        FontNames.isItalic(name)
            || (descriptor != null && (descriptor.isItalic() || descriptor.getItalicAngle() < 0)));
  }

  private static boolean serif(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
    if (FontNames.isJapanese(name)) {
      return FontNames.isMincho(name);
    }
    return FontNames.isSerif(name)
        || (!FontNames.isSans(name) && descriptor != null && descriptor.isSerif());
  }

  private static boolean fixed(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
    if (FontNames.isJapanese(name)) {
      return !FontNames.isProportional(name);
    }
    return FontNames.isMono(name) || (descriptor != null && descriptor.isFixedPitch());
  }

  /** The bundled font for Japanese text of this look; the weight and slant are kept if they can. */
  Face japanese() {
    if (serif) {
      return fixed
          ? bold ? Face.MINCHO_BOLD : Face.MINCHO
          : bold ? Face.PROPORTIONAL_MINCHO_BOLD : Face.PROPORTIONAL_MINCHO;
    }
    return fixed
        ? bold ? Face.GOTHIC_BOLD : Face.GOTHIC
        : bold ? Face.PROPORTIONAL_GOTHIC_BOLD : Face.PROPORTIONAL_GOTHIC;
  }

  /** The bundled font for Latin text of this look. */
  Face latin() {
    String family = fixed ? "MONO" : serif ? "SERIF" : "SANS";
    return Face.valueOf(family + (bold ? "_BOLD" : "") + (italic ? "_ITALIC" : ""));
  }
}
