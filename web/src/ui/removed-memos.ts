import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { pageKey } from "../core/pages";
import { type RemovedPage, removedPages } from "../core/revisions";
import { displaySize } from "../ink/transform";
import type { Room } from "../room/room";
import { text } from "../text/text";
import "./sheet";
import { onPage, onTurned, paintSheet, paintStrokes, sized, wiped } from "./stage/painter";
import { shared } from "./styles";

const WIDTH = 320;

/** The pages that a replacement removed and on which this person has written. */
export function removedWithMemos(room: Room): readonly RemovedPage[] {
  const removed = removedPages(room.meeting?.revisions.replaced ?? []);
  return removed.filter(({ page }) => room.ink.memosOn(page).length > 0);
}

/** Memos on pages that are no more: each page as it was, with what was written on it. */
@customElement("kairan-removed-memos")
export class RemovedMemos extends LitElement {
  static override styles = [
    shared,
    css`
      figure {
        margin: 0 0 20px;
      }

      canvas {
        display: block;
        max-width: 100%;
        border: 1px solid var(--line);
      }

      figcaption {
        padding: 6px 0;
        font-weight: 700;
      }

      p {
        padding: 0 12px 12px;
        color: var(--ink-soft);
      }

      div {
        display: grid;
        justify-items: center;
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;
  private readonly over = new AbortController();

  override disconnectedCallback(): void {
    this.over.abort();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const words = text().room.removed;
    return html`
      <kairan-sheet .label=${words.title} @dismiss=${() => this.dispatchEvent(new CustomEvent("dismiss"))}>
        <p>${words.says}</p>
        <div>
          ${removedWithMemos(this.room).map(
            ({ page, of }) => html`
              <figure>
                <canvas data-page=${pageKey(page)} role="img" aria-label=${words.page(of.title, page.page)}></canvas>
                <figcaption>${words.page(of.title, page.page)}</figcaption>
              </figure>
            `,
          )}
        </div>
      </kairan-sheet>
    `;
  }

  override firstUpdated(_changed: PropertyValues<this>): void {
    for (const removed of removedWithMemos(this.room)) void this.paint(removed);
  }

  /** The sheet and the ink at once, the picture when it is here. */
  private async paint(removed: RemovedPage): Promise<void> {
    this.paintWith(removed, undefined);
    const rendition = [...this.room.papers.values()][0]?.rendition;
    if (rendition === undefined) return;
    const { meeting } = this.room.session;
    const { of, page } = removed;
    const path = `/api/meetings/${meeting}/pictures/${of.content}/${rendition}/${page.page}/thumbnail`;
    try {
      const blob = await this.room.requests.blob(path, this.over.signal);
      const picture = await createImageBitmap(blob);
      this.paintWith(removed, picture);
      picture.close();
    } catch {
      // The ink on a white sheet is what can be shown; the line says that it is down.
    }
  }

  private paintWith({ of, page }: RemovedPage, picture: ImageBitmap | undefined): void {
    const key = pageKey(page);
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(`[data-page="${key}"]`);
    const geometry = of.pages[page.page - 1];
    if (canvas === null || geometry === undefined) return;
    const { width, height } = displaySize(geometry);
    const box = { x: 0, y: 0, width: WIDTH, height: (WIDTH * height) / width };
    sized(canvas, box.width, box.height);
    canvas.style.width = `${box.width}px`;
    const brush = wiped(canvas);
    if (brush === undefined) return;
    onTurned(brush, box, 0);
    paintSheet(brush, box, picture);
    onPage(brush, geometry, box);
    paintStrokes(brush, this.room.ink.memosOn(page), Date.now());
  }
}
