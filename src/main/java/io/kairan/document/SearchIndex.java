package io.kairan.document;

import io.kairan.base.ContentHash;
import io.kairan.base.MunicipalityId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Which pages hold which stretches of letters. It can be made again from the papers at any time.
 * Stages complete on the index's threads. Thread-safe.
 */
public interface SearchIndex {

  /** A page that holds what was asked for. */
  record Hit(ContentHash content, int page) {}

  /** One page's letters, as {@link SearchText#pairs} writes them. */
  record Page(int number, String pairs) {}

  /**
   * Some papers that hold a text, the newest first.
   *
   * @param next where the next ones begin; 0 where there are no more
   */
  record Papers(List<ContentHash> papers, long next) {}

  /** Where {@link #papers} begins. */
  long NEWEST = Long.MAX_VALUE;

  /** The pages of a paper that are in the index. */
  CompletionStage<Set<Integer>> indexed(MunicipalityId municipality, ContentHash content);

  /** Adds pages of a paper; a page that is there stays as it is. */
  CompletionStage<Void> add(
      MunicipalityId municipality, ContentHash content, int pages, List<Page> added);

  /**
   * The pages of some papers that hold a text, in the order of the papers, each paper's in order.
   *
   * @param question as {@link SearchText#question} writes it
   * @param most how many at most
   */
  CompletionStage<List<Hit>> find(
      MunicipalityId municipality, String question, List<ContentHash> within, int most);

  /**
   * The papers that hold a text.
   *
   * @param question as {@link SearchText#question} writes it
   * @param from {@link #NEWEST}, or where an answer said that the next ones begin
   * @param most how many at most
   */
  CompletionStage<Papers> papers(MunicipalityId municipality, String question, long from, int most);

  /** The papers in the index, and of each whether all its pages are. */
  CompletionStage<Map<ContentHash, Boolean>> holdings(MunicipalityId municipality);

  /** Takes papers out of the index; what is not there stays away. */
  CompletionStage<Void> remove(MunicipalityId municipality, List<ContentHash> papers);
}
