package io.kairan.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.kairan.annotation.PageGeometry;
import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** A PDF of blank sheets, for memos that lie on no paper. */
final class BlankSheets {

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final StringBuilder places = new StringBuilder();

  private BlankSheets() {}

  /**
   * The bytes of such a file.
   *
   * @param sheets at least 1
   */
  static byte[] pdf(int sheets, PageGeometry size) {
    return new BlankSheets().make(sheets, size);
  }

  private byte[] make(int sheets, PageGeometry size) {
    write("%PDF-1.7\n");
    StringBuilder kids = new StringBuilder();
    for (int sheet = 0; sheet < sheets; sheet++) {
      kids.append(sheet + 3).append(" 0 R ");
    }
    object(1, "<< /Type /Catalog /Pages 2 0 R >>");
    object(2, "<< /Type /Pages /Count " + sheets + " /Kids [ " + kids + "] >>");
    String box =
        String.format(
            Locale.ROOT, "[ 0 0 %.2f %.2f ]", size.width() / 100.0, size.height() / 100.0);
    for (int sheet = 0; sheet < sheets; sheet++) {
      object(sheet + 3, "<< /Type /Page /Parent 2 0 R /Resources << >> /MediaBox " + box + " >>");
    }
    int table = file.size();
    int all = sheets + 3;
    write("xref\n0 " + all + "\n0000000000 65535 f \n" + places);
    write("trailer\n<< /Size " + all + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    return file.toByteArray();
  }

  private void object(int number, String content) {
    places.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.size()));
    write(number + " 0 obj\n" + content + "\nendobj\n");
  }

  private void write(String words) {
    file.writeBytes(words.getBytes(US_ASCII));
  }
}
