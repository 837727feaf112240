import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { RequestProblem, Requests, sentenceOf } from "../net/requests";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { DemoLink, DemoLinks, Role } from "../wire/messages";
import { storedAccount } from "./account";
import { alert } from "./field";
import { frame, frameLook } from "./frame";
import { look } from "./look";

const ROLES: readonly Role[] = ["chair", "attendee", "clerk", "monitor"];

/** `/`: in a demo every seat as a card by role; otherwise what to do with the link one was given. */
@customElement("kairan-start")
export class StartPage extends LitElement {
  static override styles = [
    shared,
    look,
    frameLook,
    css`
      .seats {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
        gap: 12px;
        margin-top: 8px;
      }

      .seat {
        display: flex;
        align-items: center;
        min-height: 72px;
        padding: 12px 20px;
        border: 1px solid var(--main);
        border-left-width: 6px;
        border-radius: 12px;
        background: var(--paper);
        font-size: 18px;
        font-weight: 700;
        text-decoration: none;
        overflow-wrap: anywhere;
      }

      .seat:hover {
        background: var(--main-soft);
      }

      .seat::after {
        content: "↗" / "";
        margin-left: auto;
        padding-left: 12px;
        font-weight: 400;
      }

      h2 + .soft {
        margin: 0;
      }
    `,
  ];

  @state() private links: readonly DemoLink[] | "none" | undefined;
  @state() private problem: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render(): TemplateResult {
    if (this.problem) {
      return frame(html`
        <section class="card form narrow">
          ${alert(this.problem)}
          <button class="side" @click=${this.load}>${text().common.retry}</button>
        </section>
      `);
    }
    if (this.links === undefined) return frame(html`<p class="soft">${text().common.loading}</p>`);
    return frame(this.links === "none" ? this.welcome() : this.demo(this.links));
  }

  private welcome(): TemplateResult {
    const words = text().desk;
    return html`
      <section class="card form narrow">
        <h1>${words.start.title}</h1>
        <p>${words.start.lead}</p>
        <p class="soft">${words.start.clerks}</p>
        ${
          storedAccount()
            ? html`<a class="button" href="/meetings">${words.head.toList}</a>`
            : html`<a class="button" href="/sign-in">${words.account.signInLink}</a>`
        }
        <p><a href="/monitor">${text().room.pairing.use}</a></p>
      </section>
    `;
  }

  private demo(links: readonly DemoLink[]): TemplateResult {
    const words = text().desk.start;
    return html`
      <div>
        <h1>${words.demoTitle}</h1>
        <p class="soft">${words.demoLead}</p>
      </div>
      ${ROLES.map((role) => {
        const seats = links.filter((link) => link.role === role);
        return seats.length === 0 ? nothing : this.group(role, seats);
      })}
      <p><a href="/monitor">${text().room.pairing.use}</a></p>
      <p>${storedAccount() ? html`<a href="/meetings">${text().desk.head.toList}</a>` : html`<a href="/sign-in">${words.own}</a>`}</p>
    `;
  }

  private group(role: Role, seats: readonly DemoLink[]): TemplateResult {
    return html`
      <section>
        <h2>${text().role[role]}</h2>
        <p class="soft">${text().desk.start.demoHint[role]}</p>
        <ul class="seats">
          ${seats.map(
            ({ name, url }) => html`
              <li>
                <a class="seat" href=${url} target="_blank" rel="noopener"
                  aria-label=${text().desk.start.openSeat(name)}>${name}</a>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  private async load(): Promise<void> {
    this.problem = undefined;
    try {
      const demo = await new Requests(undefined).json<DemoLinks>("GET", "/api/demo");
      this.links = demo.links;
    } catch (failure) {
      if (failure instanceof RequestProblem && failure.status === 404) this.links = "none";
      else this.problem = sentenceOf(failure);
    }
  }
}
