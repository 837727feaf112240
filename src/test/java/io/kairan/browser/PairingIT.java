package io.kairan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.kairan.fixture.RunningServer;
import io.kairan.fixture.SeatClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wall has no keyboard: its code is typed on the chair's tablet. */
class PairingIT {

  @TempDir private Path data;

  @Test
  @DisplayName("WAL1 WAL2 WAL3 The chair types the wall's code, and the wall shows the meeting")
  void pair() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        Chromium chromium = Chromium.launch();
        Screen chair =
            new Screen(chromium.tablet(1180, 820), server.demoLinks("chair").getFirst());
        Screen wall =
            new Screen(chromium.tablet(1920, 1080), server.base().resolve("/monitor").toString());
        SeatClient member = SeatClient.redeem(server.demoLinks("attendee").getFirst())) {
      Locator shown = wall.page().locator("kairan-pairing .code");
      assertThat(shown).hasText(Pattern.compile("[2-9A-Z]{3} [2-9A-Z]{3}"));
      String code = shown.innerText();
      assertThat(typed(server.base(), member, code)).isEqualTo(403);

      chair.shows("会議録（案）", 1);
      chair.press("進行");
      Locator field = chair.page().locator("kairan-pair-wall input");
      field.fill("000000");
      field.press("Enter");
      assertThat(chair.page().locator("kairan-pair-wall")).containsText("ありません");
      field.fill(code.replace(" ", "").toLowerCase(Locale.ROOT));
      field.press("Enter");
      assertThat(chair.page().locator("kairan-pair-wall")).containsText("つながりました");
      wall.wallShows("会議録（案）", "1 / 2");
      wall.page().reload();
      wall.wallShows("会議録（案）", "1 / 2");
      wall.page().navigate(server.base().resolve("/monitor").toString());
      assertThat(wall.page().locator("kairan-pairing")).containsText("総務企画委員会");
      wall.press("新しくつなぐ");
      assertThat(wall.page().locator("kairan-pairing")).not().containsText("総務企画委員会");
      wall.page().reload();
      wall.wallShows("会議録（案）", "1 / 2");
      assertThat(wall.errors()).isEmpty();
      assertThat(chair.errors()).isEmpty();
    }
  }

  private static int typed(URI server, SeatClient seat, String code) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = server.resolve("/api/meetings/" + seat.session().meeting() + "/pairings");
      return http.send(
              HttpRequest.newBuilder(address)
                  .header("Authorization", "Bearer " + seat.session().token())
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + code + "\"}"))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .statusCode();
    }
  }
}
