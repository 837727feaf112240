import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { download } from "../net/download";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { AgendaItemId, DocumentId } from "../wire/ids";
import type { AgendaItem, DownloadTicket, MeetingDocument } from "../wire/messages";
import { Commands } from "./commands";
import { alert, describedBy, field, textField } from "./field";
import { requiredText } from "./fields";
import "./confirm";
import { showReplacement } from "./desk-events";
import "./dialog";
import { look } from "./look";
import "./file-button";
import "./page-preview";
import "./paper-report";
import { type Reports, reportOf } from "./reports";
import type { DeskRoom, DeskState } from "./room";

/** Everything about one paper: its pages, its name, its item, the original, taking it away. */
@customElement("kairan-paper-dialog")
export class PaperDialog extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      kairan-dialog {
        --dialog-width: 960px;
      }

      .halves {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 320px;
        gap: 24px;
        align-items: start;
      }

      @media (max-width: 760px) {
        .halves {
          grid-template-columns: minmax(0, 1fr);
        }
      }

      .side-by-side,
      form {
        display: grid;
        gap: 12px;
      }

      .things {
        display: grid;
        gap: 24px;
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) state!: DeskState;
  @property() document!: DocumentId;
  @property({ attribute: false }) reports: Reports = new Map();
  @state() private typedTitle: string | undefined;
  @state() private chosen: AgendaItemId | undefined;
  @state() private asking = false;
  private readonly commands = new Commands(this, () => this.room);

  override render(): TemplateResult {
    const words = text().desk.paper;
    const found = this.find();
    if (!found) {
      return html`<kairan-dialog .heading=${words.gone} @dismiss=${this.dismiss}></kairan-dialog>`;
    }
    const [paper, item] = found;
    if (this.asking) return this.question(paper, item);
    return html`
      <kairan-dialog .heading=${paper.title} @dismiss=${this.dismiss}>
        <div class="halves">
          <kairan-page-preview
            .room=${this.room}
            .document=${paper}
            .progress=${this.state.papers.get(paper.revision)}
          ></kairan-page-preview>
          <div class="things">
            <kairan-paper-report
              .report=${reportOf(this.reports, paper)}
              .progress=${this.state.papers.get(paper.revision)}
            ></kairan-paper-report>
            ${
              this.state.phase === "closed"
                ? nothing
                : html`
                    ${item ? this.naming(paper, item) : nothing} ${this.placing(paper, item)}
                    ${item ? this.replacing(paper) : nothing}
                  `
            }
            ${this.taking(paper, item)}
          </div>
        </div>
      </kairan-dialog>
    `;
  }

  private naming(paper: MeetingDocument, item: AgendaItem): TemplateResult {
    const words = text().desk.paper;
    const value = this.typedTitle ?? paper.title;
    const fault =
      (value === paper.title ? undefined : requiredText(text().desk.field, value)) ??
      this.commands.fault("name");
    const input = (typed: string) => {
      this.typedTitle = typed;
    };
    const rename = async (event: Event) => {
      event.preventDefault();
      if (requiredText(text().desk.field, value)) return;
      if (await this.place("name", item.id, value.trim())) this.typedTitle = undefined;
    };
    return html`
      <form novalidate @submit=${rename}>
        ${textField({ id: "title", label: words.title, fault, value, input })}
        <button class="side" ?disabled=${this.commands.busy("name") || value.trim() === paper.title}>
          ${words.rename}
        </button>
      </form>
    `;
  }

  private placing(paper: MeetingDocument, item: AgendaItem | undefined): TemplateResult {
    const words = text().desk.paper;
    const others = this.state.agenda;
    if (others.length === 0) return html`<p class="hint">${words.placeFirst}</p>`;
    const frame = { id: "item", label: words.item, fault: this.commands.fault("item") };
    const chosen = this.chosen ?? item?.id;
    const choose = (event: Event) => {
      this.chosen = (event.target as HTMLSelectElement).value as AgendaItemId;
    };
    const move = async () => {
      if (chosen && (await this.place("item", chosen, paper.title))) this.chosen = undefined;
    };
    return html`
      <div class="side-by-side">
        ${field(
          frame,
          html`<select id="item" aria-describedby=${describedBy(frame) || nothing} @change=${choose}>
            ${item ? nothing : html`<option value="" ?selected=${!chosen} disabled>${words.chooseItem}</option>`}
            ${others.map(
              ({ id, title }, index) =>
                html`<option value=${id} ?selected=${id === chosen}>${index + 1}　${title}</option>`,
            )}
          </select>`,
        )}
        <button
          class="side"
          ?disabled=${this.commands.busy("item") || !chosen || chosen === item?.id}
          @click=${move}
        >
          ${item ? words.move : words.place}
        </button>
      </div>
    `;
  }

  /** The way to a new revision, and to the one that waits. */
  private replacing(paper: MeetingDocument): TemplateResult {
    const words = text().desk.replace;
    const waits = this.state.revisions.pending.some(
      ({ revision }) => revision.document === paper.document,
    );
    return html`
      <div class="side-by-side">
        ${
          waits
            ? html`<button class="main" @click=${() => showReplacement(this, paper.document)}>${words.look}</button>`
            : nothing
        }
        <kairan-file-button wide .of=${paper.document} .words=${waits ? words.again : words.start} @files=${this.dismiss}></kairan-file-button>
      </div>
    `;
  }

  private taking(paper: MeetingDocument, item: AgendaItem | undefined): TemplateResult {
    const words = text().desk.paper;
    const source = reportOf(this.reports, paper)?.report.source;
    const offer = (said: string, ending: string) => html`
      <button
        class="side"
        ?disabled=${this.commands.busy("original")}
        @click=${() => this.original(ending)}
      >
        ${said}
      </button>
    `;
    return html`
      <div class="side-by-side">
        ${offer(words.download, "")}
        ${source ? offer(words.downloadSource(source.fileName), "/source") : nothing}
        ${alert(this.commands.fault("original"))}
        ${
          this.state.phase === "closed"
            ? nothing
            : html`<button class="danger" @click=${this.ask}>
                ${item ? words.withdraw : words.discard}
              </button>`
        }
      </div>
    `;
  }

  private question(paper: MeetingDocument, item: AgendaItem | undefined): TemplateResult {
    const words = text().desk.paper;
    const take = async () => {
      const document = paper.document;
      const done = await this.commands.send(
        "take",
        item ? { type: "withdrawDocument", document } : { type: "discardDocument", document },
      );
      if (done) this.dismiss();
    };
    return html`
      <kairan-confirm
        .heading="${paper.title}　${item ? words.withdraw : words.discard}"
        .action=${item ? words.withdrawDo : words.discardDo}
        .busy=${this.commands.busy("take")}
        .problem=${this.commands.fault("take")}
        danger
        @confirm=${take}
        @dismiss=${() => {
          this.asking = false;
        }}
      >
        <p>${item ? words.withdrawSays : words.discardSays}</p>
      </kairan-confirm>
    `;
  }

  private place(where: string, item: AgendaItemId, title: string): Promise<boolean> {
    return this.commands.send(where, {
      type: "placeDocument",
      document: this.document,
      item,
      title,
    });
  }

  private find(): readonly [MeetingDocument, AgendaItem | undefined] | undefined {
    for (const item of this.state.agenda) {
      const paper = item.documents.find(({ document }) => document === this.document);
      if (paper) return [paper, item];
    }
    const paper = this.state.shelf.find(({ document }) => document === this.document);
    return paper ? [paper, undefined] : undefined;
  }

  private original(ending: string): void {
    const path = `/api/meetings/${this.room.meeting}/documents/${this.document}/download${ending}`;
    void this.commands.ask("original", async () => {
      download(await this.room.requests.json<DownloadTicket>("POST", path));
    });
  }

  private ask(): void {
    this.commands.forget("take");
    this.asking = true;
  }

  private dismiss(): void {
    this.dispatchEvent(new CustomEvent("dismiss"));
  }
}
