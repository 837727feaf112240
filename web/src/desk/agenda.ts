import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { AgendaItemId } from "../wire/ids";
import type { AgendaItem } from "../wire/messages";
import "./agenda-item";
import { newId } from "../core/identifiers";
import { Commands } from "./commands";
import { announce } from "./desk-events";
import { alert, focusFirstFault, textField } from "./field";
import { type Fault, parseMinutes, requiredText } from "./fields";
import { look } from "./look";
import type { Reports } from "./reports";
import type { DeskRoom, DeskState } from "./room";

/** The agenda with its papers, and the line that adds an item. */
@customElement("kairan-agenda")
export class Agenda extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      .items > * + * {
        border-top: 1px solid var(--line);
      }

      .empty {
        padding: 24px 0;
        text-align: center;
      }

      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 96px auto;
        align-items: start;
        gap: 8px 12px;
        margin-top: 16px;
        padding-top: 16px;
        border-top: 1px solid var(--line);
      }

      form > button {
        margin-top: 25px;
      }

      form > [role="alert"] {
        grid-column: 1 / -1;
      }

      @media (max-width: 560px) {
        form {
          grid-template-columns: minmax(0, 1fr) 96px;
        }

        form > button {
          margin: 0;
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) state!: DeskState;
  @property({ attribute: false }) reports: Reports = new Map();
  @property() over: AgendaItemId | undefined;
  @state() private form = { title: "", minutes: "" };
  @state() private faults: { readonly title: Fault; readonly minutes: Fault } = {
    title: undefined,
    minutes: undefined,
  };
  private readonly commands = new Commands(this, () => this.room);

  override render(): TemplateResult {
    const words = text().desk.agenda;
    const { agenda, phase } = this.state;
    return html`
      <section class="card" aria-labelledby="agenda">
        <h2 id="agenda">${words.title}</h2>
        ${
          agenda.length === 0
            ? html`<div class="empty"><strong>${words.empty}</strong><p class="soft">${words.emptyHint}</p></div>`
            : html`<div class="items" role="list" @reorder=${this.reorder}>${agenda.map((item, place) => this.item(item, place))}</div>`
        }
        ${alert(this.commands.fault("move"))}
        ${phase === "closed" ? nothing : this.adding()}
      </section>
    `;
  }

  private item(item: AgendaItem, place: number): TemplateResult {
    return html`
      <kairan-agenda-item
        role="listitem"
        data-item=${item.id}
        .room=${this.room}
        .state=${this.state}
        .item=${item}
        .place=${place}
        .reports=${this.reports}
        .over=${this.over === item.id}
        .moving=${this.commands.busy("move")}
        @move=${(event: CustomEvent<number>) => this.move(item, event.detail)}
      ></kairan-agenda-item>
    `;
  }

  private adding(): TemplateResult {
    const words = text().desk.agenda;
    const typed = (key: "title" | "minutes") => (value: string) => {
      this.form = { ...this.form, [key]: value };
      this.faults = { ...this.faults, [key]: undefined };
    };
    return html`
      <form novalidate @submit=${this.add}>
        ${textField({
          id: "title",
          label: words.newTitle,
          fault: this.faults.title,
          value: this.form.title,
          input: typed("title"),
        })}
        ${textField({
          id: "minutes",
          label: words.minutesLabel,
          fault: this.faults.minutes,
          value: this.form.minutes,
          mode: "numeric",
          input: typed("minutes"),
        })}
        <button class="side" type="submit" ?disabled=${this.commands.busy("add")}>${words.add}</button>
        ${alert(this.commands.fault("add"))}
      </form>
    `;
  }

  private async add(event: Event): Promise<void> {
    event.preventDefault();
    const words = text().desk.field;
    const title = this.form.title.trim();
    const minutes = parseMinutes(this.form.minutes);
    this.faults = {
      title: requiredText(words, title),
      minutes: minutes === undefined ? words.minutes : undefined,
    };
    if (this.faults.title || minutes === undefined) {
      await this.updateComplete;
      focusFirstFault(this.renderRoot);
      return;
    }
    const item = newId<AgendaItemId>();
    if (await this.commands.send("add", { type: "addAgendaItem", item, title, minutes })) {
      this.form = { title: "", minutes: "" };
      this.renderRoot.querySelector<HTMLElement>("#title")?.focus();
    }
  }

  private reorder(
    event: CustomEvent<{ readonly item: AgendaItemId; readonly place: number }>,
  ): void {
    const item = this.state.agenda.find(({ id }) => id === event.detail.item);
    if (item) void this.move(item, event.detail.place);
  }

  private async move(item: AgendaItem, place: number): Promise<void> {
    const last = this.state.agenda.length - 1;
    const to = Math.max(0, Math.min(last, place));
    const done = await this.commands.send("move", {
      type: "moveAgendaItem",
      item: item.id,
      place: to,
    });
    if (done) announce(this, text().desk.agenda.moved(item.title, to + 1));
  }
}
