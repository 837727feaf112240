package io.kairan.render.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.util.Matrix;

/** 日程表: a portrait page, and one that is stored upright and turned for display with /Rotate 90. */
final class SchedulePaper {

  private static final String[] MONTHS = {
    "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", "1月", "2月", "3月"
  };

  private SchedulePaper() {}

  static void write(Path file, Path fonts) throws IOException {
    try (Booklet booklet = new Booklet("整備日程表", fonts, 104)) {
      portrait(booklet);
      turned(booklet);
      booklet.save(file);
    }
  }

  private static void portrait(Booklet booklet) throws IOException {
    try (Sheet sheet = booklet.sheet(Sheet.A4)) {
      sheet.paperNumber("資料3");
      sheet.centred(sheet.type().mincho(), 17, sheet.width() / 2, 112, "整備日程と今後の進め方");
      float y = 160;
      for (String line :
          List.of(
              "1　補正予算の議決後、12月中に仕様を固め、1月に入札を公告する。",
              "2　切替えは閉会中に行い、会議の日程には影響を与えない。",
              "3　各会議室の切替えは半日を単位とし、翌日に動作を確認する。",
              "4　委員への説明会は5月と6月に4回、端末に触れながら行う。",
              "5　7月から9月までは紙の資料を併用し、9月定例会で全面移行する。")) {
        y = Paragraph.set(sheet, sheet.type().mincho(), 11.5f, 72, y, 451, line) + 10;
      }
      sheet.text(sheet.type().mincho(), 11.5f, 72, y + 14, "月ごとの作業は次のページの日程表のとおり。");
      sheet.folio("1");
    }
  }

  /** Drawn sideways on portrait paper, so that it reads upright once the page is turned by 90. */
  private static void turned(Booklet booklet) throws IOException {
    Sheet page = booklet.sheet(Sheet.A4);
    page.page().setRotation(90);
    page.out().transform(Matrix.getRotateInstance(Math.PI / 2, page.width(), 0));
    // From here on the page is as wide as it is high; the sheet below draws on the same stream.
    try (Sideways sheet = new Sideways(page)) {
      sheet.title("整備日程表（令和9年度）");
      List<List<String>> rows = new ArrayList<>();
      String[] works = {
        "仕様・入札", "無線アクセスポイント", "配線工事", "大型モニター", "タブレット配備", "証明書の配布", "委員説明会", "試行", "全面運用"
      };
      for (int i = 0; i < works.length; i++) {
        List<String> row = new ArrayList<>();
        row.add(works[i]);
        for (int month = 0; month < MONTHS.length; month++) {
          boolean busy = month >= i && month <= i + 2;
          row.add(busy ? (month == i + 2 ? "◎" : "○") : "");
        }
        rows.add(row);
      }
      sheet.months(MONTHS, rows);
    }
  }
}
