package io.kairan.render.sample;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 事業の概要: A4 text with a table, an A3 landscape list and plan, and a B5 note: mixed sizes. */
final class OverviewPaper {

  private static final Color ROOM = new Color(0xe8, 0xf1, 0xfe);
  private static final Color POINT = new Color(0x00, 0x17, 0xc1);

  private OverviewPaper() {}

  static void write(Path file, Path fonts) throws IOException {
    try (Booklet booklet = new Booklet("令和9年度 庁内ネットワーク更新事業の概要", fonts, 103)) {
      text(booklet);
      list(booklet);
      plan(booklet);
      note(booklet);
      booklet.save(file);
    }
  }

  private static void text(Booklet booklet) throws IOException {
    try (Sheet sheet = booklet.sheet(Sheet.A4)) {
      sheet.paperNumber("資料2");
      sheet.centred(sheet.type().mincho(), 17, sheet.width() / 2, 112, "令和9年度　庁内ネットワーク更新事業の概要");
      float y = 160;
      y =
          section(
              sheet,
              y,
              "1　現状と課題",
              "会議資料の印刷は年間約31万枚に上り、差し替えのたびに職員が製本をやり直している。会議室の無線環境は平成28年に整備したもので、同時接続は20台程度が限界である。");
      y =
          section(
              sheet,
              y,
              "2　更新の内容",
              "全会議室に無線アクセスポイントを増設し、大型モニターを常設する。会議用タブレットを80台配備し、資料の配布から保存までを電子化する。");
      y =
          new Grid(sheet, 72, new float[] {215, 80, 156}, new boolean[] {false, true, true}, 27, 11)
                  .draw(
                      y,
                      List.of("区分", "数量", "事業費（千円）"),
                      List.of(
                          List.of("無線アクセスポイント", "24", "8,640"),
                          List.of("会議用タブレット", "80", "6,160"),
                          List.of("大型モニター", "12", "3,300"),
                          List.of("合計", "", "18,100")))
              + 34;
      section(
          sheet,
          y,
          "3　スケジュール",
          "4月に契約、7月から順次切替、9月定例会から全面的に運用を始める。移行の期間中は紙の資料を併用し、委員への説明会を地区ごとに開催する。");
      sheet.folio("1");
    }
  }

  private static float section(Sheet sheet, float y, String head, String body) throws IOException {
    sheet.text(sheet.type().gothic(), 12, 72, y, head);
    return Paragraph.set(sheet, sheet.type().mincho(), 11.5f, 84, y + 22, 439, "　" + body) + 14;
  }

  private static void list(Booklet booklet) throws IOException {
    try (Sheet sheet = booklet.sheet(Sheet.A3_LANDSCAPE)) {
      sheet.paperNumber("資料2 別表1");
      sheet.text(sheet.type().gothic(), 18, 72, 84, "会議室別　整備計画（令和9年度から令和11年度まで）");
      String[] rooms = {
        "第1委員会室", "第2委員会室", "第3委員会室", "全員協議会室", "議場", "正副議長室", "大会議室", "中会議室A", "中会議室B", "小会議室201",
        "小会議室202", "小会議室301", "防災対策室", "市長応接室", "教育委員会室", "農業委員会室"
      };
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < rooms.length; i++) {
        int seats = 8 + (i * 7) % 34;
        rows.add(
            List.of(
                Integer.toString(i + 1),
                rooms[i],
                (i < 5 ? 3 : i % 5 + 1) + "階",
                seats + "席",
                Integer.toString(1 + seats / 14),
                Integer.toString(seats),
                i % 3 == 0 ? "1" : "0",
                "%,d".formatted(240 + seats * 83),
                "令和" + (9 + i / 6) + "年" + (5 + i % 4) + "月",
                i % 4 == 0 ? "配線は天井裏を利用" : i % 4 == 1 ? "電源の増設が必要" : "既設の配管を利用"));
      }
      new Grid(
              sheet,
              72,
              new float[] {50, 160, 60, 70, 110, 110, 90, 120, 120, 156},
              new boolean[] {true, false, false, true, true, true, true, true, false, false},
              36,
              12)
          .draw(
              108,
              List.of("番号", "会議室", "階", "席数", "アクセスポイント", "タブレット", "モニター", "事業費（千円）", "時期", "備考"),
              rows);
      sheet.folio("2");
    }
  }

  private static void plan(Booklet booklet) throws IOException {
    try (Sheet sheet = booklet.sheet(Sheet.A3_LANDSCAPE)) {
      sheet.paperNumber("資料2 別図1");
      sheet.text(sheet.type().gothic(), 18, 72, 84, "3階　配置図（A3）");
      float x = 90;
      float[] widths = {220, 160, 160, 260, 240};
      String[] names = {"第1委員会室", "第2委員会室", "第3委員会室", "全員協議会室", "議場"};
      for (int i = 0; i < widths.length; i++) {
        sheet.shade(x, 140, widths[i], 250, ROOM);
        sheet.box(x, 140, widths[i], 250, 1.2f);
        sheet.centred(sheet.type().gothic(), 13, x + widths[i] / 2, 270, names[i]);
        accessPoint(sheet, x + widths[i] / 2, 190);
        x += widths[i];
      }
      sheet.box(90, 390, 1040, 90, 1.2f);
      sheet.centred(sheet.type().mincho(), 13, 610, 440, "廊　　下");
      x = 90;
      float[] lower = {180, 180, 180, 250, 250};
      String[] lowerNames = {"議会事務局", "図書室", "正副議長室", "議員控室A", "議員控室B"};
      for (int i = 0; i < lower.length; i++) {
        sheet.box(x, 480, lower[i], 210, 1.2f);
        sheet.centred(sheet.type().gothic(), 13, x + lower[i] / 2, 600, lowerNames[i]);
        accessPoint(sheet, x + lower[i] / 2, 540);
        x += lower[i];
      }
      accessPoint(sheet, 100, 742);
      sheet.text(sheet.type().mincho(), 12, 120, 746, "は無線アクセスポイントの位置を示す。");
      sheet.folio("3");
    }
  }

  private static void accessPoint(Sheet sheet, float x, float y) throws IOException {
    sheet.shade(x - 6, y - 6, 12, 12, POINT);
  }

  private static void note(Booklet booklet) throws IOException {
    // JIS B5, 182 x 257 mm
    try (Sheet sheet =
        booklet.sheet(new org.apache.pdfbox.pdmodel.common.PDRectangle(515.91f, 728.5f))) {
      sheet.paperNumber("資料2 参考");
      sheet.text(sheet.type().gothic(), 13, 60, 100, "用語の説明");
      float y = 134;
      String[][] terms = {
        {"追従", "発表者がめくったページに、参加者の画面が自動で合わせて動くこと。"},
        {"個人メモ", "本人だけが見られる書き込み。会議の記録には含めない。"},
        {"共有書き込み", "全員の画面と大型モニターに映る書き込み。閉会時に資料とともに保存する。"},
        {"LGWAN", "地方公共団体を相互に結ぶ行政専用のネットワーク。インターネットから切り離されている。"}
      };
      for (String[] term : terms) {
        sheet.text(sheet.type().gothic(), 11, 60, y, term[0]);
        y = Paragraph.set(sheet, sheet.type().mincho(), 11, 76, y + 20, 376, term[1]) + 10;
      }
      sheet.folio("4");
    }
  }
}
