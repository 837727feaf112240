package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blank sheets for memos, in real browsers. */
class OwnSheetsIT {

  private static final String MINUTES = "会議録（案）";
  private static final String SHEETS = "メモ用紙";

  @TempDir private Path data;

  private final Axe axe = new Axe();

  @Test
  @DisplayName("MEM6 TAB20 A member writes on a sheet of their own beside the room's page")
  void writes() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair = screen(chromium, server, "chair");
        Screen member = screen(chromium, server, "attendee")) {
      chair.shows(MINUTES, 1);
      member.shows(MINUTES, 1);
      member.open(SHEETS);
      member.shows(SHEETS, 1);
      axe.look(member, "a sheet of one's own");
      member.press("次のページ");
      member.shows(SHEETS, 2);
      member.press("ペン");
      member.penDown();
      member.penUp();
      member.inked();
      besideTheRoom(chair, member);
      keptForItsWriterAlone(server, chromium, chair, member);
      for (Screen screen : List.of(chair, member)) {
        assertThat(screen.errors()).isEmpty();
      }
      axe.foundNothing();
    }
  }

  private static void besideTheRoom(Screen chair, Screen member) {
    Locator beside = member.page().locator("kairan-beside");
    member.press("メニュー");
    member.press("2つ並べて見る");
    assertThat(beside.locator("select option:checked").first()).containsText(MINUTES);
    assertThat(beside.locator(".number")).hasText("1 / 2");
    chair.press("次のページ");
    assertThat(beside.locator(".number")).hasText("2 / 2");
    member.shows(SHEETS, 2);
    chair.press("前のページ");
    assertThat(beside.locator(".number")).hasText("1 / 2");
    beside.locator("button[aria-label='並べるのをやめる']").click();
  }

  private static void keptForItsWriterAlone(
      RunningServer server, Chromium chromium, Screen chair, Screen member) throws Exception {
    member.page().reload();
    member.shows(MINUTES, 1);
    assertThat(member.page().locator("kairan-agenda-rail .own")).containsText(SHEETS);
    member.open(SHEETS);
    member.shows(SHEETS, 1);
    member.notInked();
    assertThat(member.page().locator("kairan-agenda-rail .own")).containsText("1枚に記入");
    member.press("次のページ");
    member.inked();
    try (Screen second = screen(chromium, server, "attendee")) {
      second.open(SHEETS);
      second.press("次のページ");
      second.shows(SHEETS, 2);
      second.inked();
    }
    chair.open(SHEETS);
    chair.shows(SHEETS, 1);
    chair.press("次のページ");
    chair.shows(SHEETS, 2);
    chair.notInked();
    assertThat(chair.page().locator("kairan-tool-palette .badge")).isDisabled();
    member.page().locator("kairan-return-bar button").click();
    member.shows(MINUTES, 1);
    chair.page().locator("kairan-return-bar button").click();
    chair.shows(MINUTES, 1);
    chair.press("次のページ");
    member.shows(MINUTES, 2);
  }

  private static Screen screen(Chromium chromium, RunningServer server, String role)
      throws Exception {
    return new Screen(chromium.tablet(1180, 820), server.demoLinks(role).getFirst());
  }
}
