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
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper is replaced in the middle of a meeting, in real browsers. */
class ReplaceIT {

  private static final double PATIENCE = 60_000;
  private static final String TITLE = "防災計画";

  @TempDir Path data;

  private final Axe axe = new Axe();

  @Test
  @DisplayName(
      "REV4 REV5 REV7 REV9 TAB11 TAB20 A paper is replaced in a running meeting, and nothing is"
          + " lost")
  void replaced() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen clerk = screen(chromium, server, "clerk");
        Screen chair = screen(chromium, server, "chair");
        Screen member = screen(chromium, server, "attendee")) {
      upload(clerk);
      chair.open(TITLE);
      chair.shows(TITLE, 1);
      member.shows(TITLE, 1);
      memoOn(member, 1);
      memoOn(member, 4);
      chair.press("次のページ");
      chair.shows(TITLE, 2);
      chair.page().locator("kairan-tool-palette .badge").click();
      chair.press("ペン");
      chair.penDown();
      chair.penUp();
      chair.inked();
      replace(clerk);
      chair.shows(TITLE, 3);
      chair.inked();
      member.page().locator("kairan-return-bar button").click();
      member.shows(TITLE, 3);
      member.inked();
      axe.look(member, "a paper that was replaced");
      member.press("前のページ");
      member.shows(TITLE, 2);
      member.inked();
      assertThat(member.page().locator("kairan-stage .old-memo")).hasCount(0);
      member.press("前のページ");
      member.shows(TITLE, 1);
      member.notInked();
      member.press("メニュー");
      member.press("なくなったページのメモ（1ページ）");
      assertThat(member.page().locator("kairan-removed-memos figure")).hasCount(1);
      assertThat(member.page().locator("kairan-removed-memos")).containsText("（旧版）4ページ");
      axe.look(member, "memos of pages that are gone");
      member.page().keyboard().press("Escape");
      member.press("メニュー");
      member.press("メモ入りの資料を保存");
      assertThat(member.page().locator("kairan-take-along li").last()).containsText(TITLE + "（旧版）");
      member.page().keyboard().press("Escape");
      comparesWithOld(member);
      for (Screen screen : List.of(clerk, chair, member)) {
        assertThat(screen.errors()).isEmpty();
      }
      axe.foundNothing();
    }
  }

  /** The old version beside the new one turns along; the cover was not in it. */
  private void comparesWithOld(Screen member) throws Exception {
    member.press("メニュー");
    member.press("旧版と並べて見る");
    Locator beside = member.page().locator("kairan-beside");
    assertThat(beside).containsText("1ページに当たるページは旧版にありません");
    axe.look(member, "a page that the old version has not");
    member.press("次のページ");
    member.shows(TITLE, 2);
    assertThat(beside.locator(".note")).hasCount(0);
    member.press("次のページ");
    member.shows(TITLE, 3);
    assertThat(beside.locator(".number")).hasText("2 / 4");
    axe.look(member, "the old version beside");
    Awaitility.await("the old page is painted")
        .until(() ->
            beside
                .locator("kairan-beside-page")
                .evaluate("pane => pane.painted?.page.page")
                .equals(2));
    beside.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("並べるのをやめる")).click();
    assertThat(beside).hasCount(0);
  }

  private static void upload(Screen clerk) {
    clerk
        .page()
        .locator("kairan-shelf kairan-file-button input")
        .setInputFiles(file(TITLE + ".pdf", OddPdfs.paper(4, 7)));
    Locator paper = clerk.page().locator("kairan-shelf .paper").filter(text(TITLE));
    assertThat(paper).containsText("準備完了", patiently());
    paper.locator("select").selectOption(new SelectOption().setIndex(2));
    paper.locator("button.side").click();
    assertThat(clerk.page().locator("kairan-agenda-item").nth(1)).containsText(TITLE);
  }

  /**
   * The new revision has a cover more and its last page less; the clerk looks at the comparison and
   * publishes.
   */
  private void replace(Screen clerk) throws Exception {
    clerk.page().locator("kairan-agenda-item kairan-paper-card").filter(text(TITLE)).click();
    clerk
        .page()
        .locator("kairan-paper-dialog kairan-file-button input")
        .setInputFiles(file("改訂.pdf", OddPdfs.revised(OddPdfs.paper(4, 7))));
    Locator dialog = clerk.page().locator("kairan-replace-dialog");
    assertThat(dialog).containsText("4ページ中 3ページは同じ、1ページ追加、1ページ削除", patiently());
    axe.look(clerk, "what a replacement changes");
    dialog.getByText("公開する").click();
    assertThat(dialog).hasCount(0);
  }

  private static void memoOn(Screen member, int page) {
    while (Integer.parseInt(member.pageNumber()) < page) {
      member.press("次のページ");
    }
    member.shows(TITLE, page);
    member.press("ペン");
    member.penDown();
    member.penUp();
    member.inked();
  }

  private static Screen screen(Chromium chromium, RunningServer server, String role)
      throws Exception {
    return new Screen(chromium.tablet(1180, 820), server.demoLinks(role).getFirst());
  }

  private static FilePayload file(String name, byte[] bytes) {
    return new FilePayload(name, "application/pdf", bytes);
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
  }
}
