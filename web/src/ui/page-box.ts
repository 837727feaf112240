import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { printedOn } from "../core/contents";
import { neighbour, pageOf, placed } from "../core/pages";
import { typedPage } from "../core/typed-page";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { MeetingDocument } from "../wire/messages";
import { icons } from "./icons";
import { pageBoxLook } from "./page-box-look";
import { RoomWatch } from "./room-watch";
import { shared } from "./styles";

/** The longest printed number, and some decoration. */
const LONGEST = 24;

/** Which page of how many: to the next, to one that is typed, and to the paper's contents. */
@customElement("kairan-page-box")
export class PageBox extends LitElement {
  static override styles = [shared, pageBoxLook];

  @property({ attribute: false }) room!: Room;

  /** Without the way to the contents. */
  @property({ type: Boolean }) simple = false;

  /** The page that was on screen when somebody began to type: what they type stays when the room turns. */
  private began: string | undefined;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading", "outline"]);
  }

  override render(): TemplateResult | typeof nothing {
    const { meeting, reader, outlines } = this.room;
    const document = placed(meeting?.agenda ?? [], reader.page)?.document;
    if (document === undefined) return nothing;
    const words = text().room.bar;
    const page = reader.page?.page ?? 1;
    const all = document.pages.length;
    const to = (by: number) => reader.page && neighbour(meeting?.agenda ?? [], reader.page, by);
    const printed = printedOn(outlines.of(document.content), page);
    return html`
      <button class="icon" aria-label=${words.previous} ?disabled=${!to(-1)} @click=${() => reader.goBy(-1)}>${icons.previous}</button>
      <label class="box">
        <span class="unseen">${words.goToPage}</span>
        ${this.field(document, page, printed)}
        ${printed === undefined ? nothing : html`<span class="printed" aria-hidden="true">${words.printed(printed)}</span>`}
      </label>
      ${this.simple ? html`<span class="all">${words.of(all)}</span>` : this.contents(all)}
      <button class="icon" aria-label=${words.next} ?disabled=${!to(1)} @click=${() => reader.goBy(1)}>${icons.next}</button>
    `;
  }

  private contents(all: number): TemplateResult {
    return html`
      <button class="all" aria-label=${text().room.contents.open(all)} aria-haspopup="dialog" @click=${() => this.dispatchEvent(new CustomEvent("contents"))}>${text().room.bar.of(all)}${icons.pages}</button>
    `;
  }

  private field(
    document: MeetingDocument,
    page: number,
    printed: string | undefined,
  ): TemplateResult {
    const words = text().room.bar;
    const { labels } = this.room.outlines.of(document.content);
    const letters = labels.some((label) => /\D/.test(label));
    return html`
      <input
        inputmode=${letters ? "text" : "numeric"}
        autocomplete="off"
        autocapitalize="off"
        enterkeyhint="go"
        maxlength=${LONGEST}
        aria-label=${printed === undefined ? words.page : words.pagePrinted(printed)}
        .value=${this.began ?? String(page)}
        @focus=${(event: FocusEvent) => {
          this.began = String(page);
          (event.target as HTMLInputElement).select();
        }}
        @blur=${this.left}
        @keydown=${this.pressed}
        @change=${(event: Event) => this.typed(event.target as HTMLInputElement, document)}
      />
    `;
  }

  private readonly left = (event: FocusEvent): void => {
    this.began = undefined;
    (event.target as HTMLInputElement).value = String(this.room.reader.page?.page ?? 1);
    this.requestUpdate();
  };

  /** Esc gives up what was typed. */
  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    (event.target as HTMLInputElement).blur();
  };

  private typed(input: HTMLInputElement, document: MeetingDocument): void {
    const { labels } = this.room.outlines.of(document.content);
    const wanted = typedPage(input.value, labels, document.pages.length);
    if (wanted.is === "none") this.room.notices.show({ kind: "noPage", code: input.value.trim() });
    if (wanted.is === "page") this.go(document, wanted.page, wanted.printed);
    input.blur();
  }

  /** Goes there; where the same number is printed on another page, that one is offered. */
  private go(document: MeetingDocument, page: number, printed: number | undefined): void {
    const { reader, notices, outlines } = this.room;
    reader.goTo(document, page);
    if (printed === undefined || reader.locked) return;
    const code = outlines.of(document.content).labels[printed - 1] ?? "";
    notices.show({ kind: "alsoPrinted", code, page: pageOf(document, printed) });
  }
}
