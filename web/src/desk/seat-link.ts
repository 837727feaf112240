import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { sentenceOf } from "../net/requests";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { Seat } from "../wire/messages";
import { alert } from "./field";
import { onlyHere, seatLinks, seatQr } from "./links";
import { look } from "./look";
import type { DeskRoom } from "./room";

/** A seat's link, to copy and as a QR code; fetched again when the link was renewed. */
@customElement("kairan-seat-link")
export class SeatLinkView extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      .link {
        display: grid;
        grid-template-columns: 200px minmax(0, 1fr);
        gap: 20px;
        align-items: center;
      }

      .qr {
        display: grid;
        place-items: center;
        width: 200px;
        height: 200px;
        border: 1px solid var(--line);
        border-radius: var(--round);
        text-align: center;
      }

      img {
        width: 100%;
        height: 100%;
        padding: 4px;
      }

      .what {
        display: grid;
        gap: 8px;
        justify-items: start;
      }

      input {
        font-size: 14px;
      }

      @media (max-width: 520px) {
        .link {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) seat!: Seat;
  @state() private url: string | undefined;
  @state() private qr: string | undefined;
  @state() private problem: string | undefined;
  @state() private copied: "yes" | "no" | undefined;
  private loaded = "";

  override disconnectedCallback(): void {
    this.forget();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const which = `${this.seat.id}/${this.seat.generation}`;
    if (!changed.has("seat") || which === this.loaded) return;
    this.forget();
    this.loaded = which;
    void this.load(which);
  }

  override render(): TemplateResult {
    const words = text().desk.seats;
    return html`
      <div class="link">
        <div class="qr">
          ${this.qr ? html`<img src=${this.qr} alt=${words.qr(this.seat.name)} />` : this.standIn()}
        </div>
        <div class="what">
          <label for="url">${words.link}</label>
          <input id="url" readonly .value=${this.url ?? ""} @focus=${this.select} />
          <button class="main" ?disabled=${!this.url} @click=${this.copy}>${words.copy}</button>
          <span role="status">
            ${this.copied === "yes" ? `✓ ${words.copied}` : this.copied === "no" ? words.copyFailed : nothing}
          </span>
        </div>
      </div>
      ${onlyHere() ? html`<p class="hint">${words.onlyHere}</p>` : nothing} ${alert(this.problem)}
    `;
  }

  private standIn(): TemplateResult {
    const words = this.problem ? text().desk.seats.qrFailed : text().common.loading;
    return html`<span class="soft">${words}</span>`;
  }

  private async load(which: string): Promise<void> {
    const { requests, meeting } = this.room;
    const { id } = this.seat;
    try {
      const url = (await seatLinks(requests, meeting)).get(id);
      const qr = await seatQr(requests, meeting, id);
      if (which !== this.loaded) URL.revokeObjectURL(qr);
      else [this.url, this.qr] = [url, qr];
    } catch (failure) {
      if (which === this.loaded) this.problem = sentenceOf(failure);
    }
  }

  private forget(): void {
    if (this.qr) URL.revokeObjectURL(this.qr);
    this.loaded = "";
    [this.url, this.qr, this.problem, this.copied] = [undefined, undefined, undefined, undefined];
  }

  private select(event: Event): void {
    (event.target as HTMLInputElement).select();
  }

  private async copy(): Promise<void> {
    if (!this.url) return;
    const done = await navigator.clipboard.writeText(this.url).then(
      () => true,
      () => false,
    );
    this.copied = done ? "yes" : "no";
    if (!done) this.renderRoot.querySelector<HTMLInputElement>("#url")?.select();
  }
}
