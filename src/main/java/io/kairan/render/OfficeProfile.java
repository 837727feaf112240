package io.kairan.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The files that LibreOffice finds when it starts for one conversion: settings under which no macro
 * runs and no link is followed, and the bundled fonts in the place of those that papers usually
 * name.
 */
final class OfficeProfile {

  static final String FOLDER = "profile";
  static final String FONTS = "fonts.conf";

  private static final String SETTING =
      "<item oor:path=\"/org.openoffice.%s\"><prop oor:name=\"%s\" oor:op=\"fuse\">"
          + "<value>%s</value></prop></item>";

  private static final List<String> SETTINGS =
      List.of(
          SETTING.formatted("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
          SETTING.formatted("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
          SETTING.formatted("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
          SETTING.formatted(
              "Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
          SETTING.formatted("Office.Common/Load", "UserDefinedSettings", "false"),
          SETTING.formatted("Office.Common/Misc", "UseSystemFileDialog", "false"),
          SETTING.formatted("Office.Writer/Content/Update", "Link", "0"),
          SETTING.formatted("Office.Calc/Content/Update", "Link", "2"),
          SETTING.formatted("Office.Common/Java", "Enable", "false"),
          // Paper is A4 and dates are Japanese where a file does not say.
          SETTING.formatted("Setup/L10N", "ooSetupSystemLocale", "ja-JP"));

  private static final Map<String, List<String>> STAND_INS =
      Map.of(
          "BIZ UDMincho",
          List.of("MS Mincho", "ＭＳ 明朝", "游明朝", "Yu Mincho", "HG明朝B", "HG明朝E", "IPAex明朝"),
          "BIZ UDPMincho",
          List.of("MS PMincho", "ＭＳ Ｐ明朝", "HGP明朝B", "HGP明朝E", "ヒラギノ明朝 ProN"),
          "BIZ UDGothic",
          List.of("MS Gothic", "ＭＳ ゴシック", "HGｺﾞｼｯｸM", "HGｺﾞｼｯｸE", "IPAexゴシック"),
          "BIZ UDPGothic",
          List.of(
              "MS PGothic",
              "ＭＳ Ｐゴシック",
              "MS UI Gothic",
              "Meiryo",
              "メイリオ",
              "Meiryo UI",
              "游ゴシック",
              "Yu Gothic",
              "Yu Gothic UI",
              "HGPｺﾞｼｯｸM",
              "HGPｺﾞｼｯｸE",
              "HGP創英角ｺﾞｼｯｸUB",
              "HG丸ｺﾞｼｯｸM-PRO",
              "ヒラギノ角ゴ ProN"),
          "Tinos",
          List.of("Times New Roman", "Times", "Century", "Cambria", "Liberation Serif"),
          "Arimo",
          List.of("Arial", "Helvetica", "Calibri", "Liberation Sans", "Segoe UI"),
          "Cousine",
          List.of("Courier New", "Courier", "Consolas", "Liberation Mono"));

  /** What a name stands for that we do not know. */
  private static final String LAST_RESORT =
      "<match target=\"pattern\"><edit name=\"family\" mode=\"append_last\" binding=\"strong\">"
          + "<string>BIZ UDPGothic</string><string>Noto Sans JP</string></edit></match>";

  private OfficeProfile() {}

  static void write(Path folder, Path fonts) throws IOException {
    Path user = Files.createDirectories(folder.resolve(FOLDER).resolve("user"));
    Files.writeString(
        user.resolve("registrymodifications.xcu"),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\""
            + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + String.join("", SETTINGS)
            + "</oor:items>");
    Files.writeString(folder.resolve(FONTS), fontConfiguration(fonts, folder.resolve("fontcache")));
  }

  private static String fontConfiguration(Path fonts, Path cache) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><fontconfig>");
    text.append("<dir>%s</dir><cachedir>%s</cachedir>".formatted(escaped(fonts), escaped(cache)));
    STAND_INS.forEach((ours, theirs) ->
        theirs.forEach(name ->
            text.append(
                ("<match target=\"pattern\"><test name=\"family\""
                        + " qual=\"any\"><string>%s</string></test><edit name=\"family\""
                        + " mode=\"assign\" binding=\"same\"><string>%s</string></edit></match>")
                    .formatted(name, ours))));
    return text.append(LAST_RESORT).append("</fontconfig>").toString();
  }

  private static String escaped(Path path) {
    return path.toString().replace("&", "&amp;").replace("<", "&lt;");
  }
}
