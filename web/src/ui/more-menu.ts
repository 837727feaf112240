import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { turnedBy } from "../core/turned";
import { type View, WHOLE_PAGE } from "../core/viewport";
import type { Kept } from "../room/ahead";
import { chooseLanguage, language, text } from "../text/text";
import "./sheet";
import type { ScreenChoice } from "./stored-screen";
import { shared } from "./styles";

/** What is needed seldom: the fit of the page, its size, the language, the way to the clerk's desk. */
@customElement("kairan-more-menu")
export class MoreMenu extends LitElement {
  static override styles = [
    shared,
    css`
      button {
        display: block;
        width: 100%;
        min-height: 48px;
        text-align: left;
        padding: 6px 12px;
      }

      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }

      .switch {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
      }

      .state {
        flex: none;
        width: 44px;
        height: 26px;
        padding: 2px;
        border: 2px solid var(--ink-soft);
        border-radius: 999px;
      }

      hr {
        margin: 6px 12px;
        border: 0;
        border-top: 1px solid var(--line);
      }

      .state::before {
        content: "";
        display: block;
        width: 18px;
        height: 18px;
        border-radius: 50%;
        background: var(--ink-soft);
      }

      [aria-checked="true"] .state {
        border-color: var(--main);
        background: var(--main);
      }

      [aria-checked="true"] .state::before {
        margin-left: 18px;
        background: var(--paper);
      }

      @media (forced-colors: active) {
        .state {
          border-color: ButtonText;
        }

        .state::before {
          background: ButtonText;
        }

        [aria-checked="true"] .state {
          background: Highlight;
        }
      }

      p {
        padding: 8px 12px;
        color: var(--ink-soft);
      }

      button:hover {
        background: var(--main-soft);
      }
    `,
  ];

  @property({ attribute: false }) view!: View;
  @property({ type: Boolean }) clerk = false;
  /** Whether there is a page on screen. */
  @property({ type: Boolean }) page = false;
  /** Whether it has words to read. */
  @property({ type: Boolean }) readable = false;
  /** How many pages that are no more carry this person's memos. */
  @property({ type: Number }) removed = 0;
  /** How much of the papers is in this browser. */
  @property({ attribute: false }) kept: Kept = { held: 0, of: 0 };
  /** Whether the presenter's enlargement is taken over; undefined where that is one's own. */
  @property({ attribute: false }) followPart: boolean | undefined;
  /** Whether this seat asks to present; undefined where it cannot ask. */
  @property({ attribute: false }) asking: boolean | undefined;

  /** How this person wants the screen. */
  @property({ attribute: false }) choice!: ScreenChoice;

  /** Whether a second page lies beside; undefined where none can. */
  @property({ attribute: false }) beside: boolean | undefined;
  /** Whether the paper on screen has an old version. */
  @property({ type: Boolean }) old = false;

  override render(): TemplateResult {
    const words = text().room.bar;
    const width = this.view.fit === "width";
    const whole = !width && this.view.zoom === 1;
    return html`
      <kairan-sheet .label=${words.more} @dismiss=${() => this.fire("dismiss")}>
        <div class="pair">
          <button ?disabled=${width} @click=${() => this.look({ ...this.view, fit: "width", zoom: 1, x: 0.5, y: 0 })}>${words.fitWidth}</button>
          <button ?disabled=${whole} @click=${() => this.look({ ...WHOLE_PAGE, turn: this.view.turn })}>${words.fitPage}</button>
        </div>
        <div class="pair">
          <button @click=${() => this.zoom(1.25)}>${words.nearer}</button>
          <button ?disabled=${this.view.zoom <= 1} @click=${() => this.zoom(0.8)}>${words.further}</button>
        </div>
        <div class="pair">
          <button ?disabled=${!this.page} @click=${() => this.turn(-1)}>${words.turnLeft}</button>
          <button ?disabled=${!this.page} @click=${() => this.turn(1)}>${words.turnRight}</button>
        </div>
        ${this.followPart === undefined ? nothing : html`<button class="switch" role="switch" aria-checked=${this.followPart} @click=${() => this.fire("follow-part")}>${words.followPart}<span class="state"></span></button>`}
        ${this.besides()}
        ${this.readable ? html`<button @click=${() => this.fire("words")}>${text().room.words.title}</button>` : nothing}
        <hr />
        ${this.removed === 0 ? nothing : html`<button @click=${() => this.fire("removed")}>${text().room.removed.open(this.removed)}</button>`}
        <button @click=${() => this.fire("take-along")}>${text().room.takeAlong.title}</button>
        ${this.asking === undefined ? nothing : html`<button @click=${() => this.fire("ask")}>${this.asking ? text().room.chair.asking : text().room.chair.ask}</button>`}
        <hr />
        ${this.switch("simple")} ${this.switch("leftHanded")}
        <div class="pair">
          <button @click=${() => this.fire("keys")}>${text().room.keys.title}</button>
          <button lang=${language() === "ja" ? "en" : "ja"} @click=${() => chooseLanguage(language() === "ja" ? "en" : "ja")}>${text().common.language}</button>
        </div>
        <hr />
        ${this.clerk ? html`<button @click=${() => this.fire("desk")}>${words.toDesk}</button>` : nothing}
        <button @click=${() => this.fire("leave")}>${text().room.leave.title}</button>
        ${this.kept.of === 0 ? nothing : html`<p>${text().room.bar.kept(this.kept.held, this.kept.of)}</p>`}
      </kairan-sheet>
    `;
  }

  private besides(): TemplateResult | typeof nothing {
    const words = text().room.beside;
    if (this.beside === undefined) return nothing;
    return html`
      <button @click=${() => this.fire("beside")}>${this.beside ? words.shut : words.open}</button>
      ${this.old ? html`<button @click=${() => this.fire("beside-old")}>${words.openOld}</button>` : nothing}
    `;
  }

  private switch(what: keyof ScreenChoice): TemplateResult {
    const on = this.choice[what];
    const detail = { ...this.choice, [what]: !on };
    const choose = () => this.dispatchEvent(new CustomEvent<ScreenChoice>("screen", { detail }));
    return html`<button class="switch" role="switch" aria-checked=${on} @click=${choose}>${text().room.bar[what]}<span class="state"></span></button>`;
  }

  private zoom(factor: number): void {
    const zoom = Math.min(6, Math.max(1, this.view.zoom * factor));
    this.dispatchEvent(new CustomEvent<View>("look", { detail: { ...this.view, zoom } }));
  }

  private turn(by: 1 | -1): void {
    const turn = turnedBy(this.view.turn, by);
    this.dispatchEvent(new CustomEvent<View>("look", { detail: { ...WHOLE_PAGE, turn } }));
  }

  private look(view: View): void {
    this.dispatchEvent(new CustomEvent<View>("look", { detail: view }));
    this.fire("dismiss");
  }

  private fire(type: string): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}
