package io.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person turns a page that lies on its side, and looks closely with the keyboard alone. */
class TurnedPageIT {

  private static final String MINUTES = "会議録（案）";
  private static final String OVERVIEW = "資料2 事業の概要";

  @TempDir private Path data;

  @Test
  @DisplayName(
      "TAB23 A turned page has its picture and its ink turned, and writing goes where seen")
  void turned() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst())) {
      member.shows(MINUTES, 1);
      member.press("ペン");
      write(member);
      Ink upright = member.inked();
      member.press("メニュー");
      member.press("右へ回す");
      member.page().keyboard().press("Escape");
      lying(member, true);
      Ink right =
          new Ink(
              upright.count(),
              1 - upright.bottom(),
              upright.left(),
              1 - upright.top(),
              upright.right());
      member.inked().liesAs(right);
      write(member);
      Ink both = member.inked();
      member.page().keyboard().press("Shift+ArrowLeft");
      lying(member, false);
      member
          .inked()
          .liesAs(
              new Ink(both.count(), both.top(), 1 - both.right(), both.bottom(), 1 - both.left()));
      assertThat(member.errors()).isEmpty();
    }
  }

  @Test
  @DisplayName("TAB23 Each paper stays as its reader turned it, and keys do what fingers do")
  void keys() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen member =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("attendee").getFirst())) {
      member.shows(MINUTES, 1);
      Keyboard keyboard = member.page().keyboard();
      keyboard.press("Shift+ArrowRight");
      lying(member, true);
      keyboard.press("PageDown");
      member.shows(MINUTES, 2);
      lying(member, true);
      member.open(OVERVIEW);
      member.shows(OVERVIEW, 1);
      assertThat(turn(member)).isZero();
      member.open(MINUTES);
      Awaitility.await("as it was turned").until(() -> turn(member) == 90);
      keyboard.press("Shift+ArrowLeft");
      lying(member, false);
      keyboard.press("Shift+End");
      double top = member.topOfView();
      keyboard.press("ArrowDown");
      Awaitility.await("further down").until(() -> member.topOfView() > top);
      assertThat(member.pageNumber()).isEqualTo("1");
      keyboard.press("Shift+Home");
      keyboard.press("Shift+ArrowUp");
      Awaitility.await("nearer").until(() -> member.zoom() > 1.2);
      keyboard.press("Shift+ArrowDown");
      Awaitility.await("the whole page").until(() -> member.zoom() == 1);
      keyboard.press("ArrowRight");
      member.shows(MINUTES, 2);
      assertThat(member.errors()).isEmpty();
    }
  }

  private static void write(Screen member) {
    member.penDown();
    member.penUp();
  }

  private static int turn(Screen member) {
    return ((Number) member.page().locator("kairan-stage").evaluate("stage => stage.view.turn"))
        .intValue();
  }

  /** Waits until a page that stands lies on its side, or stands again. */
  private static void lying(Screen member, boolean wanted) {
    String wide =
        "stage => { const { width, height } = stage.sheet()?.box ?? {}; return width > height; }";
    Awaitility.await("the page's shape")
        .until(() -> wanted == (boolean) member.page().locator("kairan-stage").evaluate(wide));
  }
}
