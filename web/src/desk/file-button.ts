import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { shared } from "../ui/styles";
import type { AgendaItemId, DocumentId } from "../wire/ids";
import { giveFiles } from "./desk-events";
import { look } from "./look";
import { ACCEPTED } from "./uploads";

/** A button that opens the file picker for papers, several at once. */
@customElement("kairan-file-button")
export class FileButton extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      :host([wide]) button {
        width: 100%;
      }
    `,
  ];

  @property() words = "";
  @property() spoken = "";
  @property() kind: "side" | "quiet" | "main" = "side";
  @property() item: AgendaItemId | undefined;
  /** The paper that the one file is to replace. */
  @property() of: DocumentId | undefined;

  override render(): TemplateResult {
    return html`
      <button class=${this.kind} type="button" aria-label=${this.spoken || this.words} @click=${this.pick}>
        ${this.words}
      </button>
      <input
        type="file"
        accept=${ACCEPTED}
        ?multiple=${this.of === undefined}
        hidden
        aria-hidden="true"
        tabindex="-1"
        @change=${this.picked}
      />
    `;
  }

  private get input(): HTMLInputElement | null {
    return this.renderRoot.querySelector("input");
  }

  private pick(): void {
    this.input?.click();
  }

  private picked(): void {
    const files = [...(this.input?.files ?? [])];
    if (this.input) this.input.value = "";
    if (files.length === 0) return;
    const { of } = this;
    giveFiles(this, { files, item: this.item, ...(of === undefined ? {} : { of }) });
  }
}
