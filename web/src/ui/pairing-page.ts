import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { RequestProblem, Requests, sentenceOf } from "../net/requests";
import { enterSeat, lastWall, rememberWall } from "../net/sessions";
import { text } from "../text/text";
import type { MeetingSnapshot, PairingOffer, SessionOpened } from "../wire/messages";
import { shared } from "./styles";

const ASKS_EVERY = 2_000;
/** In seconds: long enough to say no. */
const GOES_BACK_AFTER = 10;

/** `/monitor`: a room monitor without a seat shows a code until chair or clerk type it. */
@customElement("kairan-pairing")
export class PairingPage extends LitElement {
  static override styles = [
    shared,
    css`
      main {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 4vh;
        min-height: 100dvh;
        padding: 4vw;
        background: #1a1a1c;
        color: #ffffff;
        text-align: center;
      }

      h1 {
        font-size: clamp(20px, 2.4vw, 44px);
        font-weight: 400;
      }

      .code {
        font-size: clamp(64px, 13vw, 260px);
        font-weight: 700;
        letter-spacing: 0.08em;
        line-height: 1.1;
        font-variant-numeric: tabular-nums;
      }

      p {
        font-size: clamp(18px, 2vw, 36px);
        line-height: 1.7;
        color: #d8d8db;
      }
    `,
  ];

  @state() private code = "";
  @state() private problem = "";
  /** The meeting that this monitor showed before, and the seconds until it does again. */
  @state() private earlier: { readonly title: string; readonly to: string } | undefined;
  @state() private left = 0;
  private countdown: ReturnType<typeof setInterval> | undefined;
  private recalling: ReturnType<typeof setTimeout> | undefined;
  private secret = "";
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.work();
    void this.recall();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    clearInterval(this.countdown);
    clearTimeout(this.recalling);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const words = text().room.pairing;
    const spoken = [...this.code].join(" ");
    return html`
      <main>
        <h1>${words.title}</h1>
        <p class="code" aria-label=${spoken}>${this.code === "" ? "…" : `${this.code.slice(0, 3)} ${this.code.slice(3)}`}</p>
        <p role="status">${this.problem === "" ? words.says : this.problem}</p>
        ${this.earlier === undefined ? nothing : html`<p>${words.before(this.earlier.title, this.left)} <button class="side" @click=${this.stayHere}>${words.anew}</button></p>`}
      </main>
    `;
  }

  /** Asks for a code, then what became of it; whatever goes wrong is tried again. */
  private async work(): Promise<void> {
    try {
      if (this.secret === "") await this.offer();
      else await this.ask();
      this.problem = "";
    } catch (failure) {
      if (failure instanceof RequestProblem && failure.status === 404) this.secret = "";
      else this.problem = sentenceOf(failure);
    }
    this.timer = setTimeout(() => void this.work(), ASKS_EVERY);
  }

  private async offer(): Promise<void> {
    const offer = await new Requests(undefined).json<PairingOffer>("POST", "/api/pairings");
    this.secret = offer.secret;
    this.code = offer.code;
  }

  private async ask(): Promise<void> {
    const answer = await new Requests(this.secret).blob("/api/pairing");
    const said = await answer.text();
    if (said === "") return;
    const opened = JSON.parse(said) as SessionOpened;
    rememberWall(opened);
    location.replace(enterSeat(opened));
  }

  /** A monitor that was switched off in its meeting goes back there, unless somebody wants another one. */
  private async recall(): Promise<void> {
    const wall = lastWall();
    if (wall === undefined) return;
    const path = `/api/meetings/${wall.meeting}/snapshot`;
    const known = await new Requests(wall.token)
      .json<MeetingSnapshot>("GET", path)
      .catch((failure) =>
        failure instanceof RequestProblem && failure.status >= 400 && failure.status < 500
          ? null
          : "away",
      );
    if (known === "away") {
      this.recalling = setTimeout(() => void this.recall(), ASKS_EVERY);
      return;
    }
    if (known?.stage.phase !== "open") return;
    this.earlier = { title: known.details.title, to: `/seat/${wall.meeting}/${wall.seat}` };
    this.left = GOES_BACK_AFTER;
    this.countdown = setInterval(() => {
      this.left -= 1;
      if (this.left === 0 && this.earlier !== undefined) location.replace(this.earlier.to);
    }, 1_000);
  }

  private readonly stayHere = (): void => {
    clearInterval(this.countdown);
    this.earlier = undefined;
  };
}
