import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { language, text } from "../text/text";
import { shared } from "../ui/styles";
import type { MeetingId } from "../wire/ids";
import type { MeetingDetails, MeetingSummary, SessionOpened } from "../wire/messages";
import { Account, forgetAccount, storedAccount } from "./account";
import { alert } from "./field";
import { frame, frameLook } from "./frame";
import "./details-form";
import { RequestProblem, sentenceOf } from "../net/requests";
import { enterSeat } from "../net/sessions";
import { look } from "./look";
import { momentText, nextFullHour } from "./moments";
import { phaseBadge, phaseLook } from "./phase";

/** `/meetings`: every meeting of the municipality, newest first, and the way to a new one. */
@customElement("kairan-meetings")
export class MeetingsPage extends LitElement {
  static override styles = [
    shared,
    look,
    frameLook,
    phaseLook,
    css`
      .list li {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: 4px 16px;
        padding: 12px 0;
        border-top: 1px solid var(--line);
      }

      .list li:first-child {
        border-top: none;
      }

      .name {
        font-weight: 700;
        font-size: 18px;
        overflow-wrap: anywhere;
      }

      .empty {
        padding: 32px 0 16px;
        text-align: center;
      }

      .empty strong {
        font-size: 18px;
      }
    `,
  ];

  @state() private meetings: readonly MeetingSummary[] | undefined;
  @state() private problem: string | undefined;
  @state() private creating = location.hash === "#new";
  @state() private createProblem: string | undefined;
  @state() private busy: MeetingId | "new" | undefined;
  private readonly account = storedAccount();

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.account) location.replace("/sign-in");
    else void this.load(new Account(this.account));
  }

  override render(): TemplateResult {
    const words = text().desk;
    return frame(
      html`
        <div class="head">
          <h1>${words.meetings.title}</h1>
          ${
            this.creating
              ? nothing
              : html`<button class="main" @click=${this.begin}>${words.meetings.create}</button>`
          }
        </div>
        ${this.creating ? this.creation() : nothing}
        <section class="card" aria-busy=${this.meetings || this.problem ? "false" : "true"}>
          ${this.list()} ${alert(this.problem)}
          ${
            this.problem && !this.meetings
              ? html`<button class="side" @click=${this.retry}>${text().common.retry}</button>`
              : nothing
          }
        </section>
      `,
      html`
        <span class="soft">${this.account?.name}</span>
        <button class="quiet" @click=${this.leave}>${words.account.signOut}</button>
      `,
    );
  }

  private creation(): TemplateResult {
    return html`
      <section class="card" aria-label=${text().desk.meetings.create}>
        <kairan-details-form
          .first=${{ title: "", startsAt: nextFullHour(new Date()), place: "" }}
          .action=${text().desk.meetings.created}
          .busy=${this.busy !== undefined}
          .problem=${this.createProblem}
          @take=${(event: CustomEvent<MeetingDetails>) => this.create(event.detail)}
          @dismiss=${() => {
            this.creating = false;
          }}
        ></kairan-details-form>
      </section>
    `;
  }

  private list(): TemplateResult | typeof nothing {
    if (!this.meetings)
      return this.problem ? nothing : html`<p class="soft">${text().common.loading}</p>`;
    const words = text().desk.meetings;
    if (this.meetings.length === 0) {
      return html`<div class="empty"><strong>${words.empty}</strong><p class="soft">${words.emptyHint}</p></div>`;
    }
    return html`<ul class="list">${this.meetings.map((meeting) => this.line(meeting))}</ul>`;
  }

  private line({ meeting, details, phase }: MeetingSummary): TemplateResult {
    return html`
      <li>
        ${phaseBadge(phase)}
        <div>
          <div class="name">${details.title}</div>
          <div class="soft">${momentText(details.startsAt, language(), true)}　${details.place}</div>
        </div>
        <button
          class="side"
          aria-label="${text().desk.meetings.open} ${details.title}"
          ?disabled=${this.busy !== undefined}
          @click=${() => this.enter(meeting, (account) => account.open(meeting))}
        >
          ${text().desk.meetings.open}
        </button>
      </li>
    `;
  }

  private begin(): void {
    this.creating = true;
  }

  private retry(): void {
    if (this.account) void this.load(new Account(this.account));
  }

  private async load(account: Account): Promise<void> {
    this.problem = undefined;
    try {
      this.meetings = await account.meetings();
    } catch (failure) {
      this.problem = this.understood(failure);
    }
  }

  private async create(details: MeetingDetails): Promise<void> {
    this.createProblem = undefined;
    const problem = await this.enter("new", (account) => account.create(details));
    this.createProblem = problem;
  }

  /** Opens the clerk's seat that the request answers with; the sentence of its problem, if any. */
  private async enter(
    which: MeetingId | "new",
    request: (account: Account) => Promise<SessionOpened>,
  ): Promise<string | undefined> {
    if (this.busy !== undefined || !this.account) return undefined;
    this.busy = which;
    try {
      location.assign(enterSeat(await request(new Account(this.account))));
      return undefined;
    } catch (failure) {
      const sentence = this.understood(failure);
      if (which !== "new") this.problem = sentence;
      return sentence;
    } finally {
      this.busy = undefined;
    }
  }

  /** A session that has ended leads back to the sign-in; anything else is said here. */
  private understood(failure: unknown): string {
    if (failure instanceof RequestProblem && failure.status === 401) {
      forgetAccount();
      location.replace("/sign-in");
      return text().desk.account.signedOut;
    }
    return sentenceOf(failure);
  }

  private async leave(): Promise<void> {
    if (this.account) await new Account(this.account).signOut().catch(() => undefined);
    forgetAccount();
    location.replace("/sign-in");
  }
}
