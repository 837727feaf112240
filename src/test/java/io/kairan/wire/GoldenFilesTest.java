package io.kairan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.kairan.annotation.InkChange;
import io.kairan.meeting.MeetingCommand;
import io.kairan.meeting.MeetingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every message has one golden JSON file, read by this test and by the client's. A deliberate
 * change of the wire is written into the files with {@code -Dkairan.golden=write}.
 */
class GoldenFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/wire");

  private static final Map<Class<?>, List<?>> FAMILIES =
      Map.of(
          ClientMessage.class, WireSamples.clientMessages(),
          ServerMessage.class, WireSamples.serverMessages(),
          MeetingCommand.class, WireSamples.commands(),
          MeetingEvent.class, WireSamples.events(),
          InkChange.class, WireSamples.inkChanges());

  @TestFactory
  @DisplayName("WIR1 A message looks on the wire as its golden file says, and reads back equal")
  Stream<DynamicTest> messages() {
    return FAMILIES.entrySet().stream()
        .flatMap(family ->
            family.getValue().stream()
                .map(message ->
                    golden(
                        family.getKey().getSimpleName() + "." + typeOf(message),
                        message,
                        family.getKey())));
  }

  @TestFactory
  @DisplayName("WIR1 A payload looks on the wire as its golden file says, and reads back equal")
  Stream<DynamicTest> payloads() {
    return WireSamples.payloads().entrySet().stream()
        .map(sample ->
            golden("payload." + sample.getKey(), sample.getValue(), sample.getValue().getClass()));
  }

  @TestFactory
  @DisplayName("WIR2 Every message of a family is named on the wire and has a golden file")
  Stream<DynamicTest> families() {
    return FAMILIES.entrySet().stream()
        .map(family ->
            DynamicTest.dynamicTest(
                family.getKey().getSimpleName(),
                () -> {
                  Set<Class<?>> permitted = Set.of(family.getKey().getPermittedSubclasses());
                  assertThat(subTypes(family.getKey())).isEqualTo(permitted);
                  assertThat(
                          family.getValue().stream()
                              .map(Object::getClass)
                              .collect(Collectors.<Class<?>>toSet()))
                      .isEqualTo(permitted);
                }));
  }

  @Test
  @DisplayName("WIR2 No golden file is left over")
  void noneLeftOver() throws IOException {
    Set<String> wanted =
        Stream.concat(
                FAMILIES.entrySet().stream()
                    .flatMap(f ->
                        f.getValue().stream()
                            .map(m -> f.getKey().getSimpleName() + "." + typeOf(m))),
                WireSamples.payloads().keySet().stream().map(name -> "payload." + name))
            .map(name -> name + ".json")
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .isEqualTo(wanted);
    }
  }

  private static DynamicTest golden(String name, Object message, Class<?> family) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Path file = FOLDER.resolve(name + ".json");
          byte[] json = WireJson.mapper().writerFor(family).writeValueAsBytes(message);
          if ("write".equals(System.getProperty("kairan.golden"))) {
            Files.write(file, json);
          }
          byte[] expected = Files.readAllBytes(file);
          assertThat(WireJson.mapper().readTree(json))
              .isEqualTo(WireJson.mapper().readTree(expected));
          assertThat((Object) WireJson.decode(expected, family)).isEqualTo(message);
        });
  }

  private static Set<Class<?>> subTypes(Class<?> family) {
    return Arrays.stream(family.getAnnotation(JsonSubTypes.class).value())
        .map(JsonSubTypes.Type::value)
        .collect(Collectors.toSet());
  }

  private static String typeOf(Object message) {
    return WireJson.mapper().valueToTree(message).path("type").asText();
  }
}
