package io.kairan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a machine can tell of the accessibility of the screens it is shown, in Japanese and English.
 */
final class Axe {

  private static final Path SOURCE = Path.of("web/node_modules/axe-core/axe.min.js");

  /** The rules of WCAG 2.2 A and AA, and what axe calls good practice; each finding as a line. */
  private static final String RUN =
      """
      async () => {
        const runOnly =
          ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const { violations } = await axe.run(document, { runOnly, elementRef: true });
        const within = root => [...root.querySelectorAll("*")]
          .flatMap(part => [part, ...(part.shadowRoot ? within(part.shadowRoot) : [])]);
        const modal = within(document).find(part => part.matches("dialog:modal"));
        const inside = part => part === modal
          || (part !== null && inside(part.assignedSlot ?? part.parentNode ?? part.host ?? null));
        // What lies behind an open window cannot be pressed, however much of it is seen.
        const counts = (id, { element }) => id !== "target-size" || !modal || inside(element);
        return violations.flatMap(({ id, nodes }) =>
          nodes.filter(node => counts(id, node)).map(({ target, failureSummary }) =>
            id + ": " + target.flat().join(" > ") + " (" + failureSummary + ")"));
      }
      """;

  /** Says everything in another language where it stands, so that the screen stays as it is. */
  private static final String SPEAK =
      """
      async language => {
        localStorage.setItem("kairan.language", language);
        document.documentElement.lang = language;
        const within = root => [...root.querySelectorAll("*")]
          .flatMap(part => [part, ...(part.shadowRoot ? within(part.shadowRoot) : [])]);
        const parts = within(document).filter(part => part.requestUpdate);
        for (const part of parts) part.requestUpdate();
        await Promise.all(parts.map(part => part.updateComplete));
      }
      """;

  private final List<String> found = new ArrayList<>();

  /** Looks at what is on a screen now; the state's name stands before each finding. */
  void look(Screen screen, String state) throws IOException {
    Page page = screen.page();
    page.locator("body *").first().waitFor();
    page.evaluate(Files.readString(SOURCE));
    run(page, state);
    page.evaluate(SPEAK, "en");
    run(page, state + ", in English");
    page.evaluate(SPEAK, "ja");
  }

  void foundNothing() {
    assertThat(found).isEmpty();
  }

  @SuppressWarnings("unchecked") // evaluate gives the list that the script returns
  private void run(Page page, String state) {
    for (String finding : (List<String>) page.evaluate(RUN)) {
      found.add(state + ": " + finding);
    }
  }
}
