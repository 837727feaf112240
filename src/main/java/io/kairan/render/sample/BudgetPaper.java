package io.kairan.render.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** 補正予算書: sixty pages of tables, no two alike. Thousands of yen; all figures are invented. */
final class BudgetPaper {

  private static final int PAGES = 60;
  private static final String[] KAN = {
    "議会費", "総務費", "民生費", "衛生費", "労働費", "農林水産業費", "商工費", "土木費", "消防費", "教育費", "災害復旧費", "公債費"
  };
  private static final String[] KOU = {
    "総務管理費",
    "徴税費",
    "戸籍住民基本台帳費",
    "選挙費",
    "統計調査費",
    "社会福祉費",
    "児童福祉費",
    "保健衛生費",
    "清掃費",
    "農業費",
    "道路橋りょう費",
    "都市計画費",
    "住宅費",
    "小学校費",
    "中学校費",
    "社会教育費",
    "保健体育費"
  };
  private static final String[] SETSU = {
    "報酬",
    "給料",
    "職員手当等",
    "共済費",
    "報償費",
    "旅費",
    "需用費",
    "役務費",
    "委託料",
    "使用料及び賃借料",
    "工事請負費",
    "原材料費",
    "備品購入費",
    "負担金、補助及び交付金",
    "扶助費",
    "償還金、利子及び割引料"
  };
  private static final String[] NOTE = {
    "会計年度任用職員の増員",
    "庁内無線網の更新",
    "会議用タブレットの配備",
    "公共施設照明の改修",
    "保育所入所児童数の増",
    "予防接種委託単価の改定",
    "道路除草の追加",
    "河川維持の前倒し",
    "小学校空調設備の更新",
    "図書館資料の充実",
    "国庫支出金の精算",
    "燃料価格の上昇による増",
    "入札差金の整理",
    "災害用備蓄の更新",
    "地域公共交通の実証運行"
  };

  private BudgetPaper() {}

  static void write(Path file, Path fonts) throws IOException {
    Random random = new Random(20_261_124);
    try (Booklet booklet = new Booklet("令和8年度 みどり野市一般会計補正予算（第3号）", fonts, 102)) {
      cover(booklet);
      contents(booklet);
      for (int number = 3; number <= PAGES; number++) {
        if (number == 3) {
          summary(booklet, random, number);
        } else {
          detail(booklet, random, number);
        }
      }
      signposts(booklet);
      booklet.save(file);
    }
  }

  private static void cover(Booklet booklet) throws IOException {
    try (Sheet sheet = booklet.sheet(Sheet.A4)) {
      sheet.paperNumber("資料1");
      sheet.centred(sheet.type().mincho(), 16, sheet.width() / 2, 230, "議案第3号");
      sheet.centred(sheet.type().mincho(), 24, sheet.width() / 2, 300, "令和8年度");
      sheet.centred(sheet.type().mincho(), 24, sheet.width() / 2, 344, "みどり野市一般会計補正予算（第3号）");
      sheet.centred(sheet.type().mincho(), 15, sheet.width() / 2, 620, "令和8年11月");
      sheet.centred(sheet.type().mincho(), 18, sheet.width() / 2, 656, "みどり野市");
    }
  }

  /** The same twelve lines as a table of contents for readers, and as links on the printed one. */
  private static void signposts(Booklet booklet) throws IOException {
    Signposts signposts = new Signposts(booklet.document());
    signposts.heading("目次", 2);
    signposts.heading("歳出　総括", 3);
    for (int kan = 0; kan < KAN.length; kan++) {
      signposts.heading(KAN[kan], firstPage(kan));
      signposts.link(2, 96, lineOf(kan), 404, firstPage(kan));
    }
  }

  private static int firstPage(int kan) {
    return Math.max(4, kan * 5);
  }

  /** The baseline of a line of the printed table of contents. */
  private static float lineOf(int kan) {
    return 180 + 34f * kan;
  }

  private static void contents(Booklet booklet) throws IOException {
    try (Sheet sheet = booklet.sheet(Sheet.A4)) {
      sheet.centred(sheet.type().mincho(), 18, sheet.width() / 2, 120, "目　　次");
      for (int kan = 0; kan < KAN.length; kan++) {
        float y = lineOf(kan);
        sheet.text(sheet.type().mincho(), 12, 96, y, KAN[kan]);
        sheet.text(sheet.type().mincho(), 12, 210, y, "・".repeat(21));
        sheet.right(sheet.type().mincho(), 12, 500, y, Integer.toString(firstPage(kan)));
      }
      sheet.folio("2");
    }
  }

  private static void summary(Booklet booklet, Random random, int number) throws IOException {
    try (Sheet sheet = booklet.sheet(Sheet.A4)) {
      sheet.text(sheet.type().gothic(), 13, 56, 92, "歳出　総括");
      sheet.right(sheet.type().mincho(), 10, 539, 92, "（単位：千円）");
      List<List<String>> rows = new ArrayList<>();
      long before = 0;
      long change = 0;
      for (int i = 0; i < KAN.length; i++) {
        long was = 100_000L + random.nextInt(9_000_000);
        long by = random.nextInt(400_000) - 120_000L;
        before += was;
        change += by;
        rows.add(List.of((i + 1) + "　" + KAN[i], figure(was), figure(by), figure(was + by)));
      }
      rows.add(List.of("歳出合計", figure(before), figure(change), figure(before + change)));
      new Grid(
              sheet,
              56,
              new float[] {168, 105, 105, 105},
              new boolean[] {false, true, true, true},
              30,
              11)
          .draw(106, List.of("款", "補正前の額", "補正額", "計"), rows);
      sheet.folio(Integer.toString(number));
    }
  }

  private static void detail(Booklet booklet, Random random, int number) throws IOException {
    try (Sheet sheet = booklet.sheet(Sheet.A4)) {
      int kan = Math.min(number / 5, KAN.length - 1);
      sheet.text(sheet.type().gothic(), 12, 56, 84, "（款）" + (kan + 1) + "　" + KAN[kan]);
      sheet.text(
          sheet.type().gothic(),
          12,
          230,
          84,
          "（項）" + (number % 4 + 1) + "　" + KOU[number % KOU.length]);
      sheet.right(sheet.type().mincho(), 10, 539, 84, "（単位：千円）");
      List<List<String>> rows = new ArrayList<>();
      long total = 0;
      int count = 12 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        long by = random.nextInt(90_000) - 20_000L;
        total += by;
        rows.add(
            List.of(
                (i % 7 + 1) + "　" + SETSU[random.nextInt(SETSU.length)],
                figure(random.nextInt(900_000)),
                figure(by),
                NOTE[random.nextInt(NOTE.length)]));
      }
      rows.add(List.of("計", "", figure(total), ""));
      float below =
          new Grid(
                  sheet,
                  56,
                  new float[] {150, 78, 78, 177},
                  new boolean[] {false, true, true, false},
                  29,
                  10)
              .draw(98, List.of("節", "補正前の額", "補正額", "説明"), rows);
      sheet.text(
          sheet.type().mincho(), 9.5f, 56, below + 20, "※ 財源内訳は国県支出金、地方債、その他及び一般財源の順に整理している。");
      sheet.folio(Integer.toString(number));
    }
  }

  private static String figure(long thousands) {
    return thousands < 0 ? "△" + "%,d".formatted(-thousands) : "%,d".formatted(thousands);
  }
}
