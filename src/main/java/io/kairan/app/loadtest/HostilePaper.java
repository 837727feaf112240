package io.kairan.app.loadtest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

/** Papers written by hand, byte for byte, most of them to take a reader down. */
final class HostilePaper {

  private static final List<String> OPERATORS =
      List.of(
          "q", "Q", "cm", "w", "m", "l", "c", "h", "re", "S", "f", "f*", "B", "W n", "BT", "ET",
          "Tf", "Tj", "TJ", "Td", "Tm", "Do", "gs", "sh", "cs", "scn", "d", "i", "BI", "ID", "EI",
          "BDC", "EMC", "rg", "k", "Tz", "Tr", "MP");
  private static final List<String> OPERANDS =
      List.of(
          "0",
          "1",
          "-1",
          "0.00001",
          "1e30",
          "-99999999",
          "300",
          "595",
          "/F1",
          "/X1",
          "/P1",
          "/None",
          "(text)",
          "[(a) -9000 (b)]",
          "<</MCID 0>>",
          "<0A",
          "[",
          "]",
          "null",
          "true");

  private HostilePaper() {}

  /**
   * A sound paper of three pages in plain text: a font, a form drawn by itself twice, a pattern.
   */
  static byte[] plain() {
    String form = "<</Type/XObject/Subtype/Form/BBox[0 0 80 80]/Resources 4 0 R/Length 28>>";
    return paper(
        List.of(
            page(),
            page(),
            page(),
            stream(form, "0 0 80 80 re f 1 0 0 1 9 9 cm"),
            font(),
            tiling()),
        "BT /F1 24 Tf 72 700 Td (Kairan) Tj ET /X1 Do /Pattern cs /P1 scn 90 90 200 200 re f");
  }

  /** What other programs take for another kind of file, or nothing but noise. */
  static byte[] prefix(Random random) {
    byte[] noise = new byte[1 << random.nextInt(14)];
    random.nextBytes(noise);
    return switch (random.nextInt(4)) {
      case 0 -> "<!doctype html><script>alert(1)</script>\n".getBytes(ISO_8859_1);
      case 1 -> "PK\u0003\u0004".getBytes(ISO_8859_1);
      case 2 -> "#!/bin/sh\nexit 0\n".getBytes(ISO_8859_1);
      default -> noise;
    };
  }

  /** Arrays, dictionaries or page trees as deep as no reader's stack. */
  static byte[] nested(Random random) {
    int deep = 1 << (6 + random.nextInt(13));
    String value =
        switch (random.nextInt(3)) {
          case 0 -> "[".repeat(deep) + "]".repeat(deep);
          case 1 -> "<</A ".repeat(deep) + "null" + ">>".repeat(deep);
          default -> "(".repeat(deep) + ")".repeat(deep);
        };
    String kids = random.nextBoolean() ? "[2 0 R]" : "[3 0 R]";
    return ("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/Extra "
            + value
            + ">>endobj\n"
            + "2 0 obj<</Type/Pages/Count 1/Kids"
            + kids
            + "/MediaBox[0 0 595 842]>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/Resources "
            + value
            + ">>endobj\n"
            + "trailer<</Root 1 0 R/Size 4>>\n%%EOF\n")
        .getBytes(ISO_8859_1);
  }

  /** Drawing orders in no order, with operands that fit nothing. */
  static byte[] operators(Random random) {
    StringBuilder content = new StringBuilder();
    int orders = 1 << (4 + random.nextInt(12));
    for (int i = 0; i < orders; i++) {
      for (int operand = random.nextInt(7); operand > 0; operand--) {
        content.append(OPERANDS.get(random.nextInt(OPERANDS.size()))).append(' ');
      }
      content.append(OPERATORS.get(random.nextInt(OPERATORS.size()))).append('\n');
    }
    String form = "<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources 4 0 R/Length 9>>";
    return paper(
        List.of(page(), page(), page(), stream(form, "/X1 Do q "), font(), tiling()),
        content.toString());
  }

  /** A small file whose stream unpacks to up to 500 MB of orders, numbers or blanks. */
  static byte[] bomb(Random random) {
    String unit = List.of("q ", "0 0 9 9 re f ", " ", "1 ", "/X1 Do ").get(random.nextInt(5));
    byte[] block = unit.repeat(1 + 65_536 / unit.length()).getBytes(ISO_8859_1);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      long size = 1L << (20 + random.nextInt(10));
      for (long written = 0; written < size; written += block.length) {
        out.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String content = packed.toString(ISO_8859_1);
    return paper(
        List.of(page(), page(), page(), "null", font(), tiling()), content, "/FlateDecode");
  }

  private static byte[] paper(List<String> objects, String content) {
    return paper(objects, content, "");
  }

  /** Objects from 5 on; 1 to 4 are the catalogue, the tree, the content and the resources. */
  private static byte[] paper(List<String> objects, String content, String filter) {
    List<String> all = new ArrayList<>();
    all.add("<</Type/Catalog/Pages 2 0 R>>");
    all.add("<</Type/Pages/Count 3/Kids[5 0 R 6 0 R 7 0 R]>>");
    String dictionary = filter.isEmpty() ? "<<" : "<</Filter" + filter;
    all.add(stream(dictionary + "/Length " + content.length() + ">>", content));
    all.add("<</XObject<</X1 8 0 R>>/Font<</F1 9 0 R>>/Pattern<</P1 10 0 R>>>>");
    all.addAll(objects);
    StringBuilder text = new StringBuilder("%PDF-1.7\n");
    List<Integer> places = new ArrayList<>();
    for (String object : all) {
      places.add(text.length());
      text.append(places.size()).append(" 0 obj").append(object).append("endobj\n");
    }
    int table = text.length();
    text.append("xref\n0 ").append(all.size() + 1).append("\n0000000000 65535 f \n");
    places.forEach(place -> text.append("%010d 00000 n \n".formatted(place)));
    text.append("trailer<</Root 1 0 R/Size ").append(all.size() + 1).append(">>\nstartxref\n");
    return text.append(table).append("\n%%EOF\n").toString().getBytes(ISO_8859_1);
  }

  private static String page() {
    return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources 4 0 R>>";
  }

  private static String font() {
    return "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  }

  private static String tiling() {
    String dictionary =
        "<</Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
            + "/Resources 4 0 R/Length 12>>";
    return stream(dictionary, "0 0 4 4 re f");
  }

  private static String stream(String dictionary, String content) {
    return dictionary + "stream\n" + content + "\nendstream\n";
  }
}
