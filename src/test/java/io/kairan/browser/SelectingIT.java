package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.kairan.fixture.HeldFonts;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are selected and copied on the page itself. */
class SelectingIT {

  private static final String MINUTES = "会議録（案）";
  private static final String HEADING = "みどり野市議会 総務企画委員会 会議録";
  private static final String DOWN = "市議会だより";
  private static final double PATIENCE = 60_000;

  /** A page that was turned or enlarged lies so from the next frame on. */
  private static final String DRAWN =
      "() => new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then)))";

  @TempDir private Path data;

  private final Axe axe = new Axe();

  @Test
  @DisplayName("TXT7 A mouse selects words where the picture shows them, turned and enlarged too")
  void mouse() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch()) {
      for (int[] size : new int[][] {{1180, 820}, {820, 1180}}) {
        BrowserContext context = mayCopy(chromium.tablet(size[0], size[1]));
        try (Screen member = new Screen(context, server.demoLinks("attendee").getFirst())) {
          member.shows(MINUTES, 1);
          assertThat(copied(member)).isEqualTo(HEADING);
          member.press("メニュー");
          member.press("右へ回す");
          member.page().keyboard().press("Escape");
          assertThat(copied(member)).isEqualTo(HEADING);
          member.press("メニュー");
          member.press("左へ回す");
          member.page().keyboard().press("Escape");
          member.comesNearer(1.3);
          member.page().mouse().wheel(0, -2_000);
          assertThat(copied(member)).isEqualTo(HEADING);
          assertThat(member.pageNumber()).isEqualTo("1");
          assertThat(letters(member)).hasAttribute("aria-hidden", "true");
          member.press("ペン");
          assertThat(letters(member)).hasCount(0);
          assertThat(member.errors()).isEmpty();
        }
      }
    }
  }

  @Test
  @DisplayName(
      "TAB11 TXT7 A finger that stays on a word selects, and a swipe over words turns the page")
  void finger() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch()) {
      BrowserContext context = mayCopy(chromium.tablet(820, 1180));
      try (Screen member = new Screen(context, server.demoLinks("attendee").getFirst())) {
        member.shows(MINUTES, 1);
        awaitLetters(member);
        BoundingBox word = box(member, "総務企画委員会");
        double y = word.y + word.height / 2;
        Finger finger = new Finger(context.newCDPSession(member.page()));
        finger.at("touchStart", word.x + 10, y);
        Awaitility.await("a word").until(() -> selected(member).equals("総務企画委員会"));
        BoundingBox next = box(member, "会議録");
        finger.at("touchMove", next.x + next.width - 4, y);
        finger.leaves();
        member.button("コピー").waitFor();
        axe.look(member, "words that are selected");
        member.press("コピー");
        assertThat(clipboard(member)).isEqualTo("総務企画委員会 会議録");
        assertThat(member.page().locator(".notice")).containsText("コピーしました");
        finger.at("touchStart", next.x + 10, y);
        finger.at("touchMove", word.x - 100, y);
        finger.leaves();
        member.shows(MINUTES, 2);
        assertThat(member.errors()).isEmpty();
        axe.foundNothing();
      }
    }
  }

  @Test
  @DisplayName("TXT7 Words that run downwards are selected downwards")
  void downwards() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen clerk =
            new Screen(chromium.tablet(1366, 900), server.demoLinks("clerk").getFirst())) {
      upload(clerk);
      BrowserContext context = mayCopy(chromium.tablet(1180, 820));
      try (Screen member = new Screen(context, server.demoLinks("attendee").getFirst())) {
        member.open("縦書き");
        member.shows("縦書き", 1);
        awaitLetters(member);
        BoundingBox line = box(member, DOWN);
        assertThat(line.height).isGreaterThan(4 * line.width);
        Mouse mouse = member.page().mouse();
        mouse.move(line.x + line.width / 2, line.y + 1);
        mouse.down();
        mouse.move(line.x + line.width / 2, line.y + line.height * 0.51);
        mouse.up();
        assertThat(selected(member)).isEqualTo("市議会");
        assertThat(member.errors()).isEmpty();
      }
    }
  }

  /** Drags over the heading from its first to its last letter, and copies. */
  private static String copied(Screen member) {
    awaitLetters(member);
    member.page().evaluate(DRAWN);
    BoundingBox first = box(member, "みどり野市議会");
    BoundingBox last = box(member, "会議録");
    boolean level = first.width > first.height;
    Mouse mouse = member.page().mouse();
    mouse.move(
        level ? first.x + 1 : first.x + first.width / 2,
        level ? first.y + first.height / 2 : first.y + 1);
    mouse.down();
    mouse.move(
        level ? last.x + last.width - 1 : last.x + last.width / 2,
        level ? last.y + last.height / 2 : last.y + last.height - 1);
    mouse.up();
    assertThat(selected(member)).isEqualTo(HEADING);
    member.page().keyboard().press("Control+c");
    return clipboard(member);
  }

  /** The server reads the words behind the pictures. */
  private static void awaitLetters(Screen member) {
    Awaitility.await("the page's letters").until(() -> laid(member));
  }

  /** Moves a mouse over the page; whether its letters have come. */
  private static boolean laid(Screen member) {
    BoundingBox box = member.page().locator("kairan-stage .surface").boundingBox();
    Mouse mouse = member.page().mouse();
    mouse.move(box.x + 20, box.y + box.height - 20);
    mouse.move(box.x + 24, box.y + box.height - 24);
    return letters(member).locator("span").count() > 0;
  }

  private static Locator letters(Screen member) {
    return member.page().locator("kairan-stage .letters");
  }

  /** Where the first stretch of letters lies that begins so and is no part of a longer line. */
  private static BoundingBox box(Screen member, String words) {
    for (Locator span : letters(member).locator("span").all()) {
      if (span.textContent().strip().equals(words)) {
        return span.boundingBox();
      }
    }
    throw new AssertionError(words + " is not on the page");
  }

  private static String selected(Screen member) {
    return (String) member.page().evaluate("() => getSelection().toString()");
  }

  private static String clipboard(Screen member) {
    return (String) member.page().evaluate("() => navigator.clipboard.readText()");
  }

  private static BrowserContext mayCopy(BrowserContext context) {
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    return context;
  }

  private static void upload(Screen clerk) {
    byte[] paper = HeldFonts.line("BIZUDMincho_400Regular", true, 40, 300, 700, DOWN);
    clerk
        .page()
        .locator("kairan-shelf kairan-file-button input")
        .setInputFiles(new FilePayload("縦書き.pdf", "application/pdf", paper));
    Locator card =
        clerk
            .page()
            .locator("kairan-shelf .paper")
            .filter(new Locator.FilterOptions().setHasText("縦書き"));
    assertThat(card)
        .containsText("準備完了", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    card.locator("select").selectOption(new SelectOption().setIndex(2));
    card.locator("button.side").click();
  }

  /** One finger on the glass. */
  private record Finger(CDPSession protocol) {

    void at(String type, double x, double y) {
      JsonObject point = new JsonObject();
      point.addProperty("x", x);
      point.addProperty("y", y);
      JsonArray points = new JsonArray();
      points.add(point);
      send(type, points);
    }

    void leaves() {
      send("touchEnd", new JsonArray());
    }

    private void send(String type, JsonArray points) {
      JsonObject event = new JsonObject();
      event.addProperty("type", type);
      event.add("touchPoints", points);
      protocol.send("Input.dispatchTouchEvent", event);
    }
  }
}
