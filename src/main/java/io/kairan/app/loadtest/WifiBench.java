package io.kairan.app.loadtest;

import io.kairan.annotation.PageRef;
import io.kairan.base.CommandId;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.SessionOpened;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The hall's Wi-Fi in small: tablets that hold nothing join over a narrow link, which the caller
 * makes, and the chair turns a page from the first second on.
 */
final class WifiBench {

  private static final int TURN_EVERY_MS = 20_000;
  private static final int LOOK_EVERY_MS = 10;
  private static final int PATIENCE_SECONDS = 900;

  /**
   * What is asked for.
   *
   * @param files a file server on the same link
   * @param folder what that server serves
   */
  record Plan(
      URI url, int tablets, Rehearsal.Papers papers, int megabits, URI files, Path folder) {}

  /**
   * One run.
   *
   * @param lastHasIt seconds from the chair's command until the last tablet held the picture, for
   *     each turn in which a picture was missing somewhere, in order
   * @param allHold seconds until all tablets held everything
   * @param linkNeeds seconds that the link alone needs for the pictures
   */
  record Run(
      List<Double> lastHasIt, double allHold, double linkNeeds, long bytesAPicture, long failed) {

    private String words(String name) {
      List<Double> sorted = lastHasIt.stream().sorted().toList();
      return String.format(
          Locale.ROOT,
          "%-10s page on show at the last tablet: worst %.2f s, p95 %.2f s, median %.2f s of %d"
              + " turns; all hold everything after %.1f s, %.2f of what the link needs (%.1f s); %d"
              + " bytes a picture, %d failed",
          name,
          sorted.getLast(),
          sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1),
          sorted.get(sorted.size() / 2),
          sorted.size(),
          allHold,
          allHold / linkNeeds,
          linkNeeds,
          bytesAPicture,
          failed);
    }
  }

  /** All three runs. */
  record Report(Run paced, Run unpaced, PdfDownloads.Run pdfs) {

    String words() {
      return paced.words("paced") + "\n" + unpaced.words("not paced") + "\n" + pdfs.words();
    }
  }

  private final Plan plan;
  private final String token;

  private WifiBench(Plan plan, String token) {
    this.plan = plan;
    this.token = token;
  }

  /** Blocks for many minutes. */
  static Report run(Plan plan, String token) throws IOException, InterruptedException {
    WifiBench bench = new WifiBench(plan, token);
    return new Report(bench.once(true), bench.once(false), bench.pdfs());
  }

  private PdfDownloads.Run pdfs() throws IOException, InterruptedException {
    List<String> names = new ArrayList<>();
    for (int seed = 1; seed <= plan.papers().count(); seed++) {
      names.add(seed + ".pdf");
      plan.papers().write(seed, plan.folder().resolve(seed + ".pdf"));
    }
    return PdfDownloads.run(plan.files(), names, plan.tablets(), plan.megabits());
  }

  private Run once(boolean paced) throws IOException, InterruptedException {
    try (KairanApi api = new KairanApi(plan.url(), token);
        Loop loop = new Loop()) {
      Rehearsal rehearsal = Rehearsal.begin(loop, api, plan.url());
      try {
        List<SessionOpened> seats = rehearsal.prepare(plan.tablets(), plan.papers());
        Map<PageRef, String> pictures = pictures(api, seats.getFirst(), rehearsal.papers());
        Tablet chair = new Tablet(loop, plan.url(), seats.getFirst(), message -> {});
        Joining joining = new Joining(api, loop);
        joining.join(chair);
        List<ColdTablet> tablets = new ArrayList<>();
        for (SessionOpened seat : seats.subList(1, seats.size())) {
          ColdTablet cold = new ColdTablet(loop, plan.url(), seat, pictures, paced);
          joining.join(cold.tablet());
          tablets.add(cold);
        }
        long term = api.snapshot(chair.session()).stage().lease().term();
        return play(loop, new Presenting(chair, term), tablets, List.copyOf(pictures.keySet()));
      } finally {
        rehearsal.remove();
      }
    }
  }

  private Run play(Loop loop, Presenting chair, List<ColdTablet> tablets, List<PageRef> pages)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<Double> delays = new ArrayList<>();
    loop.call(() -> {
      tablets.forEach(tablet -> tablet.begin(pages.getFirst()));
      return Future.succeededFuture();
    });
    int turns = 0;
    while (!loop.call(() -> Future.succeededFuture(tablets.stream().allMatch(ColdTablet::holdsAll)))
        && seconds(start) < PATIENCE_SECONDS) {
      PageRef page = pages.get(++turns * 7 % pages.size());
      long turned = System.nanoTime();
      String id = "turn-" + turns;
      loop.call(() -> {
        chair.turn(new CommandId(id), page);
        return Future.succeededFuture();
      });
      delays.add(awaitPage(loop, tablets, page, turned));
      loop.call(() -> awaitAll(loop, tablets, turned), TURN_EVERY_MS / 1000);
    }
    long all = loop.call(() -> Future.succeededFuture(lastArrival(tablets, pages)));
    long bytes = loop.call(() -> Future.succeededFuture(sum(tablets)));
    long failed = tablets.stream().mapToLong(ColdTablet::failed).sum();
    return new Run(
        List.copyOf(delays),
        (all - start) / 1e9,
        bytes * 8 / (plan.megabits() * 1e6),
        bytes / ((long) tablets.size() * pages.size()),
        failed);
  }

  /** Seconds until the last tablet holds a page. */
  private double awaitPage(Loop loop, List<ColdTablet> tablets, PageRef page, long turned)
      throws IOException, InterruptedException {
    while (seconds(turned) < PATIENCE_SECONDS) {
      long last = loop.call(() -> Future.succeededFuture(lastArrival(tablets, List.of(page))));
      if (last != Long.MAX_VALUE) {
        return Math.max(0, (last - turned) / 1e9);
      }
      Thread.sleep(LOOK_EVERY_MS);
    }
    return PATIENCE_SECONDS;
  }

  /** Until the next turn is due, or there is nothing more to wait for. */
  private static Future<Void> awaitAll(Loop loop, List<ColdTablet> tablets, long turned) {
    long left = TURN_EVERY_MS - (System.nanoTime() - turned) / 1_000_000;
    return left <= 0 || tablets.stream().allMatch(ColdTablet::holdsAll)
        ? Future.succeededFuture()
        : loop.after(Math.min(left, 100)).compose(later -> awaitAll(loop, tablets, turned));
  }

  private static long lastArrival(List<ColdTablet> tablets, List<PageRef> pages) {
    long last = Long.MIN_VALUE;
    for (ColdTablet tablet : tablets) {
      for (PageRef page : pages) {
        last = Math.max(last, Objects.requireNonNullElse(tablet.arrival(page), Long.MAX_VALUE));
      }
    }
    return last;
  }

  private static long sum(List<ColdTablet> tablets) {
    return tablets.stream().mapToLong(ColdTablet::bytes).sum();
  }

  private static Map<PageRef, String> pictures(
      KairanApi api, SessionOpened seat, List<MeetingDocument> papers)
      throws IOException, InterruptedException {
    List<PaperProgress> progress = api.papers(seat);
    Map<PageRef, String> pictures = new LinkedHashMap<>();
    for (MeetingDocument paper : papers) {
      String rendition =
          progress.stream()
              .filter(one -> one.revision().equals(paper.revision()))
              .findFirst()
              .orElseThrow(() -> new IOException("a paper is not drawn"))
              .rendition();
      for (int page = 1; page <= paper.pages().size(); page++) {
        pictures.put(
            new PageRef(paper.document(), paper.revision(), page),
            PictureRequests.path(seat, paper.content(), rendition, page));
      }
    }
    return pictures;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
