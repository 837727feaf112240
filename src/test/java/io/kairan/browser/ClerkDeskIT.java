package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.kairan.fixture.OddPdfs;
import io.kairan.fixture.RunningServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's own papers, from the file picker to the tablets. */
class ClerkDeskIT {

  private static final int PAGES = 80;
  private static final double PATIENCE = 60_000;

  @TempDir Path data;

  private final Axe axe = new Axe();

  @Test
  @DisplayName(
      "DSK9 TAB30 a clerk's file goes up, its pages get ready one by one, and all can open it")
  void ownPaper() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen clerk =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("clerk").getFirst());
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst())) {
      choose(clerk, "防災計画.pdf", OddPdfs.paper(PAGES, 1));
      Locator paper = clerk.page().locator("kairan-shelf .paper").filter(text("防災計画"));
      assertThat(paper).containsText(Pattern.compile("準備中 [1-9][0-9]* / " + PAGES), patiently());
      assertThat(paper).containsText("準備完了", patiently());
      assertThat(member.page().locator("kairan-agenda-rail")).not().containsText("防災計画");
      paper.locator("select").selectOption(new SelectOption().setIndex(2));
      paper.locator("button.side").click();
      assertThat(clerk.page().locator("kairan-agenda-item").nth(1)).containsText("防災計画");
      assertThat(clerk.page().locator("kairan-shelf .paper")).hasCount(0);
      member.open("防災計画");
      member.shows("防災計画", 1);
      clerk.press("会議の画面を見る");
      clerk.shows("会議録（案）", 1);
      clerk.page().goBack();
      assertThat(clerk.page().locator("kairan-shelf")).isVisible();
      assertThat(clerk.errors()).isEmpty();
      assertThat(member.errors()).isEmpty();
    }
  }

  @Test
  @DisplayName("PAP4 DSK10 TAB11 what the gate found stands on the paper, also after a reload")
  void report() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen clerk =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("clerk").getFirst())) {
      choose(clerk, "様式.pdf", OddPdfs.active());
      Locator paper = clerk.page().locator("kairan-shelf .paper").filter(text("様式"));
      assertThat(paper).containsText("準備完了", patiently());
      clerk.page().reload();
      assertThat(paper.locator(".tag")).containsText("動作は除きました");
      paper.locator("kairan-paper-card").click();
      Locator report = clerk.page().locator("kairan-paper-report");
      assertThat(report).containsText("様式.pdf");
      assertThat(report).containsText("添付ファイル");
      assertThat(report).containsText("プログラムの起動");
      axe.look(clerk, "what a file would do");
      axe.foundNothing();
      assertThat(clerk.errors()).isEmpty();
    }
  }

  @Test
  @DisplayName("DSK7 TAB11 a file that is no PDF is refused in words, and the desk goes on")
  void noPaper() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen clerk =
            new Screen(chromium.tablet(820, 1180), server.demoLinks("clerk").getFirst())) {
      choose(clerk, "写真.pdf", "<html>これはPDFではない</html>".getBytes(StandardCharsets.UTF_8));
      Locator failed = clerk.page().locator("kairan-upload-list .failed").filter(text("写真.pdf"));
      assertThat(failed.getByRole(AriaRole.ALERT)).containsText("PDF", patiently());
      choose(clerk, "予定.pdf", OddPdfs.paper(2, 1));
      assertThat(clerk.page().locator("kairan-shelf .paper")).containsText("準備完了", patiently());
      assertThat(failed).isVisible();
      axe.look(clerk, "a file that was refused");
      axe.foundNothing();
      failed.getByRole(AriaRole.BUTTON).last().click();
      assertThat(failed).hasCount(0);
      assertThat(clerk.errors()).isEmpty();
    }
  }

  private static void choose(Screen clerk, String name, byte[] bytes) {
    clerk
        .page()
        .locator("kairan-shelf kairan-file-button input")
        .setInputFiles(new FilePayload(name, "application/pdf", bytes));
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
  }
}
