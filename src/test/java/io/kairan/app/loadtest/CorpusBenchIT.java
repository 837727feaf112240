package io.kairan.app.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.kairan.fixture.OddPdfs;
import io.kairan.fixture.RunningServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusBenchIT {

  @TempDir Path data;
  @TempDir Path folder;

  @Test
  @DisplayName("LOA6 Each file of a folder is named with what became of it, beside a meeting")
  void folder() throws Exception {
    Files.createDirectories(folder.resolve("below"));
    Files.write(folder.resolve("a.pdf"), OddPdfs.paper(3, 1));
    Files.write(folder.resolve("below/b.PDF"), OddPdfs.paper(1, 2));
    Files.write(folder.resolve("c.pdf"), "<html></html>".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("letter.txt"), OddPdfs.paper(1, 3));
    List<CorpusReport.Paper> papers = new ArrayList<>();
    try (RunningServer server = RunningServer.start(data, "--no-demo")) {
      String token = Files.readString(data.resolve("operator.token")).strip();
      CorpusReport report =
          CorpusBench.run(new CorpusBench.Plan(server.base(), token, folder, 1, 2), papers::add);
      assertThat(papers)
          .extracting(CorpusReport.Paper::file, CorpusReport.Paper::outcome)
          .containsExactly(
              tuple("a.pdf", "accepted"),
              tuple("below/b.PDF", "accepted"),
              tuple("c.pdf", "refused"));
      assertThat(papers.getFirst().pages()).isEqualTo(3);
      assertThat(papers.getFirst().allPagesMs()).isPositive();
      assertThat(papers.getLast().reason()).isEqualTo("notAPdf");
      assertThat(report.files()).isEqualTo(3);
      assertThat(report.pages()).isEqualTo(4);
      assertThat(report.failedPages()).isZero();
      assertThat(report.pageTurnP99Ms().lost()).isZero();
      assertThat(report.pageTurnP99Ms().withUploads()).isPositive();
    }
  }
}
