import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { placedDocument } from "../core/agenda";
import { text } from "../text/text";
import { diskLine } from "../ui/disk-line";
import { shared } from "../ui/styles";
import type { DocumentId, SeatId } from "../wire/ids";
import "./add-seats";
import "./agenda";
import "./archive-card";
import type { FilesGiven } from "./desk-events";
import "./desk-head";
import { deskLook } from "./desk-look";
import { FileDrop } from "./file-drop";
import { look } from "./look";
import "./paper-dialog";
import "./print-sheet";
import "./ready-card";
import "./replace-dialog";
import { ReportReader } from "./reports";
import type { DeskRoom, DeskState } from "./room";
import "./seat-board";
import "./seat-dialog";
import "./shelf";
import "./upload-list";
import { Uploader } from "./uploader";

/** How long a sentence about something done stays. */
const SAID_FOR = 8_000;

type Window =
  | { readonly is: "paper"; readonly document: DocumentId }
  | { readonly is: "replace"; readonly document: DocumentId }
  | { readonly is: "seat"; readonly seat: SeatId }
  | { readonly is: "addSeats" };

/**
 * The clerk's desk: readiness and seats at the side, agenda and papers in the middle. Fires `watch`
 * when the clerk wants to see the meeting itself.
 */
@customElement("kairan-desk-page")
export class DeskPage extends LitElement {
  static override styles = [shared, look, deskLook];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) state!: DeskState;
  @state() private shown: Window | undefined;
  @state() private printing = false;
  @state() private sentence = "";
  private silence: ReturnType<typeof setTimeout> | undefined;
  private readonly uploader = new Uploader(this, () => this.room);
  private readonly reports = new ReportReader(
    this,
    () => this.room,
    () => this.state,
  );
  private readonly fileDrop = new FileDrop(
    this,
    () => this.state.phase !== "closed" && !this.printing && this.getClientRects().length > 0,
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("replace", (event) => {
      this.shown = { is: "replace", document: (event as CustomEvent<DocumentId>).detail };
    });
    this.addEventListener("files", (event) => this.take(event as CustomEvent<FilesGiven>));
    this.addEventListener("announce", (event) => {
      this.say((event as CustomEvent<string>).detail);
    });
  }

  override disconnectedCallback(): void {
    clearTimeout(this.silence);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    if (this.state.line === "ended") return this.ended();
    if (this.printing) return this.sheet();
    const { line, phase } = this.state;
    return html`
      <kairan-desk-head .room=${this.room} .state=${this.state}></kairan-desk-head>
      ${diskLine(this.state.disk)}
      <div class="line" role="status">
        ${line === "offline" ? html`<p class="offline">${text().desk.head.offline}</p>` : nothing}
        ${line === "stopped" ? this.stopped() : nothing}
      </div>
      <p class="said ${this.sentence ? "" : "silent"}" role="status">${this.sentence}</p>
      <main class=${phase} @show=${this.showPaper}>
        ${phase === "closed" ? this.archive() : nothing}
        <kairan-ready-card .state=${this.state}></kairan-ready-card>
        <div class="middle">
          <kairan-agenda
            .room=${this.room}
            .state=${this.state}
            .reports=${this.reports.all}
            .over=${this.fileDrop.over?.item}
          ></kairan-agenda>
          ${phase === "closed" && this.state.shelf.length === 0 ? nothing : this.shelf()}
          ${this.tray()}
        </div>
        ${this.seats()}
      </main>
      ${this.window()} ${this.dropBanner()}
    `;
  }

  private archive(): TemplateResult {
    return html`<kairan-archive-card .room=${this.room} @ready=${() => this.say(text().desk.archive.ready)}></kairan-archive-card>`;
  }

  private seats(): TemplateResult {
    return html`
      <kairan-seat-board
        .room=${this.room}
        .state=${this.state}
        @seat=${(event: CustomEvent<SeatId>) => {
          this.shown = { is: "seat", seat: event.detail };
        }}
        @add-seats=${() => {
          this.shown = { is: "addSeats" };
        }}
        @print=${() => {
          this.printing = true;
        }}
      ></kairan-seat-board>
    `;
  }

  private shelf(): TemplateResult {
    return html`
      <kairan-shelf
        .room=${this.room}
        .state=${this.state}
        .reports=${this.reports.all}
      ></kairan-shelf>
    `;
  }

  /** Files on their way stay in sight wherever the clerk has scrolled to. */
  private tray(): TemplateResult | typeof nothing {
    if (this.uploader.uploads.length === 0) return nothing;
    return html`
      <section class="card tray" aria-label=${text().desk.upload.title}>
        <kairan-upload-list
          .uploads=${this.uploader.uploads}
          .titleOf=${(document: DocumentId) => placedDocument(this.state.agenda, document)?.title ?? ""}
          @abandon=${(event: CustomEvent<string>) => this.uploader.drop(event.detail)}
          @again=${(event: CustomEvent<string>) => this.uploader.again(event.detail)}
        ></kairan-upload-list>
      </section>
    `;
  }

  private window(): TemplateResult | typeof nothing {
    const { shown, room, state } = this;
    switch (shown?.is) {
      case "paper":
        return html`<kairan-paper-dialog .room=${room} .state=${state} .document=${shown.document} .reports=${this.reports.all} @dismiss=${this.dismiss}></kairan-paper-dialog>`;
      case "replace":
        return html`<kairan-replace-dialog .room=${room} .state=${state} .document=${shown.document} @dismiss=${this.dismiss}></kairan-replace-dialog>`;
      case "seat":
        return html`<kairan-seat-dialog .room=${room} .state=${state} .seat=${shown.seat} @dismiss=${this.dismiss}></kairan-seat-dialog>`;
      case "addSeats":
        return html`<kairan-add-seats .room=${room} .state=${state} @dismiss=${this.dismiss}></kairan-add-seats>`;
      default:
        return nothing;
    }
  }

  private sheet(): TemplateResult {
    return html`
      <kairan-print-sheet
        .room=${this.room}
        .state=${this.state}
        @dismiss=${() => {
          this.printing = false;
        }}
      ></kairan-print-sheet>
    `;
  }

  private dropBanner(): TemplateResult | typeof nothing {
    const { over } = this.fileDrop;
    if (!over || this.state.phase === "closed") return nothing;
    const words = text().desk.shelf;
    const item = this.state.agenda.find(({ id }) => id === over.item);
    return html`<div class="drop-banner">${item ? words.dropOn(item.title) : words.drop}</div>`;
  }

  private ended(): TemplateResult {
    const words = text().desk.head;
    return html`<main class="alone"><section class="card"><h1>${words.ended}</h1><p>${words.endedHint}</p></section></main>`;
  }

  private stopped(): TemplateResult {
    const words = text().desk.head;
    return html`<p class="offline">${words.stopped} <button class="side" @click=${() => location.reload()}>${words.reload}</button></p>`;
  }

  private say(sentence: string): void {
    clearTimeout(this.silence);
    this.sentence = sentence;
    this.silence = setTimeout(() => {
      this.sentence = "";
    }, SAID_FOR);
  }

  private take(event: CustomEvent<FilesGiven>): void {
    if (this.state.phase !== "closed") this.uploader.add(event.detail);
  }

  private showPaper(event: CustomEvent<DocumentId>): void {
    this.shown = { is: "paper", document: event.detail };
  }

  private readonly dismiss = (): void => {
    this.shown = undefined;
  };
}
