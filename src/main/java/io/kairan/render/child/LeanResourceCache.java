package io.kairan.render.child;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Shares fonts and colour spaces between pages and lets go of images, which would fill the heap
 * after ten scanned pages.
 */
final class LeanResourceCache extends DefaultResourceCache {

  @Override
  public void put(COSObject indirect, PDXObject object) {
    if (object instanceof PDFormXObject) {
      super.put(indirect, object);
    }
  }
}
