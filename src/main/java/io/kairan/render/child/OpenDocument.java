package io.kairan.render.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * The file that was drawn from last, kept open: the next task is most often the next page of it.
 * Originals never change. Not thread-safe.
 */
final class OpenDocument {

  /** How the engine says that a password is no key to a file; it has no type of its own for it. */
  private static final String OTHER_KEY = "decryption material is not compatible";

  private @Nullable Path file;
  private @Nullable PDDocument document;
  private List<PDPage> pages = List.of();

  /** The document of a file; the one before is closed. */
  PDDocument of(Path wanted) throws IOException, UnreadableFile {
    PDDocument held = document;
    if (held != null && wanted.equals(file)) {
      return held;
    }
    if (held != null) {
      held.close();
    }
    document = null;
    PDDocument opened = open(wanted);
    opened.setResourceCache(new LeanResourceCache());
    pages = pages(opened);
    flatten(opened, pages);
    FormFields.settle(opened);
    file = wanted;
    document = opened;
    return opened;
  }

  /** The pages of the document that was opened last. */
  List<PDPage> pages() {
    return pages;
  }

  /** Opens a file with the empty password. */
  static PDDocument open(Path file) throws IOException, UnreadableFile {
    try {
      return Loader.loadPDF(file.toFile());
    } catch (InvalidPasswordException e) {
      throw new UnreadableFile("passwordNeeded", Map.of());
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains(OTHER_KEY)) {
        throw new UnreadableFile("certificateNeeded", Map.of());
      }
      throw e;
    }
  }

  /** The pages by walking the tree, since a damaged one counts itself wrongly. */
  static List<PDPage> pages(PDDocument document) throws UnreadableFile {
    List<PDPage> found = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      found.add(page);
      if (found.size() > PageLimits.MOST_PAGES) {
        int counted = Math.max(found.size(), document.getNumberOfPages());
        throw PageLimits.exceeded("tooManyPages", PageLimits.MOST_PAGES, counted);
      }
    }
    if (found.isEmpty()) {
      throw new UnreadableFile("pdfDamaged", Map.of());
    }
    return found;
  }

  /** Puts all pages into one row, so that the engine counts them as we did. */
  private static void flatten(PDDocument document, List<PDPage> pages) {
    COSArray kids = new COSArray();
    pages.forEach(page -> kids.add(page.getCOSObject()));
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.PAGES);
    root.setItem(COSName.KIDS, kids);
    root.setInt(COSName.COUNT, pages.size());
    document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, root);
  }
}
