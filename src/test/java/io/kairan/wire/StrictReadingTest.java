package io.kairan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not exactly a message is refused (M2). */
class StrictReadingTest {

  @ParameterizedTest
  @DisplayName("WIR3 Anything but exactly a message is refused")
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{}",
        "{\"type\":\"ping\"}",
        "{\"type\":\"ping\",\"number\":null}",
        "{\"type\":\"ping\",\"number\":1e309}",
        "{\"type\":\"ping\",\"number\":NaN}",
        "{\"type\":\"ping\",\"number\":1.5}",
        "{\"type\":\"hello\",\"protocol\":1,\"token\":\"\\ud800\",\"epoch\":null,\"sequence\":0}",
        "{\"type\":\"hello\",\"protocol\":1,\"token\":\"\\udc00\\ud800\",\"epoch\":null,\"sequence\":0}",
        "{\"type\":\"ping\",\"number\":\"1\"}",
        "{\"type\":\"ping\",\"number\":1,\"number\":2}",
        "{\"type\":\"ping\",\"number\":1,\"more\":true}",
        "{\"type\":\"ping\",\"number\":1} {}",
        "{\"type\":\"ping\",\"number\":1,\"__proto__\":{}}",
        "{\"type\":\"__proto__\",\"number\":1}",
        "{\"type\":\"bang\",\"number\":1}",
        "{\"number\":1}",
        "{\"type\":\"hello\",\"protocol\":1,\"token\":1,\"epoch\":null,\"sequence\":0}",
        "{\"type\":\"hello\",\"protocol\":1,\"token\":true,\"epoch\":null,\"sequence\":0}",
        "{\"type\":\"command\",\"id\":\"a b\",\"command\":{\"type\":\"openMeeting\"}}",
        "{\"type\":\"command\",\"id\":\"a\",\"command\":{\"type\":\"turnPage\",\"term\":1}}",
        "{\"type\":\"command\",\"id\":\"a\",\"command\":null}",
        "{\"type\":\"hello\",\"protocol\":1,\"token\":\"t\",\"epoch\":null,\"sequence\":-1}",
        "{\"type\":\"writeMemo\",\"id\":\"a\",\"change\":{\"type\":\"draw\",\"stroke\":{\"id\":\"s\",\"page\":"
            + "{\"document\":\"d\",\"revision\":\"r\",\"page\":1},\"pen\":{\"kind\":\"pen\",\"color\":\"#000000\","
            + "\"width\":100},\"points\":[]}}}",
        "{\"type\":\"writeMemo\",\"id\":\"a\",\"change\":{\"type\":\"draw\",\"stroke\":{\"id\":\"s\",\"page\":"
            + "{\"document\":\"d\",\"revision\":\"r\",\"page\":1},\"pen\":{\"kind\":\"pen\",\"color\":\"#000000\","
            + "\"width\":100},\"points\":[1,1,999,0]}}}"
      })
  void refused(String json) {
    assertThatThrownBy(() -> decode(json)).isInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("WIR3 JSON nested deeper than any message is refused")
  void tooDeep() {
    String deep = "{\"type\":\"ping\",\"number\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertThatThrownBy(() -> decode(deep)).isInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("WIR3 A nullable field may be null")
  void nullable() throws IOException {
    assertThat(
            decode(
                "{\"type\":\"hello\",\"protocol\":1,\"token\":\"t\",\"epoch\":null,\"sequence\":0}"))
        .isEqualTo(new ClientMessage.Hello(1, "t", null, 0, null));
  }

  @Test
  @DisplayName("WIR3 Letters beyond the first plane are whole, escaped or not")
  void surrogatePairs() throws IOException {
    for (String token : new String[] {"\\ud842\\udfb7", "𠮷"}) {
      assertThat(
              decode(
                  "{\"type\":\"hello\",\"protocol\":1,\"token\":\""
                      + token
                      + "\",\"epoch\":null,\"sequence\":0}"))
          .isEqualTo(new ClientMessage.Hello(1, "𠮷", null, 0, null));
    }
  }

  private static ClientMessage decode(String json) throws IOException {
    return WireJson.decode(json.getBytes(StandardCharsets.UTF_8), ClientMessage.class);
  }
}
