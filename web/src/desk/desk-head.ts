import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { language, text } from "../text/text";
import { shared } from "../ui/styles";
import type { MeetingDetails } from "../wire/messages";
import { storedAccount } from "./account";
import { Commands } from "./commands";
import "./confirm";
import "./details-form";
import "./dialog";
import { look } from "./look";
import { momentText } from "./moments";
import { phaseBadge, phaseLook } from "./phase";
import { lacks } from "./readiness";
import type { DeskRoom, DeskState } from "./room";

/** The desk's top: what meeting this is, in which phase, and the one strong thing to do next. */
@customElement("kairan-desk-head")
export class DeskHead extends LitElement {
  static override styles = [
    shared,
    look,
    phaseLook,
    css`
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        flex-wrap: wrap;
        gap: 8px 24px;
        padding: 10px 32px;
        background: var(--paper);
        border-bottom: 1px solid var(--line);
      }

      .what {
        flex: 1 1 240px;
        min-width: 0;
      }

      h1 {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 4px 12px;
        overflow-wrap: anywhere;
      }

      .back {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        padding: 0 16px;
        font-weight: 700;
      }

      .facts {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 0 12px;
      }

      .facts button {
        padding: 0 8px;
        margin: -6px 0;
        font-size: 14px;
        color: var(--main);
      }

      .care {
        display: grid;
        gap: 4px;
        padding: 12px 16px;
        border-radius: var(--round);
        background: var(--shared-soft);
      }

      .care li::before {
        content: "・";
      }

      @media (max-width: 900px) {
        header {
          padding: 8px 20px 12px;
        }
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) state!: DeskState;
  @state() private asking: "edit" | "start" | "close" | undefined;
  private readonly commands = new Commands(this, () => this.room);
  private readonly account = storedAccount();

  override render(): TemplateResult {
    const words = text().desk.head;
    const { details, phase } = this.state;
    return html`
      <header>
        <div class="what">
          <h1>${details.title} ${phaseBadge(phase)}</h1>
          <div class="facts soft">
            <span>${momentText(details.startsAt, language())}</span>
            <span>${details.place}</span>
            ${phase === "closed" ? nothing : html`<button class="quiet" @click=${this.ask("edit")}>${words.edit}</button>`}
          </div>
        </div>
        <div class="row">
          ${this.account ? html`<a class="back" href="/meetings">${words.toList}</a>` : nothing}
          <button class="side" @click=${this.watch}>${words.watch}</button>
          ${this.strong()}
        </div>
      </header>
      ${this.window()}
    `;
  }

  private strong(): TemplateResult | typeof nothing {
    const words = text().desk;
    switch (this.state.phase) {
      case "preparing":
        return html`<button class="main" @click=${this.ask("start")}>${words.head.start}</button>`;
      case "open":
        return html`<button class="side" @click=${this.ask("close")}>${words.head.close}</button>`;
      case "closed":
        return this.account
          ? html`<a class="button" href="/meetings#new">${words.meetings.createNext}</a>`
          : nothing;
    }
  }

  private window(): TemplateResult | typeof nothing {
    switch (this.asking) {
      case "edit":
        return this.editing();
      case "start":
        return this.state.phase === "preparing" ? this.starting() : nothing;
      case "close":
        return this.state.phase === "open" ? this.closing() : nothing;
      default:
        return nothing;
    }
  }

  private editing(): TemplateResult {
    return html`
      <kairan-dialog .heading=${text().desk.head.edit} @dismiss=${this.dismiss}>
        <kairan-details-form
          .first=${this.state.details}
          .action=${text().desk.agenda.save}
          .busy=${this.commands.busy("edit")}
          .problem=${this.commands.fault("edit")}
          @take=${this.revise}
          @dismiss=${this.dismiss}
        ></kairan-details-form>
      </kairan-dialog>
    `;
  }

  private starting(): TemplateResult {
    const words = text().desk.head;
    const missing = lacks(text().desk.ready, this.state);
    return html`
      <kairan-confirm
        .heading=${words.startTitle}
        .action=${words.startDo}
        .busy=${this.commands.busy("start")}
        .problem=${this.commands.fault("start")}
        @confirm=${this.act("start", "openMeeting")}
        @dismiss=${this.dismiss}
      >
        <p>${words.startSays}</p>
        ${
          missing.length === 0
            ? nothing
            : html`<div class="care">
                <strong>${words.startCare}</strong>
                <ul>${missing.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>
              </div>`
        }
      </kairan-confirm>
    `;
  }

  private closing(): TemplateResult {
    const words = text().desk.head;
    return html`
      <kairan-confirm
        .heading=${words.closeTitle}
        danger
        .action=${words.closeDo}
        .busy=${this.commands.busy("close")}
        .problem=${this.commands.fault("close")}
        @confirm=${this.act("close", "closeMeeting")}
        @dismiss=${this.dismiss}
      >
        <p><strong>${words.closeFinal}</strong></p>
        <p>${words.closeSays}</p>
      </kairan-confirm>
    `;
  }

  private act(place: "start" | "close", type: "openMeeting" | "closeMeeting"): () => Promise<void> {
    return async () => {
      if (await this.commands.send(place, { type })) this.dismiss();
    };
  }

  private async revise(event: CustomEvent<MeetingDetails>): Promise<void> {
    const done = await this.commands.send("edit", { type: "reviseMeeting", details: event.detail });
    if (done) this.dismiss();
  }

  private ask(what: "edit" | "start" | "close"): () => void {
    return () => {
      this.commands.forget(what);
      this.asking = what;
    };
  }

  private readonly dismiss = (): void => {
    this.asking = undefined;
  };

  private watch(): void {
    this.dispatchEvent(new CustomEvent("watch", { bubbles: true, composed: true }));
  }
}
