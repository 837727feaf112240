package io.kairan.document;

import io.kairan.base.ContentHash;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.wire.PageText;
import io.kairan.wire.SearchMatch;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds words in papers. It does not know who may see what: callers say where to look, or leave out
 * what may not be seen. Callable from any thread; futures fail with a {@link ProblemException}.
 */
public final class PaperSearch {

  /**
   * The longest text that is looked for, in UTF-16; nobody types more, and pasted pages end here.
   */
  public static final int LONGEST = 200;

  private static final int MOST_ON_A_PAGE = 200;
  private static final int AROUND = 28;

  private final Words words;

  public PaperSearch(Words words) {
    this.words = words;
  }

  /** A page where it was found. */
  public record Found(ContentHash content, int page, SearchMatch match) {}

  /**
   * The pages of some papers that hold a text, in the order of the papers.
   *
   * @param asked as a person typed it; 422 {@code searchTooLong}; nothing is found for a text
   *     without letters and digits
   * @param most how many pages at most
   */
  public Future<List<Found>> find(
      MunicipalityId municipality, String asked, List<ContentHash> within, int most) {
    if (asked.length() > LONGEST) {
      return Future.failedFuture(tooLong());
    }
    SearchText wanted = SearchText.of(asked);
    if (wanted.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    return Workers.backToCaller(
        Future.fromCompletionStage(
                words.index().find(municipality, wanted.question(), within, most))
            .compose(hits ->
                Future.all(hits.stream().map(hit -> look(municipality, hit, wanted)).toList()))
            .map(all -> all.<Optional<Found>>list().stream().flatMap(Optional::stream).toList()));
  }

  /**
   * Some of the municipality's papers that hold a text, the newest first.
   *
   * @param asked as {@link #find} takes it
   * @param from {@link SearchIndex#NEWEST}, or where an answer said that the next ones begin
   */
  public Future<SearchIndex.Papers> papers(
      MunicipalityId municipality, String asked, long from, int most) {
    if (asked.length() > LONGEST) {
      return Future.failedFuture(tooLong());
    }
    SearchText wanted = SearchText.of(asked);
    return wanted.isEmpty()
        ? Future.succeededFuture(new SearchIndex.Papers(List.of(), 0))
        : Workers.backToCaller(
            Future.fromCompletionStage(
                words.index().papers(municipality, wanted.question(), from, most)));
  }

  /**
   * How many of these papers still have pages that cannot be found because nobody read them yet.
   */
  public int unread(MunicipalityId municipality, List<ContentHash> papers) {
    return words.unread(municipality, papers);
  }

  private static ProblemException tooLong() {
    return new ProblemException(
        new Problem(422, "searchTooLong", Map.of("most", Integer.toString(LONGEST))));
  }

  private Future<Optional<Found>> look(
      MunicipalityId municipality, SearchIndex.Hit hit, SearchText wanted) {
    return words
        .text(municipality, hit)
        .map(text -> match(text, wanted).map(match -> new Found(hit.content(), hit.page(), match)));
  }

  static Optional<SearchMatch> match(PageText page, SearchText wanted) {
    String text = page.text();
    List<SearchText.Stretch> found = SearchText.of(text).find(wanted, MOST_ON_A_PAGE);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    SearchText.Stretch first = found.getFirst();
    int from = Math.max(0, first.begin() - AROUND);
    int to = Math.min(text.length(), first.end() + AROUND);
    List<SearchMatch.PageBox> boxes = new ArrayList<>();
    found.forEach(stretch -> boxes.addAll(TextBoxes.of(page, stretch)));
    return Optional.of(
        new SearchMatch(
            oneLine(text.substring(from, first.begin())),
            oneLine(text.substring(first.begin(), first.end())),
            oneLine(text.substring(first.end(), to)),
            found.size(),
            boxes));
  }

  /** A stretch as one line; half a letter at its edge is left out. */
  private static String oneLine(String stretch) {
    String line = stretch.replace('\n', ' ');
    int begin = !line.isEmpty() && Character.isLowSurrogate(line.charAt(0)) ? 1 : 0;
    int end =
        line.length() > begin && Character.isHighSurrogate(line.charAt(line.length() - 1))
            ? line.length() - 1
            : line.length();
    return line.substring(begin, end);
  }
}
