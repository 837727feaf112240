import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { RequestProblem, Requests, sentenceOf } from "../net/requests";
import { enterSeat } from "../net/sessions";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { SessionOpened } from "../wire/messages";
import { frame, frameLook } from "./frame";
import { look } from "./look";

/** `/join#SECRET`: redeems a seat's link and goes to the seat; the secret leaves the history. */
@customElement("kairan-join")
export class JoinPage extends LitElement {
  static override styles = [shared, look, frameLook];

  @property() secret = "";
  @state() private problem: string | undefined;
  /** Whether the link itself was refused; otherwise trying again may help. */
  @state() private refused = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.redeem();
  }

  override render(): TemplateResult {
    const words = text().desk.join;
    if (this.problem === undefined) return frame(html`<p role="status">${words.opening}</p>`);
    return frame(html`
      <section class="card form narrow">
        <h1>${words.failed}</h1>
        <p role="alert">${this.problem}</p>
        ${
          this.refused
            ? html`<p>${words.failedHint}</p>`
            : html`<button class="side" @click=${this.redeem}>${text().common.retry}</button>`
        }
      </section>
    `);
  }

  private async redeem(): Promise<void> {
    this.problem = this.secret === "" ? text().desk.join.incomplete : undefined;
    this.refused = this.secret === "";
    if (this.refused) return;
    try {
      const opened = await new Requests(undefined).json<SessionOpened>("POST", "/api/sessions", {
        link: this.secret,
      });
      location.replace(enterSeat(opened));
    } catch (failure) {
      const status = failure instanceof RequestProblem ? failure.status : 0;
      this.refused = status >= 400 && status < 429;
      this.problem = sentenceOf(failure);
    }
  }
}
