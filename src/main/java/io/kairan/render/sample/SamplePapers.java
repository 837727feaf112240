package io.kairan.render.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes the papers of the demo meeting at build time. City, people and figures are invented. The
 * same program makes the same bytes.
 */
public final class SamplePapers {

  private static final String DEMO =
      """
      {
        "title": "総務企画委員会",
        "place": "第2委員会室",
        "items": [
          {"title": "開会", "minutes": 5, "documents": []},
          {"title": "前回会議録の確認", "minutes": 10, "documents": [
            {"file": "kaigiroku.pdf", "title": "会議録（案）"}]},
          {"title": "議案第3号 庁内ネットワークの更新", "minutes": 40, "documents": [
            {"file": "hosei-yosan.pdf", "title": "資料1 補正予算書"},
            {"file": "jigyo-gaiyo.pdf", "title": "資料2 事業の概要"},
            {"file": "nittei.pdf", "title": "資料3 整備日程表"}]},
          {"title": "請願第1号 駅前停留所の整備", "minutes": 25, "documents": [
            {"file": "seigan.pdf", "title": "請願文書表"},
            {"file": "genchi-shashin.pdf", "title": "資料4 現地写真"}]},
          {"title": "その他", "minutes": 5, "documents": []}
        ]
      }
      """;

  /** The lines of text that fit on a page. */
  private static final int FULL_PAGE = 30;

  private SamplePapers() {}

  /**
   * Writes the demo's PDFs and {@code demo.json}, the agenda that they belong to.
   *
   * @param arguments the folder to write into
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("one argument: the folder to write into");
    }
    write(Path.of(arguments[0]));
  }

  /** Writes the demo into a folder, which is made. Blocks. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path fonts = Typefaces.folder();
    MinutesPaper.write(folder.resolve("kaigiroku.pdf"), fonts);
    BudgetPaper.write(folder.resolve("hosei-yosan.pdf"), fonts);
    OverviewPaper.write(folder.resolve("jigyo-gaiyo.pdf"), fonts);
    SchedulePaper.write(folder.resolve("nittei.pdf"), fonts);
    PetitionPaper.write(folder.resolve("seigan.pdf"), fonts);
    PhotoPaper.write(folder.resolve("genchi-shashin.pdf"), fonts);
    Files.write(folder.resolve("demo.json"), DEMO.getBytes(StandardCharsets.UTF_8));
  }

  /** A paper of scanned pages of about 450 kB each, for load tests. Blocks. */
  public static void scan(int pages, long seed, Path file) throws IOException {
    ScanPaper.write(file, Typefaces.folder(), pages, seed);
  }

  /** A paper of pages full of plain text, for load tests. Blocks. */
  public static void plain(int pages, long seed, Path file) throws IOException {
    plain(pages, FULL_PAGE, seed, file);
  }

  /** The same with so many lines of text on each page. */
  public static void plain(int pages, int lines, long seed, Path file) throws IOException {
    Random random = new Random(seed);
    try (Booklet booklet = new Booklet("負荷試験用資料", Typefaces.folder(), seed)) {
      for (int page = 1; page <= pages; page++) {
        try (Sheet sheet = booklet.sheet(Sheet.A4)) {
          sheet.text(sheet.type().gothic(), 16, 72, 100, "負荷試験用資料　第" + page + "頁");
          for (int line = 0; line < lines; line++) {
            sheet.text(
                sheet.type().mincho(),
                11,
                72,
                140 + 21f * line,
                "項目"
                    + (1000 + random.nextInt(9000))
                    + "　前年度比"
                    + random.nextInt(100)
                    + "％　決算見込額"
                    + random.nextInt(1_000_000)
                    + "千円");
          }
          sheet.folio(Integer.toString(page));
        }
      }
      booklet.save(file);
    }
  }
}
