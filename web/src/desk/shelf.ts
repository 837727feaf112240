import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { AgendaItemId, DocumentId } from "../wire/ids";
import type { MeetingDocument } from "../wire/messages";
import { Commands } from "./commands";
import { startDrag } from "./dragging";
import "./file-button";
import { look } from "./look";
import "./paper-card";
import { isTwice } from "./readiness";
import { type Reports, reportOf } from "./reports";
import type { DeskRoom, DeskState } from "./room";

/** Papers that are in the meeting and in no item yet, and the way to add more. */
@customElement("kairan-shelf")
export class Shelf extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      .paper {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(220px, 340px);
        align-items: center;
        gap: 8px 16px;
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }

      .place {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
      }

      .paper .fault {
        grid-column: 1 / -1;
      }

      @media (max-width: 900px) {
        .paper {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) state!: DeskState;
  @property({ attribute: false }) reports: Reports = new Map();
  @state() private chosen: ReadonlyMap<DocumentId, AgendaItemId> = new Map();
  private readonly commands = new Commands(this, () => this.room);

  override render(): TemplateResult {
    const words = text().desk.shelf;
    const { shelf, phase } = this.state;
    const closed = phase === "closed";
    return html`
      <section class="card" aria-labelledby="shelf">
        <div class="head">
          <h2 id="shelf">${words.title}</h2>
          ${closed ? nothing : html`<kairan-file-button .words=${words.addPapers}></kairan-file-button>`}
        </div>
        ${closed ? nothing : html`<p class="soft">${shelf.length === 0 ? this.empty() : nothing} ${words.hint}</p>`}
        <div role="list">${shelf.map((paper) => this.paper(paper))}</div>
      </section>
    `;
  }

  private empty(): string {
    const words = text().desk.shelf;
    return this.state.agenda.some(({ documents }) => documents.length > 0)
      ? words.empty
      : words.none;
  }

  private paper(paper: MeetingDocument): TemplateResult {
    const { document } = paper;
    const fault = this.commands.fault(document);
    return html`
      <div class="paper" role="listitem">
        <kairan-paper-card
          draggable=${this.state.phase === "closed" ? "false" : "true"}
          .room=${this.room}
          .document=${paper}
          .progress=${this.state.papers.get(paper.revision)}
          .report=${reportOf(this.reports, paper)}
          ?twice=${isTwice(this.state, paper)}
          ?readOnly=${this.state.phase === "closed"}
          @dragstart=${(event: DragEvent) => startDrag(event, { kind: "paper", id: document })}
        ></kairan-paper-card>
        ${this.state.phase === "closed" ? nothing : this.placing(paper)}
        ${fault === undefined ? nothing : html`<p class="fault" id="fault-${document}" role="alert">${fault}</p>`}
      </div>
    `;
  }

  private placing(paper: MeetingDocument): TemplateResult {
    const words = text().desk.paper;
    if (this.state.agenda.length === 0) return html`<p class="hint">${words.placeFirst}</p>`;
    const { document } = paper;
    const chosen = this.chosen.get(document);
    const choose = (event: Event) => {
      const item = (event.target as HTMLSelectElement).value as AgendaItemId;
      this.chosen = new Map([...this.chosen, [document, item]]);
    };
    return html`
      <div class="place">
        <select aria-label="${paper.title}　${words.chooseItem}" aria-describedby="fault-${document}" @change=${choose}>
          <option value="" disabled ?selected=${!chosen}>${words.chooseItem}</option>
          ${this.state.agenda.map(
            ({ id, title }, index) =>
              html`<option value=${id} ?selected=${id === chosen}>${index + 1}　${title}</option>`,
          )}
        </select>
        <button class="side" ?disabled=${!chosen || this.commands.busy(document)}
          @click=${() => chosen && this.place(paper, chosen)}>${words.place}</button>
      </div>
    `;
  }

  private async place({ document, title }: MeetingDocument, item: AgendaItemId): Promise<void> {
    await this.commands.send(document, { type: "placeDocument", document, item, title });
  }
}
