import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { ownSheets } from "../core/own-sheets";
import { pageOf } from "../core/pages";
import { download } from "../net/download";
import { sentenceOf } from "../net/requests";
import type { Room } from "../room/room";
import { text } from "../text/text";
import type { RevisionId } from "../wire/ids";
import type { DownloadTicket, MeetingDocument } from "../wire/messages";
import { removedWithMemos } from "./removed-memos";
import { RoomWatch } from "./room-watch";
import "./sheet";
import { shared } from "./styles";

/** What became of a paper's copy; a sentence where it failed. */
type Copy = "making" | "made" | { readonly failed: string };

/** Papers that carry one's own memos, and written memo sheets, to be saved as PDFs with them. */
@customElement("kairan-take-along")
export class TakeAlong extends LitElement {
  static override styles = [
    shared,
    css`
      p {
        margin: 0 8px 12px;
        line-height: 1.7;
      }

      .stop {
        padding: 8px 12px;
        border-left: 4px solid var(--shared);
        background: var(--news);
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 64px;
        padding: 8px;
        border-top: 1px solid var(--line);
      }

      .what {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .what span {
        display: block;
        color: var(--ink-soft);
        font-size: 14px;
      }

      .what .failed {
        color: var(--shared);
      }

      button {
        flex: none;
        min-width: 96px;
        min-height: 48px;
        padding: 0 16px;
        border: 1px solid var(--main);
        border-radius: 10px;
        color: var(--main);
        font-weight: 700;
      }

      button[aria-disabled="true"] {
        border-color: var(--line);
      }
    `,
  ];

  @property({ attribute: false }) room!: Room;
  @state() private copies: ReadonlyMap<RevisionId, Copy> = new Map();

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "ink", "line"]);
  }

  /** Memos of papers that were not opened here are read now. */
  override connectedCallback(): void {
    super.connectedCallback();
    for (const paper of [...this.papers(), ownSheets]) this.room.want(pageOf(paper, 1));
  }

  override render(): TemplateResult {
    const words = text().room.takeAlong;
    const papers = [...this.papers(), ownSheets].filter((paper) => this.written(paper) > 0);
    papers.push(...this.replaced());
    return html`
      <kairan-sheet wide .label=${words.title} @dismiss=${() => this.dispatchEvent(new CustomEvent("dismiss"))}>
        <p>${papers.length === 0 ? words.none : words.says}</p>
        ${this.stop()}
        <ul>${papers.map((paper) => html`<li>${this.line(paper)}</li>`)}</ul>
      </kairan-sheet>
    `;
  }

  private line(paper: MeetingDocument): TemplateResult {
    const words = text().room.takeAlong;
    const title = this.called(paper);
    const copy = this.copies.get(paper.revision);
    const making = copy === "making";
    const now = this.papers().find(({ document }) => document === paper.document) ?? paper;
    const may = this.room.collection.mayCopy(now);
    return html`
      <div class="what">
        <strong>${title}</strong>
        <span>${words.pages(this.written(paper))}</span>
        <span role="status" class=${typeof copy === "object" ? "failed" : ""}>${may ? this.state(copy) : words.collected}</span>
      </div>
      ${may ? html`<button aria-disabled=${this.stopped() !== undefined || this.busy()} aria-label=${words.saveLong(title)} @click=${() => this.save(paper)}>${making ? words.making : words.save}</button>` : nothing}
    `;
  }

  private state(copy: Copy | undefined): string {
    const words = text().room.takeAlong;
    if (copy === undefined) return "";
    if (copy === "making") return words.makingLong;
    return copy === "made" ? words.made : copy.failed;
  }

  /** Old versions with memos on pages that are no more. */
  private replaced(): readonly MeetingDocument[] {
    return [...new Set(removedWithMemos(this.room).map(({ of }) => of))];
  }

  private called(paper: MeetingDocument): string {
    return this.replaced().includes(paper) ? text().room.takeAlong.old(paper.title) : paper.title;
  }

  private stop(): TemplateResult | typeof nothing {
    const why = this.stopped();
    return why === undefined ? nothing : html`<p class="stop" role="status">${why}</p>`;
  }

  /** Why nothing can be saved just now: a copy must not lack what is still on this tablet alone. */
  private stopped(): string | undefined {
    const words = text().room.takeAlong;
    if (this.room.line.is !== "online") return words.offline;
    const waiting = this.room.ink.waiting();
    return waiting === 0 ? undefined : words.waiting(waiting);
  }

  private busy(): boolean {
    return [...this.copies.values()].includes("making");
  }

  private papers(): readonly MeetingDocument[] {
    return (this.room.meeting?.agenda ?? []).flatMap(({ documents }) => documents);
  }

  /** How many pages of a paper carry own memos. */
  private written(paper: MeetingDocument): number {
    return paper.pages.filter(
      (_, index) => this.room.ink.visible(pageOf(paper, index + 1), "private").length > 0,
    ).length;
  }

  /** A button that is pressed keeps the focus, so it is never disabled. */
  private async save({ document, revision }: MeetingDocument): Promise<void> {
    if (this.stopped() !== undefined || this.busy()) return;
    const { requests, session } = this.room;
    this.becomes(revision, "making");
    try {
      const path = `/api/meetings/${session.meeting}/documents/${document}/own-copy/${revision}`;
      download(await requests.json<DownloadTicket>("POST", path));
      this.becomes(revision, "made");
    } catch (failure) {
      this.becomes(revision, { failed: sentenceOf(failure) });
    }
  }

  private becomes(revision: RevisionId, copy: Copy): void {
    this.copies = new Map([...this.copies, [revision, copy]]);
  }
}
