package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.fixture.RunningServer;
import io.kairan.fixture.SeatClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of the demo's papers, as people look for them. */
class SearchIT {

  @TempDir private Path data;

  @Test
  @DisplayName(
      "FND1 FND3 FND4 Words are found in the agenda's order, also after the index was lost")
  void found() throws Exception {
    try (RunningServer server = RunningServer.start(data);
        SeatClient member = SeatClient.redeem(server.demoLinks("attendee").getFirst());
        SeatClient clerk = SeatClient.redeem(server.demoLinks("clerk").getFirst())) {
      await().atMost(Duration.ofMinutes(1)).until(() -> titles(member, "補正予算").size() == 3);
      assertThat(titles(member, "補正予算")).containsExactly("会議録（案） 2", "資料1 補正予算書 1", "資料3 整備日程表 1");
      assertThat(titles(member, "ﾎｾｲ\"")).isEmpty();
      JsonNode hit = search(member, "補 正予算").at("/hits/1/match");
      assertThat(hit.get("before").asText()).endsWith("一般会計");
      assertThat(hit.get("match").asText()).isEqualTo("補正予算");
      assertThat(hit.get("boxes")).hasSize(1);
      assertThat(search(member, "あ".repeat(201)).get("code").asText()).isEqualTo("searchTooLong");
      assertThat(member.json("/search-all?q=x").get("code").asText()).isEqualTo("notPermitted");
      assertThat(clerk.json("/search-all?q=" + encoded("予算")).get("hits")).hasSize(3);

      server.kill();
      Files.writeString(data.resolve("municipalities/city/search.db"), "no database");
      Files.deleteIfExists(data.resolve("municipalities/city/search.db-wal"));
      server.startAgain();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> clerk.json("/search-all?q=" + encoded("補正予算")).get("hits").size() == 3);
    }
  }

  private static List<String> titles(SeatClient seat, String asked) throws Exception {
    List<String> titles = new ArrayList<>();
    search(seat, asked)
        .get("hits")
        .forEach(hit -> titles.add(hit.get("title").asText() + " " + hit.get("page").asInt()));
    return titles;
  }

  private static JsonNode search(SeatClient seat, String asked) throws Exception {
    return seat.json("/search?q=" + encoded(asked));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
