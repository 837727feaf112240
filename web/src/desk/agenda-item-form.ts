import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { AgendaItem } from "../wire/messages";
import { Commands } from "./commands";
import { alert, focusFirstFault, textField } from "./field";
import { type Fault, parseMinutes, requiredText } from "./fields";
import { look } from "./look";
import type { DeskRoom } from "./room";

/** Changes an item's title and minutes in its place, or removes it. Fires `dismiss` when done. */
@customElement("kairan-agenda-item-form")
export class AgendaItemForm extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 96px;
        gap: 12px;
        padding: 8px 12px 16px 0;
      }

      form > :nth-child(n + 3) {
        grid-column: 1 / -1;
      }

      .row .danger {
        margin-right: auto;
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) item!: AgendaItem;
  @state() private typed: { readonly title: string; readonly minutes: string } | undefined;
  @state() private faults: { readonly title: Fault; readonly minutes: Fault } = {
    title: undefined,
    minutes: undefined,
  };
  private readonly commands = new Commands(this, () => this.room);

  override render(): TemplateResult {
    const words = text().desk.agenda;
    const form = this.form;
    const input = (key: "title" | "minutes") => (value: string) => {
      this.typed = { ...form, [key]: value };
    };
    const blocked = this.item.documents.length > 0;
    return html`
      <form novalidate @submit=${this.save} @keydown=${this.key}>
        ${textField({
          id: "title",
          label: words.itemTitle,
          fault: this.faults.title,
          value: form.title,
          input: input("title"),
        })}
        ${textField({
          id: "minutes",
          label: words.minutesLabel,
          fault: this.faults.minutes,
          value: form.minutes,
          mode: "numeric",
          input: input("minutes"),
        })}
        ${alert(this.commands.fault("item"))}
        ${blocked ? html`<p class="hint" id="blocked">${words.removeBlocked}</p>` : html`<span hidden></span>`}
        <div class="row">
          <button class="danger" type="button" aria-describedby="blocked"
            ?disabled=${blocked || this.commands.busy("item")} @click=${this.removeItem}>${words.remove}</button>
          <button class="quiet" type="button" @click=${this.dismiss}>${text().desk.dialog.cancel}</button>
          <button class="main" type="submit" ?disabled=${this.commands.busy("item")}>${words.save}</button>
        </div>
      </form>
    `;
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLInputElement>("#title")?.select();
  }

  private get form(): { readonly title: string; readonly minutes: string } {
    const { title, minutes } = this.item;
    return this.typed ?? { title, minutes: minutes > 0 ? String(minutes) : "" };
  }

  private async save(event: Event): Promise<void> {
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
    const item = this.item.id;
    if (await this.commands.send("item", { type: "reviseAgendaItem", item, title, minutes })) {
      this.dismiss();
    }
  }

  private async removeItem(): Promise<void> {
    await this.commands.send("item", { type: "removeAgendaItem", item: this.item.id });
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Escape") this.dismiss();
  }

  private dismiss(): void {
    this.dispatchEvent(new CustomEvent("dismiss"));
  }
}
