import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { printedOn } from "../core/contents";
import { pageLines } from "../core/page-lines";
import { placed, samePage, wordsPath } from "../core/pages";
import { paragraphs } from "../core/paragraphs";
import { sentenceOf } from "../net/requests";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { MeetingDocument, PageLink, PageRef, PageText } from "../wire/messages";
import { keepChoice, keptChoice } from "./kept-choice";
import { RoomWatch } from "./room-watch";
import "./sheet";
import { shared } from "./styles";

const KEY = "kairan.wordSize";

/** Sizes of the letters in px, and the one at first. */
const SIZES = [20, 26, 34, 44] as const;
type Size = (typeof SIZES)[number];

/** The size as it was last chosen in this browser. */
function storedSize(): Size {
  const kept = Number(keptChoice(KEY));
  return SIZES.find((size) => size === kept) ?? SIZES[0];
}

/**
 * The page on screen as plain text, and each next one that comes: for whoever hears screens, needs large letters, or
 * wants to copy a sentence. A scan says that it is a picture.
 */
@customElement("kairan-page-words")
export class PageWords extends LitElement {
  static override styles = [
    shared,
    css`
      .words {
        padding: 0 12px 12px;
        line-height: 1.8;
        user-select: text;
        -webkit-user-select: text;
        overflow-wrap: anywhere;
      }

      .sizes {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 0 12px 8px;
      }

      .sizes button {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: var(--target);
        padding: 0 16px;
        border: 1px solid var(--line);
        border-radius: 999px;
      }

      .sizes span {
        font-weight: 700;
      }

      .sizes .large {
        font-size: 24px;
        line-height: 1;
      }

      .words.collected {
        user-select: none;
        -webkit-user-select: none;
      }

      .words p {
        margin: 0 0 10px;
      }

      h3 {
        padding: 8px 12px;
        font-size: 16px;
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li p {
        padding: 8px 12px;
        overflow-wrap: anywhere;
      }

      li button {
        width: 100%;
        padding: 0 12px;
        text-align: left;
        color: var(--main);
        font-weight: 700;
      }

      li button:hover {
        background: var(--main-soft);
      }

      .says {
        padding: 0 12px 12px;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;
  @state() private lines: readonly string[] | undefined;
  @state() private why = "";
  @state() private size = storedSize();
  private links: readonly PageLink[] = [];
  private document: MeetingDocument | undefined;
  private page: PageRef | null = null;
  private label = "";

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading"]);
  }

  override willUpdate(): void {
    const { page } = this.room.reader;
    if (samePage(page, this.page)) return;
    this.page = page;
    void this.read(page);
  }

  override render(): TemplateResult {
    const words = text().room.words;
    return html`
      <kairan-sheet .label=${this.label} wide @dismiss=${() => this.dispatchEvent(new CustomEvent("dismiss"))}>
        <div role="status">${this.state()}</div>
        ${this.lines === undefined || this.lines.length === 0 || this.collected() ? nothing : this.letters(this.lines)}
        ${this.links.length === 0 ? nothing : html`<h3>${words.links}</h3><ul>${this.links.map((link) => html`<li>${this.link(link)}</li>`)}</ul>`}
      </kairan-sheet>
    `;
  }

  private letters(lines: readonly string[]): TemplateResult {
    const words = text().room.words;
    return html`
      <div class="sizes" role="group" aria-label=${words.size}>
        <button aria-disabled=${this.size === SIZES[0]} @click=${() => this.resize(-1)}><span aria-hidden="true">A</span>${words.smaller}</button>
        <button aria-disabled=${this.size === SIZES.at(-1)} @click=${() => this.resize(1)}><span class="large" aria-hidden="true">A</span>${words.larger}</button>
      </div>
      <div
        class=${this.mayCopy() ? "words" : "words collected"}
        role="document"
        tabindex="0"
        aria-label=${words.title}
        .style=${`font-size:${this.size}px`}
      >${lines.map((line) => html`<p>${line}</p>`)}</div>
    `;
  }

  private resize(by: 1 | -1): void {
    const at = SIZES.indexOf(this.size);
    this.size = SIZES[at + by] ?? this.size;
    keepChoice(KEY, String(this.size));
  }

  /** A link within the paper for whoever cannot tap it; what leads out is said alone. */
  private link({ page, address }: PageLink): TemplateResult {
    const words = text().room.words;
    const { document } = this;
    if (page === 0 || document === undefined) return html`<p>${words.outside(address)}</p>`;
    const printed = printedOn(this.room.outlines.of(document.content), page);
    const go = () => {
      this.room.reader.goTo(document, page);
      this.dispatchEvent(new CustomEvent("dismiss"));
    };
    return html`<button @click=${go}>${words.linkTo(page, printed)}</button>`;
  }

  private collected(): boolean {
    return this.page !== null && this.room.collection.has(this.page.document);
  }

  private mayCopy(): boolean {
    const now = placed(this.room.meeting?.agenda ?? [], this.page)?.document;
    return now === undefined || this.room.collection.mayCopy(now);
  }

  private state(): TemplateResult | typeof nothing {
    const words = text().room.words;
    if (this.collected()) return html`<p class="says">${text().room.stage.failure.collected}</p>`;
    if (this.why !== "") return html`<p class="says">${this.why}</p>`;
    if (this.lines === undefined) return html`<p class="says">${text().common.loading}</p>`;
    return this.lines.length === 0 ? html`<p class="says">${words.picture}</p>` : nothing;
  }

  private async read(page: PageRef | null): Promise<void> {
    const there = placed(this.room.meeting?.agenda ?? [], page);
    this.document = there?.document;
    this.label =
      page === null || there === undefined
        ? text().room.words.title
        : text().room.stage.page(there.document.title, page.page);
    this.links = [];
    this.lines = undefined;
    this.why = there === undefined ? text().room.stage.nothing : "";
    if (page === null || there === undefined) return;
    const path = wordsPath(this.room.session.meeting, there.document.content, page.page);
    try {
      const found = await this.room.requests.json<PageText>("GET", path);
      if (page !== this.page) return;
      this.links = found.links;
      this.lines = found.text === "" ? [] : paragraphs(pageLines(found));
    } catch (failure) {
      if (page === this.page) this.why = sentenceOf(failure);
    }
  }
}
