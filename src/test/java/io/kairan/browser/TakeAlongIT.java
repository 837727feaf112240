package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.kairan.fixture.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers with one's own memos, saved from a real browser. */
class TakeAlongIT {

  private static final String MINUTES = "会議録（案）";
  private static final String SHEETS = "メモ用紙";

  @TempDir private Path data;

  private final Axe axe = new Axe();

  @Test
  @DisplayName("MEM7 TAB32 A member saves a paper and a memo sheet with their memos in them")
  void saves() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst())) {
      member.shows(MINUTES, 1);
      opens(member);
      Locator window = member.page().locator("kairan-take-along");
      assertThat(window).containsText("自分のメモがある資料はまだありません");
      axe.look(member, "nothing to take along");
      member.page().keyboard().press("Escape");

      write(member);
      member.open(SHEETS);
      member.shows(SHEETS, 1);
      write(member);
      opens(member);
      assertThat(window.locator("li")).hasCount(2);
      assertThat(window.locator("li").first()).containsText("1ページに自分のメモ");
      axe.look(member, "papers to take along");
      assertThat(annotations(saved(member, MINUTES), 1)).isEqualTo(1);
      assertThat(window.locator("li").first()).containsText("保存しました");
      member.page().keyboard().press("Escape");
      assertThat(window).hasCount(0);
      member.shows(SHEETS, 1);
      opens(member);
      assertThat(annotations(saved(member, SHEETS), 1)).isEqualTo(1);

      member.page().context().setOffline(true);
      assertThat(window).containsText("通信が切れている間は保存できません");
      assertThat(window.locator("li button").first()).isDisabled();
      assertThat(member.errors()).isEmpty();
      axe.foundNothing();
    }
  }

  private static void write(Screen member) {
    member.press("ペン");
    member.penDown();
    member.penUp();
    member.inked();
    member.press("手（ページを送る）");
  }

  private static void opens(Screen member) {
    member.press("メニュー");
    member.press("メモ入りの資料を保存");
  }

  private static Path saved(Screen member, String paper) {
    Download download = member.page().waitForDownload(() -> member.press(paper + "を保存"));
    return download.path();
  }

  private static int annotations(Path pdf, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return document.getPage(page - 1).getAnnotations().size();
    }
  }
}
