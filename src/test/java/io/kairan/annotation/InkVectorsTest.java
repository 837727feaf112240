package io.kairan.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vectors that TypeScript reads too. */
class InkVectorsTest {

  private static final Offset<Double> HUNDREDTH = within(0.01);
  private static final Offset<Double> EXACT = within(1e-6);

  @TestFactory
  @DisplayName("INK1 A stroke has the shape of docs/INK.md")
  Stream<DynamicTest> shapes() throws IOException {
    return vectors("strokes")
        .map(vector -> DynamicTest.dynamicTest(vector.get("name").asText(), () -> shape(vector)));
  }

  private static void shape(JsonNode vector) throws IOException {
    Pen pen = WireJson.mapper().treeToValue(vector.get("pen"), Pen.class);
    StrokePoints points = WireJson.mapper().treeToValue(vector.get("points"), StrokePoints.class);
    JsonNode shape = vector.get("shape");
    switch (InkShape.of(pen, points)) {
      case InkShape.Fill fill -> assertNear(fill.outline(), shape.get("outline"));
      case InkShape.Line line -> {
        assertNear(line.points(), shape.get("points"));
        assertThat(line.width()).isEqualTo(shape.get("width").asDouble());
      }
    }
  }

  private static void assertNear(double[] actual, JsonNode expected) {
    assertThat(expected).isNotNull();
    assertThat(actual)
        .containsExactly(
            StreamSupport.stream(expected.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray(),
            HUNDREDTH);
  }

  @TestFactory
  @DisplayName("INK2 Ink lies where the page transforms say")
  Stream<DynamicTest> transforms() throws IOException {
    return vectors("transforms")
        .map(vector ->
            DynamicTest.dynamicTest(
                vector.get("page") + " " + vector.get("ink"), () -> transform(vector)));
  }

  private static void transform(JsonNode vector) throws IOException {
    PageTransform page =
        new PageTransform(WireJson.mapper().treeToValue(vector.get("page"), PageGeometry.class));
    PageTransform.Point ink = point(vector, "ink");
    PageTransform.Point display = point(vector, "display");
    PageTransform.Point user = point(vector, "userSpace");
    assertNear(page.toDisplay(ink.x(), ink.y()), display, EXACT);
    assertNear(page.fromDisplay(display.x(), display.y()), ink, HUNDREDTH);
    assertNear(page.toUserSpace(ink.x(), ink.y()), user, EXACT);
    assertNear(page.fromUserSpace(user.x(), user.y()), ink, HUNDREDTH);
    assertNear(
        new PageTransform.Point(page.displayWidth(), page.displayHeight()),
        point(vector, "displaySize"),
        EXACT);
  }

  private static void assertNear(
      PageTransform.Point actual, PageTransform.Point expected, Offset<Double> offset) {
    assertThat(actual.x()).isCloseTo(expected.x(), offset);
    assertThat(actual.y()).isCloseTo(expected.y(), offset);
  }

  private static PageTransform.Point point(JsonNode vector, String name) {
    JsonNode pair = vector.get(name);
    return new PageTransform.Point(pair.get(0).asDouble(), pair.get(1).asDouble());
  }

  private static Stream<JsonNode> vectors(String kind) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(InkVectorsTest.class.getResourceAsStream("/ink/vectors.json"))) {
      return StreamSupport.stream(WireJson.mapper().readTree(file).get(kind).spliterator(), false);
    }
  }
}
