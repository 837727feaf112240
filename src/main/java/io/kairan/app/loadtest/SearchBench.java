package io.kairan.app.loadtest;

import io.kairan.base.ContentHash;
import io.kairan.base.MunicipalityId;
import io.kairan.document.SearchIndex;
import io.kairan.document.SearchIndex.Hit;
import io.kairan.document.SearchIndex.Page;
import io.kairan.document.SearchText;
import io.kairan.storage.SqliteDatabase;
import io.kairan.storage.SqliteSearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/**
 * How long the index answers with many pages in it. The pages hold words of a council's papers
 * drawn from a seed, common ones far more often than rare ones, as in papers.
 */
final class SearchBench {

  private static final MunicipalityId CITY = new MunicipalityId("city");
  private static final int PAGES_A_PAPER = 50;
  private static final int WORDS_A_PAGE = 250;
  private static final int MOST = 101;
  private static final int PAPERS_TOGETHER = 20;
  private static final int PAPERS_OF_A_MEETING = 20;
  private static final String LETTERS =
      "市議会委員長予算補正案第条例改正報告審査事業費国県支出金地方債一般財源総務企画教育福祉環境建設水道下学校児童生徒高齢者障害保育"
          + "所園道路橋梁河川公園住宅防災消防救急病院診療健康保険介護年金税収納付徴収基金積立繰入繰越明許契約工事請負委託料使用手数負担補助"
          + "交付利子元償還職員給与共済旅需用役務備品購入扶助貸付投資出資寄附公課のをにはがとでもするしたいるありますこれそなら";

  /** One kind of question; times in ms. */
  record Kind(String name, int questions, double medianMs, double p99Ms, double pagesFound) {}

  /** What was measured. */
  record Report(
      long seed, int pages, long indexBytes, double indexedPagesASecond, List<Kind> kinds) {

    Report {
      kinds = List.copyOf(kinds);
    }

    String words() {
      StringBuilder text =
          new StringBuilder(
              "%,d pages, %,d MB of index, %,.0f pages indexed a second (seed %d)%n"
                  .formatted(pages, indexBytes / 1_000_000, indexedPagesASecond, seed));
      for (Kind kind : kinds) {
        text.append(
            "%-28s median %6.2f ms, p99 %7.2f ms, %5.1f pages found (at most %d), %d questions%n"
                .formatted(
                    kind.name(),
                    kind.medianMs(),
                    kind.p99Ms(),
                    kind.pagesFound(),
                    MOST,
                    kind.questions()));
      }
      return text.toString().stripTrailing();
    }
  }

  private final Random random;
  private final List<String> vocabulary = new ArrayList<>();
  private final List<ContentHash> papers = new ArrayList<>();
  private final SqliteSearchIndex index;

  private SearchBench(long seed, SqliteDatabase database) {
    this.random = new Random(seed);
    this.index = new SqliteSearchIndex(municipality -> database);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int letters = 1 + random.nextInt(5); letters > 0; letters--) {
        word.append(LETTERS.charAt(rank(LETTERS.length())));
      }
      vocabulary.add(word.toString());
    }
  }

  /**
   * Fills an index in a folder and asks it.
   *
   * @param folder where the index lies meanwhile
   */
  static Report run(Path folder, int pages, int questions, long seed)
      throws IOException, InterruptedException {
    Path file = folder.resolve("search.db");
    try (SqliteDatabase database = new SqliteDatabase(file, SqliteSearchIndex.MIGRATIONS)) {
      SearchBench bench = new SearchBench(seed, database);
      long began = System.nanoTime();
      bench.fill(pages);
      double seconds = (System.nanoTime() - began) / 1e9;
      List<Kind> kinds =
          List.of(
              bench.ask("one letter, everywhere", 1, false, questions),
              bench.ask("two letters, everywhere", 2, false, questions),
              bench.ask("6 to 12 letters, everywhere", 6, false, questions),
              bench.ask("one letter, one meeting", 1, true, questions),
              bench.ask("two letters, one meeting", 2, true, questions));
      return new Report(seed, pages, Files.size(file), pages / seconds, kinds);
    }
  }

  private void fill(int pages) throws IOException, InterruptedException {
    for (int first = 0; first < pages; first += PAGES_A_PAPER) {
      ContentHash paper = new ContentHash("%064x".formatted(first + 1L));
      List<Page> added = new ArrayList<>();
      for (int page = 1; page <= Math.min(PAGES_A_PAPER, pages - first); page++) {
        added.add(new Page(page, SearchText.of(page()).pairs()));
      }
      papers.add(paper);
      done(index.add(CITY, paper, PAGES_A_PAPER, added));
    }
  }

  private Kind ask(String name, int letters, boolean meeting, int questions)
      throws IOException, InterruptedException {
    double[] millis = new double[questions];
    long found = 0;
    for (int i = 0; i < questions; i++) {
      String question = SearchText.of(text(letters)).question();
      List<ContentHash> one = meeting ? papersOfOne() : List.of();
      long before = System.nanoTime();
      List<ContentHash> within =
          meeting
              ? one
              : done(index.papers(CITY, question, SearchIndex.NEWEST, PAPERS_TOGETHER)).papers();
      List<Hit> hits = done(index.find(CITY, question, within, MOST));
      millis[i] = (System.nanoTime() - before) / 1e6;
      found += hits.size();
    }
    Arrays.sort(millis);
    return new Kind(
        name,
        questions,
        millis[questions / 2],
        millis[questions * 99 / 100],
        (double) found / questions);
  }

  private List<ContentHash> papersOfOne() {
    int first = random.nextInt(Math.max(1, papers.size() - PAPERS_OF_A_MEETING));
    return papers.subList(first, Math.min(papers.size(), first + PAPERS_OF_A_MEETING));
  }

  private String page() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < WORDS_A_PAGE; i++) {
      text.append(vocabulary.get(rank(vocabulary.size())));
    }
    return text.toString();
  }

  /** A stretch of words that pages have, so that most questions find something. */
  private String text(int letters) {
    StringBuilder text = new StringBuilder();
    while (text.length() < letters) {
      text.append(vocabulary.get(rank(vocabulary.size())));
    }
    return letters < 6 ? text.substring(0, letters) : text.toString();
  }

  /** Small numbers far more often than large ones, as words are used (Zipf's law). */
  private int rank(int of) {
    return (int) Math.min(of - 1, Math.pow(of + 1.0, random.nextDouble()) - 1);
  }

  private static <T> T done(CompletionStage<T> stage) throws IOException, InterruptedException {
    try {
      return stage.toCompletableFuture().get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }
}
