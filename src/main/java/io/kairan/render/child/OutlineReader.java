package io.kairan.render.child;

import io.kairan.render.RenderAnswer;
import io.kairan.render.RenderTask;
import io.kairan.wire.PaperOutline;
import io.kairan.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** Reads a document's table of contents and the numbers printed on its pages. */
final class OutlineReader {

  private static final int MOST_ENTRIES = 2_000;
  private static final int DEEPEST = 8;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_LABEL = 20;

  private final Places places;
  private final List<PaperOutline.OutlineEntry> entries = new ArrayList<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private OutlineReader(Places places) {
    this.places = places;
  }

  static RenderAnswer read(OpenDocument open, RenderTask.ReadOutline task)
      throws IOException, UnreadableFile {
    PDDocument document = open.of(task.original());
    OutlineReader reader = new OutlineReader(new Places(document, open.pages()));
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      reader.follow(outline.getFirstChild(), 0);
    }
    PaperOutline found = new PaperOutline(labels(document, open.pages()), reader.entries);
    Files.write(task.output(), WireJson.encode(found));
    return new RenderAnswer.Read();
  }

  private void follow(@Nullable PDOutlineItem first, int level) {
    PDOutlineItem item = first;
    while (item != null && entries.size() < MOST_ENTRIES && seen.add(item.getCOSObject())) {
      add(item, level);
      if (level + 1 < DEEPEST) {
        follow(item.getFirstChild(), level + 1);
      }
      item = item.getNextSibling();
    }
  }

  /** An entry that cannot be read is none, and costs no other. */
  private void add(PDOutlineItem item, int level) {
    try {
      int page = places.page(item.getDestination(), item.getAction());
      String title = shown(item.getTitle(), LONGEST_TITLE);
      if (page > 0 && !title.isEmpty()) {
        entries.add(new PaperOutline.OutlineEntry(title, level, page));
      }
    } catch (IOException | RuntimeException e) {
      System.err.println("an entry of the outline cannot be read: " + e.getMessage());
    }
  }

  /** Empty where the labels say nothing that counting does not, or nothing readable. */
  private static List<String> labels(PDDocument document, List<PDPage> pages) {
    String[] named = new String[0];
    try {
      PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
      named = labels == null ? named : labels.getLabelsByPageIndices();
    } catch (IOException | RuntimeException e) {
      System.err.println("the page labels cannot be read: " + e.getMessage());
    }
    return uncounted(named, pages);
  }

  private static List<String> uncounted(String[] named, List<PDPage> pages) {
    boolean plain =
        named.length < pages.size()
            || IntStream.range(0, pages.size())
                .allMatch(i -> Integer.toString(i + 1).equals(named[i]));
    return plain
        ? List.of()
        : IntStream.range(0, pages.size()).mapToObj(i -> shown(named[i], LONGEST_LABEL)).toList();
  }

  private static String shown(@Nullable String text, int longest) {
    if (text == null) {
      return "";
    }
    String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    return plain.length() > longest ? plain.substring(0, longest) : plain;
  }
}
