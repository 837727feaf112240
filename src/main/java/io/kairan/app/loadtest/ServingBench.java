package io.kairan.app.loadtest;

import io.kairan.base.ContentHash;
import io.kairan.meeting.MeetingDocument;
import io.kairan.wire.PaperProgress;
import io.kairan.wire.SessionOpened;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Page pictures asked for as fast as {@code wrk} can, from Kairan and, the same bytes, from nginx,
 * by turns. Kairan looks up the session and the right to the paper for each; nginx checks nothing.
 */
final class ServingBench {

  /**
   * What is asked for.
   *
   * @param files nginx, one process without a master
   * @param folder what it serves
   * @param filesPid its process
   * @param connections kept open by {@code wrk}
   */
  record Plan(
      URI url,
      int pages,
      int seconds,
      int rounds,
      int connections,
      URI files,
      Path folder,
      long filesPid) {}

  /** One server in one round; CPU is the server's. */
  record Round(long requests, double megabytesASecond, double cpuMicros, long errors) {

    String words(String name) {
      return String.format(
          Locale.ROOT,
          "%-7s %7d pictures, %6.0f MB/s, %5.1f us of CPU each, %d errors",
          name,
          requests,
          megabytesASecond,
          cpuMicros,
          errors);
    }
  }

  /**
   * All rounds.
   *
   * @param bytesAPicture on average
   */
  record Report(int pictures, long bytesAPicture, List<Round> kairan, List<Round> nginx) {

    Report {
      kairan = List.copyOf(kairan);
      nginx = List.copyOf(nginx);
    }

    boolean sound() {
      return kairan.stream().allMatch(round -> round.errors() == 0 && round.requests() > 0);
    }

    String words() {
      StringBuilder text =
          new StringBuilder(
              "%d pictures of %d bytes on average%n".formatted(pictures, bytesAPicture));
      for (int i = 0; i < kairan.size(); i++) {
        text.append(kairan.get(i).words("Kairan")).append('\n');
        text.append(nginx.get(i).words("nginx")).append('\n');
      }
      return text.append(
              String.format(
                  Locale.ROOT,
                  "Kairan / nginx, medians: %.2f of the MB/s, %.2f of the CPU a picture",
                  median(kairan.stream().map(Round::megabytesASecond).toList())
                      / median(nginx.stream().map(Round::megabytesASecond).toList()),
                  median(kairan.stream().map(Round::cpuMicros).toList())
                      / median(nginx.stream().map(Round::cpuMicros).toList())))
          .toString();
    }

    private static double median(List<Double> values) {
      return values.stream().sorted().toList().get(values.size() / 2);
    }
  }

  private final Plan plan;
  private final KairanApi api;

  private ServingBench(Plan plan, KairanApi api) {
    this.plan = plan;
    this.api = api;
  }

  /** Runs it. Blocks for twice the plan's seconds in each round. */
  static Report run(Plan plan, String operatorToken) throws IOException, InterruptedException {
    try (KairanApi api = new KairanApi(plan.url(), operatorToken);
        Loop loop = new Loop()) {
      Rehearsal rehearsal = Rehearsal.begin(loop, api, plan.url());
      try {
        List<SessionOpened> seats = rehearsal.prepare(1, new Rehearsal.Papers(1, plan.pages(), 30));
        return new ServingBench(plan, api).measure(seats.getLast(), rehearsal.paper());
      } finally {
        rehearsal.remove();
      }
    }
  }

  private Report measure(SessionOpened seat, MeetingDocument paper)
      throws IOException, InterruptedException {
    List<String> pictures = paths(seat, paper);
    List<String> copies = new ArrayList<>();
    long bytes = 0;
    for (String picture : pictures) {
      byte[] body = picture(seat, picture);
      bytes += body.length;
      String copy = copies.size() + ".picture";
      Files.write(plan.folder().resolve(copy), body);
      copies.add("/" + copy);
    }
    Requests wrk = new Requests(plan.connections(), plan.seconds());
    List<Round> kairan = new ArrayList<>();
    List<Round> nginx = new ArrayList<>();
    for (int round = 0; round < plan.rounds(); round++) {
      long before = api.process().cpuMicros();
      Requests.Counted counted = wrk.ask(plan.url(), pictures, seat.token());
      kairan.add(round(counted, api.process().cpuMicros() - before));
      before = filesCpuMicros();
      counted = wrk.ask(plan.files(), copies, "");
      nginx.add(round(counted, filesCpuMicros() - before));
    }
    return new Report(pictures.size(), bytes / pictures.size(), kairan, nginx);
  }

  private List<String> paths(SessionOpened seat, MeetingDocument paper)
      throws IOException, InterruptedException {
    PaperProgress progress = api.papers(seat).getFirst();
    ContentHash content = paper.content();
    List<String> paths = new ArrayList<>();
    for (int page = 1; page <= paper.pages().size(); page++) {
      paths.add(PictureRequests.path(seat, content, progress.rendition(), page));
    }
    return paths;
  }

  private byte[] picture(SessionOpened seat, String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        api.http().send(api.request(path, seat).build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("a picture was answered with " + response.statusCode());
    }
    return response.body();
  }

  private long filesCpuMicros() {
    return Math.round(1_000 * Child.cpuMillis(ProcessHandle.of(plan.filesPid()).stream().toList()));
  }

  private Round round(Requests.Counted counted, long cpuMicros) {
    return new Round(
        counted.requests(),
        Math.round(counted.bytes() / (counted.seconds() * 1e5)) / 10.0,
        Math.round(cpuMicros * 10.0 / Math.max(1, counted.requests())) / 10.0,
        counted.errors());
  }
}
