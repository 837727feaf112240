package io.kairan.render.child;

/** A bundled font. All are TrueType, the only outlines that the engine draws for absent fonts. */
enum Face {
  MINCHO("BIZUDMincho_400Regular"),
  MINCHO_BOLD("BIZUDMincho_700Bold"),
  GOTHIC("BIZUDGothic_400Regular"),
  GOTHIC_BOLD("BIZUDGothic_700Bold"),
  PROPORTIONAL_MINCHO("BIZUDPMincho_400Regular"),
  PROPORTIONAL_MINCHO_BOLD("BIZUDPMincho_700Bold"),
  PROPORTIONAL_GOTHIC("BIZUDPGothic_400Regular"),
  PROPORTIONAL_GOTHIC_BOLD("BIZUDPGothic_700Bold"),
  RARE_MINCHO("NotoSerifJP_400Regular"),
  RARE_GOTHIC("NotoSansJP_400Regular"),
  SERIF("Tinos_400Regular"),
  SERIF_ITALIC("Tinos_400Regular_Italic"),
  SERIF_BOLD("Tinos_700Bold"),
  SERIF_BOLD_ITALIC("Tinos_700Bold_Italic"),
  SANS("Arimo_400Regular"),
  SANS_ITALIC("Arimo_400Regular_Italic"),
  SANS_BOLD("Arimo_700Bold"),
  SANS_BOLD_ITALIC("Arimo_700Bold_Italic"),
  MONO("Cousine_400Regular"),
  MONO_ITALIC("Cousine_400Regular_Italic"),
  MONO_BOLD("Cousine_700Bold"),
  MONO_BOLD_ITALIC("Cousine_700Bold_Italic"),
  SYMBOLS("NotoSansSymbols2_400Regular");

  private final String file;

  Face(String file) {
    this.file = file + ".ttf";
  }

  String file() {
    return file;
  }

  /** The other one of a pair of equal looks: of fixed widths and proportional. */
  Face counterpart() {
    return switch (this) {
      case MINCHO -> PROPORTIONAL_MINCHO;
      case MINCHO_BOLD -> PROPORTIONAL_MINCHO_BOLD;
      case GOTHIC -> PROPORTIONAL_GOTHIC;
      case GOTHIC_BOLD -> PROPORTIONAL_GOTHIC_BOLD;
      case PROPORTIONAL_MINCHO -> MINCHO;
      case PROPORTIONAL_MINCHO_BOLD -> MINCHO_BOLD;
      case PROPORTIONAL_GOTHIC -> GOTHIC;
      case PROPORTIONAL_GOTHIC_BOLD -> GOTHIC_BOLD;
      default -> this;
    };
  }

  boolean isMincho() {
    return name().contains("MINCHO");
  }
}
