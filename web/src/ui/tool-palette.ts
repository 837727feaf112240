import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { mayShare, STAMPS, type Stamp, type Tool, type Tools } from "../core/tools";
import type { Room } from "../room/room";
import { text } from "../text/text";
import { icons } from "./icons";
import { paletteLook } from "./palette-look";
import "./pen-choice";
import { RoomWatch } from "./room-watch";
import "./sheet";
import { shared } from "./styles";

/** What the simple screen has: enough to read and to write memos. */
export const SIMPLE_TOOLS: ReadonlySet<Tool> = new Set(["hand", "pen", "eraser"]);

/** The tools of the hand. The badge on top says, in words and colour, who will see what is written. */
@customElement("kairan-tool-palette")
export class ToolPalette extends LitElement {
  static override styles = [shared, paletteLook];

  @property({ attribute: false }) room!: Room;
  @property({ attribute: false }) tools!: Tools;
  @property({ type: Boolean }) simple = false;
  @state() private choosing = false;

  constructor() {
    super();
    new RoomWatch(this, () => this.room, ["meeting", "reading", "ink"]);
  }

  override render(): TemplateResult {
    const words = text().room.tools;
    const { meeting, session, reader, ink } = this.room;
    const { page } = reader;
    const share = meeting !== undefined && mayShare(meeting, session.seat, page);
    const isShared = this.tools.layer === "shared";
    return html`
      <div class="palette ${isShared ? "all" : "own"}" role="toolbar" aria-label=${words.palette}>
        <button
          class="badge"
          ?disabled=${!share && !isShared}
          aria-label=${words.badge(isShared ? words.shared : words.private, share ? (isShared ? words.toPrivate : words.toShared) : words.privateHint)}
          title=${isShared ? words.sharedHint : words.privateHint}
          @click=${() => this.change({ layer: isShared ? "private" : "shared" })}
        >
          <span class="faces">
            ${this.face(words.privateLines, !isShared, share)}
            ${this.face(words.sharedLines, isShared, share || !isShared)}
          </span>
        </button>
        <span class="rule"></span>
        ${this.tool("hand", icons.hand)} ${this.tool("pen", icons.pen)}
        ${this.tool("marker", icons.marker)} ${this.tool("eraser", icons.eraser)}
        ${this.tool("stamp", icons.stamp)} ${this.tool("note", icons.note)}
        ${this.tool("lasso", icons.lasso)}
        <span class="rule"></span>
        <button class="tool" aria-label=${words.undo} title=${words.undo} ?disabled=${page === null || !ink.canUndo(page)} @click=${() => page && ink.undo(page)}>${icons.undo}${this.word("undo")}</button>
        <button class="tool" aria-label=${words.redo} title=${words.redo} ?hidden=${this.simple} ?disabled=${page === null || !ink.canRedo(page)} @click=${() => page && ink.redo(page)}>${icons.redo}</button>
        <button class="tool" aria-label=${words.more} title=${words.more} aria-haspopup="dialog" ?hidden=${this.simple} @click=${this.open}>${icons.palette}</button>
      </div>
      ${this.tools.tool === "stamp" ? this.stamps() : nothing}
      ${this.choosing ? this.choice() : nothing}
    `;
  }

  /** One side of the badge; the other one keeps its place, so that turning it moves no tool. */
  private face(lines: readonly string[], seen: boolean, swaps: boolean): TemplateResult {
    return html`
      <span class="face ${seen ? "" : "other"}">
        <span class="lines">${lines.map((line) => html`<span>${line}</span>`)}</span>
        ${swaps ? html`<span class="swap">${icons.swap}</span>` : nothing}
      </span>
    `;
  }

  private tool(tool: Tool, icon: TemplateResult): TemplateResult | typeof nothing {
    if (this.simple && !SIMPLE_TOOLS.has(tool)) return nothing;
    const words = text().room.tools;
    const on = this.tools.tool === tool;
    const color = tool === "pen" || tool === "marker" ? this.tools.pens[tool].color : undefined;
    return html`
      <button class="tool ${on ? "on" : ""}" aria-pressed=${on} aria-label=${words[tool]} title=${words[tool]} @click=${(event: MouseEvent) => this.choose(tool, event)}>
        ${icon}${this.word(tool)}
        ${color === undefined ? nothing : html`<span class="color" .style=${`background:${color}`}></span>`}
      </button>
    `;
  }

  /** The simple screen has room for words. */
  private word(what: Tool | "undo"): TemplateResult | typeof nothing {
    const short: Readonly<Partial<Record<typeof what, string>>> = text().room.tools.short;
    return this.simple ? html`<span class="word">${short[what]}</span>` : nothing;
  }

  /** Beside the palette while the stamp is in the hand: what it says. */
  private stamps(): TemplateResult {
    const words = text().room.tools;
    return html`
      <div class="tray" role="toolbar" aria-label=${words.stamp}>
        ${STAMPS.map(
          (stamp) => html`
            <button
              class="stamp ${this.tools.stamp === stamp ? "on" : ""}"
              aria-pressed=${this.tools.stamp === stamp}
              aria-label=${words.stampSays(stamp)}
              @click=${(event: MouseEvent) => this.chooseStamp(stamp, event)}
            ><span class=${stamp.length === 1 ? "round" : "long"}>${stamp}</span></button>
          `,
        )}
      </div>
    `;
  }

  private choice(): TemplateResult {
    return html`
      <kairan-sheet .label=${text().room.tools.more} @dismiss=${this.shut}>
        <kairan-pen-choice
          .tools=${this.tools}
          @tools=${(event: CustomEvent<Partial<Tools>>) => this.change(event.detail)}
        ></kairan-pen-choice>
      </kairan-sheet>
    `;
  }

  /** A note in the hand, chosen again, is begun in the middle of the page; for keys that goes for the lasso too. */
  private choose(tool: Tool, { detail }: MouseEvent): void {
    const again = this.tools.tool === tool;
    const uses = tool === "note" || (tool === "lasso" && detail === 0);
    if (again && uses) this.dispatchEvent(new CustomEvent("use-tool"));
    else this.change({ tool });
  }

  /** Keys have no place on the page: the stamp in the hand goes into its middle. */
  private chooseStamp(stamp: Stamp, { detail }: MouseEvent): void {
    if (this.tools.stamp === stamp && detail === 0) this.dispatchEvent(new CustomEvent("use-tool"));
    else this.change({ stamp });
  }

  private readonly open = (): void => {
    this.choosing = true;
  };

  private readonly shut = (): void => {
    this.choosing = false;
  };

  private change(change: Partial<Tools>): void {
    const writes = change.layer !== undefined && this.tools.tool === "hand";
    const detail = { ...this.tools, ...change, ...(writes ? { tool: "pen" as const } : {}) };
    this.dispatchEvent(new CustomEvent<Tools>("tools", { detail }));
  }
}
