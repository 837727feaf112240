package io.kairan.document;

import io.kairan.base.ContentHash;
import io.kairan.base.MunicipalityId;
import java.util.List;
import java.util.Optional;
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

  /** The pages of a paper that are in the index. */
  CompletionStage<Set<Integer>> indexed(MunicipalityId municipality, ContentHash content);

  /** Adds pages of a paper; a page that is there stays as it is. */
  CompletionStage<Void> add(
      MunicipalityId municipality, ContentHash content, int pages, List<Page> added);

  /**
   * The pages that hold a text, the newest paper first, each paper's in order.
   *
   * @param question as {@link SearchText#question} writes it
   * @param within the papers that are looked at; empty for all
   * @param most how many at most
   */
  CompletionStage<List<Hit>> find(
      MunicipalityId municipality, String question, Optional<List<ContentHash>> within, int most);
}
