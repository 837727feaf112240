package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.kairan.fixture.RunningServer;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tablets whose batteries were empty, and one that is ahead of its time. */
class WrongClockIT {

  private static final String MINUTES = "会議録（案）";

  /** Everything that asks what time it is hears another one, which goes on as time does. */
  private static final String SHIFTED =
      """
      {
        const Right = Date;
        const shift = NOW - Right.now();
        globalThis.Date = class extends Right {
          constructor(...given) {
            if (given.length > 0) super(...given);
            else super(Right.now() + shift);
          }
          static now() {
            return Right.now() + shift;
          }
        };
      }
      """;

  @TempDir private Path data;

  @Test
  @DisplayName("TAB40 A tablet whose clock says 1970 or 2040 follows, writes and stays signed in")
  void wrongClocks() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("chair").getFirst());
        Screen old =
            new Screen(
                at(chromium, "1970-01-01T00:00:10Z"), server.demoLinks("attendee").getFirst());
        Screen young =
            new Screen(at(chromium, "2040-06-01T00:00:00Z"), server.demoLinks("attendee").get(1))) {
      chair.shows(MINUTES, 1);
      for (Screen member : new Screen[] {old, young}) {
        member.shows(MINUTES, 1);
        member.press("ペン");
        member.penDown();
        member.penUp();
        member.inked();
        assertThat(member.page().locator("kairan-title-bar .saved")).hasText("保存済み");
      }
      chair.press("次のページ");
      for (Screen member : new Screen[] {old, young}) {
        member.shows(MINUTES, 2);
        member.page().reload();
        member.shows(MINUTES, 2);
        assertThat(member.errors()).isEmpty();
      }
    }
  }

  private static BrowserContext at(Chromium chromium, String time) {
    BrowserContext context = chromium.tablet(1180, 820);
    context.addInitScript(
        SHIFTED.replace("NOW", Long.toString(Instant.parse(time).toEpochMilli())));
    return context;
  }
}
