import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { placedDocument } from "../core/agenda";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { DocumentId, RevisionId } from "../wire/ids";
import type { MeetingDocument, PageOrigin, PendingRevision } from "../wire/messages";
import { Commands } from "./commands";
import "./dialog";
import { alert } from "./field";
import { look } from "./look";
import { candidates, counted, type Pair, pairs, sameShape } from "./page-pairs";
import "../ui/picture";
import { replaceLook } from "./replace-look";
import type { DeskRoom, DeskState } from "./room";

/** Old and new revision side by side: what became of each page, to be corrected and published. */
@customElement("kairan-replace-dialog")
export class ReplaceDialog extends LitElement {
  static override styles = [shared, look, replaceLook];

  @property({ attribute: false }) room!: DeskRoom;
  @property({ attribute: false }) state!: DeskState;
  @property() document!: DocumentId;
  @state() private corrected: { readonly of: RevisionId; readonly pages: PageOrigin[] } | undefined;
  @state() private all = false;
  private readonly commands = new Commands(this, () => this.room);

  override render(): TemplateResult {
    const words = text().desk.replace;
    const before = this.present();
    const waiting = this.waiting();
    if (before === undefined || waiting === undefined) {
      return html`<kairan-dialog .heading=${words.gone} @dismiss=${this.dismiss}></kairan-dialog>`;
    }
    const lines = pairs(this.origins(waiting), before.pages.length);
    const count = counted(lines);
    const shown = this.all ? lines : lines.filter((pair) => pair.is !== "kept" || !pair.equal);
    return html`
      <kairan-dialog .heading=${words.heading(before.title)} @dismiss=${this.dismiss}>
        <p class="sum">${words.sum(waiting.revision.pages.length, count)}</p>
        ${count.equal + count.changed === 0 ? alert(words.nothingAlike) : nothing}
        <p class="soft">${words.moves}</p>
        ${count.equal === 0 ? nothing : this.toggle(count.equal)}
        ${shown.length === 0 ? nothing : this.table(shown, before, waiting)}
        ${alert(this.commands.fault("publish"))}
        <div class="row">
          <button class="quiet" ?disabled=${this.commands.busy("publish")} @click=${() => this.discard(waiting)}>
            ${words.discard}
          </button>
          <button class="main" ?disabled=${this.commands.busy("publish")} @click=${() => this.publish(waiting)}>
            ${words.publish}
          </button>
        </div>
      </kairan-dialog>
    `;
  }

  private toggle(equal: number): TemplateResult {
    const words = text().desk.replace;
    return html`
      <label class="all">
        <input type="checkbox" .checked=${this.all} @change=${(event: Event) => {
          this.all = (event.target as HTMLInputElement).checked;
        }} />
        ${words.showEqual(equal)}
      </label>
    `;
  }

  private table(
    lines: readonly Pair[],
    before: MeetingDocument,
    waiting: PendingRevision,
  ): TemplateResult {
    const words = text().desk.replace;
    return html`
      <div class="pairs" role="list">
        <div class="head" aria-hidden="true"><span>${words.old}</span><span></span><span>${words.fresh}</span></div>
        ${lines.map((pair) => this.line(pair, before, waiting))}
      </div>
    `;
  }

  private line(pair: Pair, before: MeetingDocument, waiting: PendingRevision): TemplateResult {
    const words = text().desk.replace;
    const from = pair.is === "inserted" ? 0 : pair.from;
    const page = pair.is === "removed" ? 0 : pair.page;
    return html`
      <div class="pair ${pair.is}" role="listitem">
        ${this.side(before, from, words.oldPage(from))}
        <div class="what">
          ${pair.is === "removed" ? html`<p>${words.removed}</p>` : this.choice(page, before, waiting)}
        </div>
        ${this.side(waiting.revision, page, words.freshPage(page))}
      </div>
    `;
  }

  private side(document: MeetingDocument, page: number, alt: string): TemplateResult {
    if (page === 0) return html`<span class="none">―</span>`;
    const rendition = this.state.papers.get(document.revision)?.rendition;
    const { meeting, requests } = this.room;
    const { content } = document;
    const place =
      rendition === undefined
        ? undefined
        : { meeting, content, rendition, page, rung: "thumbnail" as const };
    return html`
      <figure>
        <kairan-picture .requests=${requests} .place=${place} .alt=${alt}></kairan-picture>
        <figcaption>${text().desk.replace.number(page)}</figcaption>
      </figure>
    `;
  }

  private choice(page: number, before: MeetingDocument, waiting: PendingRevision): TemplateResult {
    const words = text().desk.replace;
    const origins = this.origins(waiting);
    const now = origins[page - 1] ?? { from: 0, equal: false };
    const choose = (event: Event) => {
      const [from = "0", equal] = (event.target as HTMLSelectElement).value.split("=");
      this.correct(waiting, page, { from: Number(from), equal: equal === "yes" });
    };
    const shape = waiting.revision.pages[page - 1];
    const option = (from: number, equal: boolean, label: string) => html`
      <option value="${from}=${equal ? "yes" : "no"}" ?selected=${now.from === from && now.equal === equal}>${label}</option>
    `;
    return html`
      <select aria-label=${words.choose(page)} @change=${choose}>
        ${option(0, false, words.inserted)}
        ${candidates(origins, page - 1, before.pages.length).flatMap((from) => [
          ...(sameShape(before.pages[from - 1], shape)
            ? [option(from, true, words.equalTo(from))]
            : []),
          option(from, false, words.changedFrom(from)),
        ])}
      </select>
    `;
  }

  private origins(waiting: PendingRevision): readonly PageOrigin[] {
    return this.corrected?.of === waiting.revision.revision
      ? this.corrected.pages
      : waiting.proposal;
  }

  private correct(waiting: PendingRevision, page: number, origin: PageOrigin): void {
    const pages = this.origins(waiting).map((one, index) => (index === page - 1 ? origin : one));
    this.corrected = { of: waiting.revision.revision, pages };
    this.all = true;
  }

  private async publish(waiting: PendingRevision): Promise<void> {
    const { document, revision } = waiting.revision;
    const pages = [...this.origins(waiting)];
    if (await this.commands.send("publish", { type: "publishRevision", document, revision, pages }))
      this.dismiss();
  }

  private async discard(waiting: PendingRevision): Promise<void> {
    const { document, revision } = waiting.revision;
    if (await this.commands.send("publish", { type: "discardRevision", document, revision }))
      this.dismiss();
  }

  private present(): MeetingDocument | undefined {
    return placedDocument(this.state.agenda, this.document);
  }

  private waiting(): PendingRevision | undefined {
    return this.state.revisions.pending.find(({ revision }) => revision.document === this.document);
  }

  private readonly dismiss = (): void => {
    this.dispatchEvent(new CustomEvent("dismiss"));
  };
}
