import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { text } from "../text/text";
import { icons } from "../ui/icons";
import { shared } from "../ui/styles";
import type { DocumentId } from "../wire/ids";
import type { AgendaItem, MeetingDocument } from "../wire/messages";
import "./agenda-item-form";
import { Commands } from "./commands";
import { draggedKind, dropped, startDrag } from "./dragging";
import { alert } from "./field";
import "./file-button";
import { agendaItemLook } from "./agenda-item-look";
import { look } from "./look";
import "./paper-card";
import { isTwice } from "./readiness";
import { type Reports, reportOf } from "./reports";
import type { DeskRoom, DeskState } from "./room";

/**
 * One item of the agenda with its papers. Fires `move` with the place it shall stand at. Items and
 * papers dropped on it come here; files are the desk's.
 */
@customElement("kairan-agenda-item")
export class AgendaItemRow extends LitElement {
  static override styles = [shared, look, css`:host { display: block; }`, agendaItemLook];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) state!: DeskState;
  @property({ attribute: false }) item!: AgendaItem;
  @property({ attribute: false }) reports: Reports = new Map();
  @property({ type: Number }) place = 0;
  @property({ type: Boolean, reflect: true }) over = false;
  @property({ type: Boolean }) moving = false;
  @state() private editing = false;
  @state() private dragOver = false;
  private readonly commands = new Commands(this, () => this.room);

  override render(): TemplateResult {
    const changeable = this.state.phase !== "closed";
    const { documents } = this.item;
    return html`
      <div
        class="item ${this.dragOver || this.over ? "over" : ""} ${this.current ? "current" : ""}"
        @dragover=${this.hover}
        @dragleave=${this.unhover}
        @drop=${this.drop}
      >
        ${this.editing ? this.form() : this.line(changeable)}
        ${alert(this.commands.fault("paper"))}
        <div class="papers">
          ${documents.map((document) => this.paper(document, changeable))}
          <span class="row">
            ${documents.length === 0 ? html`<span class="soft">${text().desk.agenda.noPapers}</span>` : nothing}
            ${changeable ? this.addPapers() : nothing}
          </span>
        </div>
      </div>
    `;
  }

  private get current(): boolean {
    return this.state.phase === "open" && this.state.item === this.item.id;
  }

  private line(changeable: boolean): TemplateResult {
    const words = text().desk.agenda;
    const { title, minutes } = this.item;
    return html`
      <div class="line">
        <span class="number">${this.place + 1}</span>
        <h3>${title}</h3>
        ${this.current ? html`<span class="tag now">${words.current}</span>` : nothing}
        <span class="minutes">${minutes > 0 ? words.minutesOf(minutes) : nothing}</span>
        ${changeable ? this.tools() : nothing}
      </div>
    `;
  }

  private tools(): TemplateResult {
    const words = text().desk.agenda;
    const { title } = this.item;
    const last = this.state.agenda.length - 1;
    return html`
      <span class="tools">
        <button class="icon" aria-label=${words.up(title)} title=${words.up(title)}
          ?disabled=${this.moving || this.place === 0} @click=${() => this.move(this.place - 1)}>${icons.up}</button>
        <button class="icon" aria-label=${words.down(title)} title=${words.down(title)}
          ?disabled=${this.moving || this.place === last} @click=${() => this.move(this.place + 1)}>${icons.down}</button>
        <button class="quiet change" aria-label=${words.editOf(title)} @click=${this.edit}>${words.edit}</button>
        <span class="grip" draggable="true" title=${words.drag} aria-hidden="true"
          @dragstart=${(event: DragEvent) => startDrag(event, { kind: "item", id: this.item.id })}>⠿</span>
      </span>
    `;
  }

  private form(): TemplateResult {
    return html`
      <kairan-agenda-item-form
        .room=${this.room}
        .item=${this.item}
        @dismiss=${() => {
          this.editing = false;
        }}
      ></kairan-agenda-item-form>
    `;
  }

  private paper(document: MeetingDocument, changeable: boolean): TemplateResult {
    const drag = (event: DragEvent) => startDrag(event, { kind: "paper", id: document.document });
    return html`
      <kairan-paper-card
        draggable=${changeable ? "true" : "false"}
        .room=${this.room}
        .document=${document}
        .progress=${this.state.papers.get(document.revision)}
        .report=${reportOf(this.reports, document)}
        ?twice=${isTwice(this.state, document)}
        .readOnly=${!changeable}
        .replacing=${this.state.revisions.pending.some(({ revision }) => revision.document === document.document)}
        @dragstart=${drag}
      ></kairan-paper-card>
    `;
  }

  private addPapers(): TemplateResult {
    const words = text().desk.agenda;
    return html`
      <kairan-file-button
        kind="quiet"
        .words="＋ ${words.addPapers}"
        .spoken=${words.addPapersTo(this.item.title)}
        .item=${this.item.id}
      ></kairan-file-button>
    `;
  }

  private edit(): void {
    this.editing = true;
  }

  private move(place: number): void {
    this.dispatchEvent(new CustomEvent("move", { detail: place }));
  }

  private hover(event: DragEvent): void {
    const kind = draggedKind(event);
    if (kind !== "item" && kind !== "paper") return;
    event.preventDefault();
    this.dragOver = true;
  }

  private unhover(): void {
    this.dragOver = false;
  }

  private drop(event: DragEvent): void {
    this.dragOver = false;
    const what = dropped(event);
    if (!what || this.state.phase === "closed") return;
    event.preventDefault();
    if (what.kind === "paper") void this.take(what.id);
    else if (what.id !== this.item.id) {
      // The one who moves is another item: the list knows its row by the id.
      this.dispatchEvent(
        new CustomEvent("reorder", {
          detail: { item: what.id, place: this.place },
          bubbles: true,
          composed: true,
        }),
      );
    }
  }

  private async take(id: DocumentId): Promise<void> {
    const everything = [
      ...this.state.agenda.flatMap(({ documents }) => documents),
      ...this.state.shelf,
    ];
    const paper = everything.find(({ document }) => document === id);
    if (!paper || this.item.documents.includes(paper)) return;
    const { document, title } = paper;
    await this.commands.send("paper", {
      type: "placeDocument",
      document,
      item: this.item.id,
      title,
    });
  }
}
