package io.kairan.document;

import io.kairan.base.ContentHash;
import io.kairan.base.MeetingKey;
import io.kairan.base.MunicipalityId;
import io.kairan.base.Problem;
import io.kairan.base.ProblemException;
import io.kairan.meeting.MeetingDocument;
import io.kairan.render.RenderPool;
import io.kairan.render.RenderPriority;
import io.kairan.wire.PageText;
import io.kairan.wire.WireJson;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of all papers: has them read once the pages are drawn, puts them into the index, and
 * serves them. It does not know who may see what: callers do. Callable from any thread; futures
 * complete on the caller's context, or on another thread where the caller has none, and fail with a
 * {@link ProblemException}.
 */
public final class Words implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Words.class);

  /** What failed for a reason outside the paper, such as a full disk, is tried again after this. */
  private static final Executor AGAIN = CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS);

  /** How many pages go into the index together. */
  private static final int TOGETHER = 32;

  private record Key(MunicipalityId municipality, ContentHash content) {}

  private final Workers workers = new Workers();
  private final Reading.Desk desk;
  private final SearchIndex index;
  private final ConcurrentHashMap<Key, Reading> readings = new ConcurrentHashMap<>();
  private final Set<Key> indexed = ConcurrentHashMap.newKeySet();

  /** Of the indexed ones, those whose pages are not all read yet. */
  private final Set<Key> unread = ConcurrentHashMap.newKeySet();

  private volatile boolean open = true;

  public Words(RenderPool pool, DocumentStore store, SearchIndex index) {
    this.desk = new Reading.Desk(pool, store, workers);
    this.index = index;
  }

  /** The name of how words are read, a part of their address. */
  public String edition() {
    return Reading.EDITION;
  }

  /** Has all pages of a document read and indexed that are not, behind everything else. */
  public void ensure(MeetingKey meeting, MeetingDocument document) {
    ensure(new Key(meeting.municipality(), document.content()), document);
  }

  private void ensure(Key key, MeetingDocument document) {
    if (open && indexed.add(key)) {
      unread.add(key);
      Reading reading = reading(key, document.pages().size());
      reading.outline(RenderPriority.WORDS);
      Future.fromCompletionStage(index.indexed(key.municipality(), key.content()))
          .compose(done -> index(key, reading, missing(reading, done)))
          .onSuccess(done -> unread.remove(key))
          .onFailure(failure -> giveUp(key, failure, document));
    }
  }

  /** How many of these papers still have pages whose words nobody can find yet. */
  int unread(MunicipalityId municipality, List<ContentHash> papers) {
    return (int) papers.stream().filter(one -> unread.contains(new Key(municipality, one))).count();
  }

  /**
   * A page's words as the JSON of {@link PageText}; waits for them where they are not read yet. 404
   * {@code unknownPage}.
   *
   * @param page counted from 1
   */
  public Future<Buffer> page(MeetingKey meeting, MeetingDocument document, int page) {
    Reading reading = reading(meeting, document);
    if (page < 1 || page > reading.pages()) {
      return Future.failedFuture(new ProblemException(Problem.of(404, "unknownPage")));
    }
    return Workers.backToCaller(reading.page(page, RenderPriority.ASKED).map(Buffer::buffer));
  }

  /** What a document says about its pages, as the JSON of {@link io.kairan.wire.PaperOutline}. */
  public Future<Buffer> outline(MeetingKey meeting, MeetingDocument document) {
    return Workers.backToCaller(
        reading(meeting, document).outline(RenderPriority.ASKED).map(Buffer::buffer));
  }

  /**
   * The words of all pages as the compressed JSON (gzip) of {@link io.kairan.wire.PaperWords}. 503
   * {@code stillReading} until every page is read; asking has nothing read.
   */
  public Future<Buffer> whole(MeetingKey meeting, MeetingDocument document) {
    return Workers.backToCaller(
        reading(meeting, document)
            .whole()
            .compose(words ->
                words
                    .map(gzip -> Future.succeededFuture(Buffer.buffer(gzip)))
                    .orElseGet(() ->
                        Future.failedFuture(
                            new ProblemException(Problem.of(503, "stillReading"))))));
  }

  /** A page's words; empty where they were not read yet. */
  Future<PageText> text(MunicipalityId municipality, SearchIndex.Hit hit) {
    Reading reading = readings.get(new Key(municipality, hit.content()));
    int pages = reading == null ? hit.page() : reading.pages();
    return reading(new Key(municipality, hit.content()), pages)
        .page(hit.page(), RenderPriority.ASKED)
        .compose(json -> workers.run(() -> WireJson.decode(json, PageText.class)));
  }

  SearchIndex index() {
    return index;
  }

  /** Stops reading; what is done stays. The pool, the store and the index are not closed. */
  @Override
  public void close() {
    open = false;
    workers.close();
  }

  private Reading reading(MeetingKey meeting, MeetingDocument document) {
    return reading(new Key(meeting.municipality(), document.content()), document.pages().size());
  }

  private Reading reading(Key key, int pages) {
    return readings.compute(
        key,
        (k, known) ->
            known != null && known.pages() >= pages
                ? known
                : new Reading(k.municipality(), k.content(), pages, desk));
  }

  private static List<Integer> missing(Reading reading, Set<Integer> done) {
    List<Integer> missing = new ArrayList<>();
    for (int page = 1; page <= reading.pages(); page++) {
      if (!done.contains(page)) {
        missing.add(page);
      }
    }
    return missing;
  }

  /** Reads some pages, puts them into the index, and goes on with the rest. */
  private Future<Void> index(Key key, Reading reading, List<Integer> missing) {
    if (missing.isEmpty() || !open) {
      return Future.succeededFuture();
    }
    List<Integer> now = missing.subList(0, Math.min(TOGETHER, missing.size()));
    List<Integer> later = missing.subList(now.size(), missing.size());
    return Future.all(now.stream().map(page -> pairs(reading, page)).toList())
        .compose(all ->
            Future.fromCompletionStage(
                index.add(key.municipality(), key.content(), reading.pages(), all.list())))
        .compose(added -> index(key, reading, later));
  }

  private Future<SearchIndex.Page> pairs(Reading reading, int page) {
    return reading
        .page(page, RenderPriority.WORDS)
        .compose(json -> workers.run(() -> new SearchIndex.Page(page, pairs(json))));
  }

  private static String pairs(byte[] json) throws IOException {
    return SearchText.of(WireJson.decode(json, PageText.class).text()).pairs();
  }

  private void giveUp(Key key, Throwable failure, MeetingDocument document) {
    indexed.remove(key);
    readings.remove(key);
    unread.remove(key);
    boolean gone = failure instanceof ProblemException problem && problem.problem().status() == 404;
    if (open && !gone) {
      LOG.warn("the words of {} are not in the index yet", key.content(), failure);
      AGAIN.execute(() -> ensure(key, document));
    }
  }
}
