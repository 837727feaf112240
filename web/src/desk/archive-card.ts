import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { download } from "../net/download";
import { sentenceOf } from "../net/requests";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { ArchiveStatus, DownloadTicket } from "../wire/messages";
import { Commands } from "./commands";
import { alert } from "./field";
import { look } from "./look";
import { sizeText } from "./moments";
import type { DeskRoom } from "./room";

const ASK_EVERY = 1_500;

/** The archive of a closed meeting: how far it is, the download, and another try after a failure. */
@customElement("kairan-archive-card")
export class ArchiveCard extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      .card {
        display: flex;
        align-items: center;
        justify-content: space-between;
        flex-wrap: wrap;
        gap: 12px 24px;
      }

      progress {
        width: min(320px, 100%);
        accent-color: var(--main);
      }

      .good {
        color: var(--good);
      }
    `,
  ];

  @property({ attribute: false }) room!: DeskRoom;
  @state() private status: ArchiveStatus | undefined;
  @state() private problem: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly commands = new Commands(this, () => this.room);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return html`
      <section class="card" aria-live="polite">
        ${this.words()} ${alert(this.problem ?? this.commands.fault("archive"))}
      </section>
    `;
  }

  private words(): TemplateResult {
    const words = text().desk.archive;
    const status = this.status;
    switch (status?.state) {
      case "working":
        return html`
          <div><h2>${words.working(status.done, status.total)}</h2><p class="soft">${words.workingHint}</p></div>
          <progress max=${Math.max(1, status.total)} .value=${status.done} aria-label=${words.starting}></progress>
        `;
      case "ready":
        return html`
          <div><h2><span class="good" aria-hidden="true">✓ </span>${words.ready}</h2><p class="soft">${words.readyHint}</p></div>
          <button class="main" ?disabled=${this.commands.busy("archive")} @click=${this.take}>
            ${words.download}（${sizeText(status.bytes)}）
          </button>
        `;
      case "failed":
        return html`
          <div>
            <h2>${words.failed}</h2>
            <p class="soft">${words.failedHint} ${this.reason(status.problem)}</p>
          </div>
          <button class="main" ?disabled=${this.commands.busy("archive")} @click=${this.again}>${words.again}</button>
        `;
      default:
        return html`<h2>${words.starting}</h2>`;
    }
  }

  private reason(problem: string | null): string | undefined {
    const words: Readonly<Record<string, string>> = text().desk.archive.problem;
    return problem === null ? undefined : words[problem];
  }

  private get path(): string {
    return `/api/meetings/${this.room.meeting}/archive`;
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    try {
      const before = this.status?.state;
      this.status = await this.room.requests.json<ArchiveStatus>("GET", this.path);
      if (before === "working" && this.status.state === "ready")
        this.dispatchEvent(new CustomEvent("ready"));
      this.problem = undefined;
    } catch (failure) {
      this.problem = sentenceOf(failure);
    }
    const settled = this.status?.state === "ready" || this.status?.state === "failed";
    if (this.isConnected && !settled) this.timer = setTimeout(() => void this.look(), ASK_EVERY);
  }

  private take(): void {
    void this.commands.ask("archive", async () => {
      download(await this.room.requests.json<DownloadTicket>("POST", `${this.path}/download`));
    });
  }

  private again(): void {
    void this.commands.ask("archive", async () => {
      this.status = await this.room.requests.json<ArchiveStatus>("POST", this.path);
      void this.look();
    });
  }
}
