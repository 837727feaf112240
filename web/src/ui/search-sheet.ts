import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { SearchHit } from "../wire/messages";
import { RoomWatch } from "./room-watch";
import "./sheet";
import { shared } from "./styles";

/** How long nobody types before it is asked; an input method's unfinished word is never asked. */
const PAUSE = 250;

/** Looks for words in all papers: a field, and below it each page found with the words around. */
@customElement("kairan-search")
export class SearchSheet extends LitElement {
  static override styles = [
    shared,
    css`
      input {
        width: 100%;
        min-height: 48px;
        padding: 4px 14px;
        border: 2px solid var(--ink);
        border-radius: 10px;
        font: inherit;
        font-size: 18px;
      }

      h3 {
        margin: 16px 8px 4px;
        font-size: 15px;
        color: var(--ink-soft);
      }

      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      button {
        display: grid;
        grid-template-columns: 6em 1fr;
        gap: 8px;
        width: 100%;
        min-height: 52px;
        padding: 8px;
        text-align: left;
        border-radius: 10px;
        font-weight: 400;
      }

      button:hover {
        background: var(--main-soft);
      }

      .page {
        font-weight: 700;
        color: var(--main);
        white-space: nowrap;
      }

      .around {
        line-height: 1.5;
        overflow-wrap: anywhere;
      }

      mark {
        background: var(--news);
        color: inherit;
        font-weight: 700;
      }

      .more-here {
        color: var(--ink-soft);
        white-space: nowrap;
      }

      p {
        margin: 16px 8px 0;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;
  @query("input") private input!: HTMLInputElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["found", "meeting"]);
  }

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    // The sheet opens its window first, and what has the focus then is its button to close.
    requestAnimationFrame(() => {
      this.input.focus();
      this.input.select();
    });
  }

  override render(): TemplateResult {
    const words = text().room.search;
    return html`
      <kairan-sheet .label=${words.title} wide @dismiss=${this.dismiss}>
        <input
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          maxlength="200"
          aria-label=${words.field}
          placeholder=${words.field}
          .value=${this.room.finder.asked}
          @input=${this.typed}
          @compositionend=${this.typed}
          @keydown=${this.entered}
        />
        <div role="status" aria-live="polite">${this.state()}</div>
        ${this.papers()}
      </kairan-sheet>
    `;
  }

  private state(): TemplateResult | typeof nothing {
    const words = text().room.search;
    const { search } = this.room.finder;
    switch (search.is) {
      case "idle":
        return html`<p>${words.hint}</p>`;
      case "asking":
        return html`<p>${words.asking}</p>`;
      case "failed":
        return html`<p>${search.why}</p>`;
      case "found":
        return html`
          <p>${this.counted(this.room.finder.hits.length, search.more, search.unread)}</p>
          ${search.kept ? html`<p>${words.kept(search.unread)}</p>` : nothing}
          ${search.unread > 0 && !search.kept ? html`<p>${words.unread(search.unread)}</p>` : nothing}
        `;
    }
  }

  private counted(hits: number, more: boolean, unread: number): string {
    const words = text().room.search;
    if (hits === 0) return unread > 0 ? words.nothingYet : words.nothing;
    return more ? words.many(hits) : words.count(hits);
  }

  private papers(): TemplateResult[] {
    const { hits } = this.room.finder;
    const papers = [...new Set(hits.map(({ document }) => document))];
    return papers.map((paper) => {
      const found = hits.filter(({ document }) => document === paper);
      return html`
        <h3>${found[0]?.title}</h3>
        <ol>${found.map((hit) => this.hit(hit))}</ol>
      `;
    });
  }

  private hit(hit: SearchHit): TemplateResult {
    const words = text().room.search;
    const { before, match, after, count } = hit.match;
    return html`
      <li>
        <button @click=${() => this.show(hit)}>
          <span class="page">${words.page(hit.page)}</span>
          <span class="around">
            ${before}<mark>${match}</mark>${after}
            ${count > 1 ? html`<span class="more-here">${words.here(count)}</span>` : nothing}
          </span>
        </button>
      </li>
    `;
  }

  private readonly typed = (event: Event): void => {
    clearTimeout(this.timer);
    if (event instanceof InputEvent && event.isComposing) return;
    this.timer = setTimeout(() => void this.room.finder.ask(this.input.value), PAUSE);
  };

  private readonly entered = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      // By itself a search field would empty itself first, and the hits would be gone.
      event.preventDefault();
      this.dismiss();
    }
    if (event.key !== "Enter") return;
    clearTimeout(this.timer);
    void this.room.finder.ask(this.input.value);
  };

  private show(hit: SearchHit): void {
    this.room.finder.show(this.room.finder.hits.indexOf(hit));
    this.dismiss();
  }

  private readonly dismiss = (): void => {
    this.dispatchEvent(new CustomEvent("dismiss"));
  };
}
