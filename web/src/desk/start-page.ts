import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { RequestProblem, Requests, sentenceOf } from "../net/requests";
import { storedSeats } from "../net/sessions";
import { whenBack } from "../net/when-back";
import { language, text } from "../text/text";
import { shared } from "../ui/styles";
import { longMoment } from "../ui/when";
import type { DemoLink, DemoLinks, Role } from "../wire/messages";
import { storedAccount } from "./account";
import { alert } from "./field";
import { frame, frameLook } from "./frame";
import { type KeptSeat, keptSeats, wayIn } from "./kept-seats";
import { look } from "./look";

const ROLES: readonly Role[] = ["chair", "attendee", "clerk", "monitor"];

/** How long somebody with a seat here waits to hear whether there is a demo, in ms. */
const PATIENCE = 2_000;

/**
 * `/`: leads to the seat that this browser holds, or offers them where there are several, or a demo; in a demo
 * every seat as a card by role; otherwise what to do with the link one was given.
 */
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

      .seat[target]::after {
        content: "↗" / "";
        margin-left: auto;
        padding-left: 12px;
        font-weight: 400;
      }

      .kept {
        flex-direction: column;
        align-items: flex-start;
        justify-content: center;
        gap: 4px;
      }

      .kept span {
        font-size: 16px;
        font-weight: 400;
      }

      h2 + .soft {
        margin: 0;
      }
    `,
  ];

  /** Whether to stay here even where there is only one seat to go to. */
  @property({ type: Boolean }) choosing = false;
  @state() private kept: readonly KeptSeat[] = [];
  @state() private links: readonly DemoLink[] | "none" | undefined;
  @state() private problem: string | undefined;
  private over = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.over = new AbortController();
    whenBack(() => this.problem !== undefined && void this.load(), this.over.signal);
    void this.load();
  }

  override disconnectedCallback(): void {
    this.over.abort();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    if (this.kept.length > 0) return frame(this.choice(this.links ?? "none"));
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

  private choice(links: readonly DemoLink[] | "none"): TemplateResult {
    const words = text().desk.start;
    return html`
      <section>
        <h1>${words.keptTitle}</h1>
        <p class="soft">${words.keptLead}</p>
        <ul class="seats">${this.kept.map((seat) => keptSeat(seat))}</ul>
      </section>
      ${
        links === "none"
          ? html`<p class="soft">${words.lead}</p><p>${clerksWay()}</p>`
          : this.demo(links)
      }
    `;
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
      <p>${clerksWay()}</p>
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
    const sessions = storedSeats();
    const account = storedAccount() !== undefined;
    const seat = wayIn(sessions, { choosing: this.choosing, account });
    const asked = this.ask();
    if (seat !== undefined && !(await this.isDemo(asked))) {
      location.replace(seat);
      return;
    }
    this.kept = await keptSeats(sessions);
    await asked;
  }

  /** Whoever tries the demo from a browser wants its other seats too; a server that is slow to say so is none. */
  private async isDemo(asked: Promise<void>): Promise<boolean> {
    if (matchMedia("(display-mode: standalone)").matches) return false;
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await Promise.race([asked, late]);
    return Array.isArray(this.links);
  }

  private async ask(): Promise<void> {
    try {
      const demo = await new Requests(undefined).json<DemoLinks>("GET", "/api/demo");
      this.links = demo.links;
      this.problem = undefined;
    } catch (failure) {
      const none = failure instanceof RequestProblem && failure.status === 404;
      if (none) this.links = "none";
      this.problem = none ? undefined : sentenceOf(failure);
    }
  }
}

function clerksWay(): TemplateResult {
  return storedAccount()
    ? html`<a href="/meetings">${text().desk.head.toList}</a>`
    : html`<a href="/sign-in">${text().desk.start.own}</a>`;
}

function keptSeat({ path, details, seat }: KeptSeat): TemplateResult {
  const words = text().desk.start;
  return html`
    <li>
      <a class="seat kept" href=${path}>
        ${details?.title ?? words.unnamed}
        ${details === undefined ? nothing : html`<span>${longMoment(details.startsAt, language())}</span>`}
        ${seat === undefined ? nothing : html`<span>${words.person(seat.name, text().role[seat.role])}</span>`}
      </a>
    </li>
  `;
}
