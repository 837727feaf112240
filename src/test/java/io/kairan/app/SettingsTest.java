package io.kairan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path folder;

  @Test
  @DisplayName("OPS7 config/kairan.yaml has every setting with its usual value")
  void shipped() throws IOException {
    Path shipped = Path.of("config/kairan.yaml");
    assertThat(Settings.read(shipped)).isEqualTo(Settings.DEFAULT);
    String text = Files.readString(shipped);
    assertThat(text).contains("port:", "host:", "base:", "chain:", "key:", "annotateSeconds:");
  }

  @Test
  @DisplayName("OPS7 What a file does not say is as usual")
  void partly() throws IOException {
    Settings read = Settings.read(file("render: {children: 5}\nbase: https://kairan.example/\n"));
    assertThat(read.render().children()).isEqualTo(5);
    assertThat(read.render().heapMegabytes()).isEqualTo(512);
    assertThat(read.port()).isEqualTo(8080);
    assertThat(read.base()).isEqualTo("https://kairan.example");
    assertThat(Settings.read(file("# nothing\n"))).isEqualTo(Settings.DEFAULT);
  }

  @Test
  @DisplayName("OPS7 A setting that there is not, or a wrong value, is said in words")
  void wrong() throws IOException {
    Path unknown = file("render: {childs: 5}\n");
    assertThatThrownBy(() -> Settings.read(unknown))
        .isInstanceOf(StartFailure.class)
        .hasMessage("There is no setting render.childs.");
    Path text = file("port: many\n");
    assertThatThrownBy(() -> Settings.read(text)).isInstanceOf(StartFailure.class);
  }

  @Test
  @DisplayName(
      "OPS7 Halls with an air of their own are named by their addresses, or it is said why not")
  void networks() throws IOException {
    Path good = file("air: {networks: [{addresses: 10.1.0.0/16, picturesAtOnce: 4}]}");
    assertThat(Settings.read(good).networks()).isNotNull();
    for (String bad :
        List.of(
            "{picturesAtOnce: 0}",
            "{networks: [{addresses: the hall, picturesAtOnce: 4}]}",
            "{networks: [{addresses: 10.1.0.0/99, picturesAtOnce: 4}]}",
            "{networks: [{picturesAtOnce: 4}]}",
            "{networks: [{addresses: 10.1.0.0/16}]}",
            "{networks: [7]}")) {
      Path file = file("air: " + bad);
      assertThatThrownBy(() -> Settings.read(file).networks())
          .as(bad)
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("setting");
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("kairan.yaml"), text);
  }
}
