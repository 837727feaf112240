package io.kairan.render.sample;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** 現地写真: a photo with its caption, A4 landscape. */
final class PhotoPaper {

  private PhotoPaper() {}

  static void write(Path file, Path fonts) throws IOException {
    try (Booklet booklet = new Booklet("現地写真", fonts, 106)) {
      try (Sheet sheet = booklet.sheet(Sheet.A4_LANDSCAPE)) {
        sheet.paperNumber("資料4");
        sheet.text(sheet.type().gothic(), 14, 60, 62, "現地写真　みどり野駅前バス停留所（東口）");
        PDImageXObject photo =
            JPEGFactory.createFromByteArray(booklet.document(), Jpeg.encode(Scene.take(), 0.82f));
        sheet.out().drawImage(photo, 60, 70, 660, 440);
        sheet.box(60, 85.28f, 660, 440, 0.5f);
        sheet.text(
            sheet.type().mincho(), 11, 60, 548, "令和8年11月10日　午後2時　撮影。待合の屋根とベンチはなく、歩道で待つ利用者が見られる。");
        sheet.folio("1");
      }
      booklet.save(file);
    }
  }
}
