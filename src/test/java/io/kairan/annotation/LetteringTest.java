package io.kairan.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.base.DocumentId;
import io.kairan.base.RevisionId;
import io.kairan.base.StrokeId;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Stamps and notes; the vectors are read by TypeScript too. */
class LetteringTest {

  private static final PageRef PAGE = new PageRef(new DocumentId("d"), new RevisionId("r"), 1);
  private static final Pen STAMP = new Pen(PenKind.STAMP, "#ce0000", 1_600);
  private static final Pen NOTE = new Pen(PenKind.NOTE, "#1a1a1a", 1_000);
  private static final Pen LINE = new Pen(PenKind.PEN, "#1a1a1a", 100);

  @TestFactory
  @DisplayName("INK6 Letters are set by docs/INK.md")
  Stream<DynamicTest> letterings() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(LetteringTest.class.getResourceAsStream("/ink/letterings.json"))) {
      return StreamSupport.stream(WireJson.mapper().readTree(file).spliterator(), false)
          .map(vector -> DynamicTest.dynamicTest(vector.get("name").asText(), () -> set(vector)));
    }
  }

  private static void set(JsonNode vector) throws IOException {
    Pen pen = WireJson.mapper().treeToValue(vector.get("pen"), Pen.class);
    Lettering lettering = Lettering.of(pen, vector.get("text").asText());
    assertThat(lettering.lines())
        .containsExactlyElementsOf(
            StreamSupport.stream(vector.get("lines").spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    assertThat(lettering.width()).isCloseTo(vector.get("size").get(0).asDouble(), within(0.01));
    assertThat(lettering.height()).isCloseTo(vector.get("size").get(1).asDouble(), within(0.01));
    int rotation = vector.get("rotation").asInt();
    PageTransform page = new PageTransform(new PageGeometry(0, 0, 59_528, 84_189, rotation, 100));
    PageTransform.Point corner = lettering.corner(pen.kind(), page, 10_000, 20_000);
    PageTransform.Point shown = page.toDisplay(corner.x(), corner.y());
    JsonNode box = vector.get("box");
    PageTransform.Point one = page.toDisplay(box.get(0).asDouble(), box.get(1).asDouble());
    PageTransform.Point other = page.toDisplay(box.get(2).asDouble(), box.get(3).asDouble());
    assertThat(shown.x()).isCloseTo(Math.min(one.x(), other.x()), within(1e-6));
    assertThat(shown.y()).isCloseTo(Math.min(one.y(), other.y()), within(1e-6));
  }

  @Test
  @DisplayName("INK6 A stamp or note says something, at one point; a line says nothing")
  void bounds() {
    assertThat(stroke(STAMP, "要確認", 1).text()).isEqualTo("要確認");
    assertThat(stroke(NOTE, "一行目\n二行目", 1).text()).hasLineCount(2);
    refused(STAMP, "済", 2);
    refused(STAMP, null, 1);
    refused(STAMP, " ", 1);
    refused(STAMP, "一二三四五六七八九", 1);
    refused(STAMP, "済\n", 1);
    refused(NOTE, "あ\u0000", 1);
    refused(NOTE, "\n", 1);
    refused(NOTE, "あ".repeat(501), 1);
    refused(LINE, "済", 1);
  }

  private static void refused(Pen pen, @Nullable String text, int points) {
    assertThatThrownBy(() -> stroke(pen, text, points))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Stroke stroke(Pen pen, @Nullable String text, int points) {
    return new Stroke(new StrokeId("s"), PAGE, pen, new StrokePoints(new int[4 * points]), text);
  }

  @Test
  @DisplayName("JRN2 A stroke that was written before there were stamps is read")
  void oldStrokes() throws IOException {
    String old =
        "{'id':'s','page':{'document':'d','revision':'r','page':1},'pen':{'kind':'pen',"
            + "'color':'#1a1a1a','width':100},'points':[1,2,3,4]}";
    Stroke read =
        WireJson.decode(
            old.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8), Stroke.class);
    assertThat(read.text()).isNull();
  }
}
