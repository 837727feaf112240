import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import type { DocumentId } from "../wire/ids";
import { look } from "./look";
import { sizeText } from "./moments";
import { percent, type Upload } from "./uploads";

/** Files on their way, each with its bar, and those that could not be added, with the reason. */
@customElement("kairan-upload-list")
export class UploadList extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 4px 12px;
        padding: 8px 0;
        border-top: 1px solid var(--line);
      }

      li:first-child {
        border-top: none;
      }

      .name {
        font-weight: 700;
        overflow-wrap: anywhere;
      }

      progress {
        display: block;
        width: 100%;
        height: 8px;
        margin-top: 6px;
        appearance: none;
        border: none;
        border-radius: 4px;
        overflow: hidden;
        background: var(--line);
      }

      progress::-webkit-progress-bar {
        background: var(--line);
      }

      progress::-webkit-progress-value {
        background: var(--main);
      }

      progress::-moz-progress-bar {
        background: var(--main);
      }

      .failed {
        padding: 8px 12px;
        border: 1px solid var(--bad);
        border-radius: var(--round);
        background: var(--bad-soft);
        margin-top: 8px;
      }

      .failed:first-child {
        margin-top: 0;
        border-top: 1px solid var(--bad);
      }
    `,
  ];

  @property({ attribute: false }) uploads: readonly Upload[] = [];
  /** The title of a paper that a file is to replace. */
  @property({ attribute: false }) titleOf: (document: DocumentId) => string = () => "";

  override render(): TemplateResult | typeof nothing {
    if (this.uploads.length === 0) return nothing;
    const failed = this.uploads.filter(({ stage }) => stage.at === "failed");
    const shutAll = () => {
      for (const upload of failed) this.tell("abandon", upload)();
    };
    return html`
      ${failed.length < 2 ? nothing : html`<button class="quiet all" @click=${shutAll}>${text().desk.upload.dismissAll(failed.length)}</button>`}
      <ul>${this.uploads.map((upload) => this.line(upload))}</ul>
    `;
  }

  private line(upload: Upload): TemplateResult {
    return upload.stage.at === "failed"
      ? this.failed(upload, upload.stage.sentence, upload.stage.again)
      : this.moving(upload);
  }

  private moving(upload: Upload): TemplateResult {
    const words = text().desk.upload;
    const cancellable = upload.stage.at !== "arrived" && upload.stage.at !== "placing";
    return html`
      <li>
        <div>
          ${this.named(upload)}
          <span class="soft">${this.stage(upload)}　${sizeText(upload.bytes)}</span>
          <progress max="100" aria-label=${words.bar(upload.name)} .value=${percent(upload)}></progress>
        </div>
        ${
          cancellable
            ? html`<button class="quiet" aria-label=${words.cancelOf(upload.name)}
                @click=${this.tell("abandon", upload)}>${words.cancel}</button>`
            : nothing
        }
      </li>
    `;
  }

  private failed(upload: Upload, sentence: string, again: boolean): TemplateResult {
    const words = text().desk.upload;
    return html`
      <li class="failed">
        <div role="alert">
          ${this.named(upload)}
          <p class="fault">${sentence}</p>
          ${upload.of === undefined ? nothing : html`<p>${text().desk.upload.notReplaced}</p>`}
        </div>
        <div class="row">
          ${again ? html`<button class="side" @click=${this.tell("again", upload)}>${words.again}</button>` : nothing}
          <button class="quiet" aria-label=${words.dismiss(upload.name)}
            @click=${this.tell("abandon", upload)}>${text().desk.dialog.close}</button>
        </div>
      </li>
    `;
  }

  private named({ name, of }: Upload): TemplateResult {
    const replaces = of && text().desk.upload.replaces(this.titleOf(of));
    return html`
      <div class="name">${name}</div>
      ${replaces ? html`<div class="soft">${replaces}</div>` : nothing}
    `;
  }

  private stage(upload: Upload): string {
    const words = text().desk.upload;
    switch (upload.stage.at) {
      case "sending":
        return words.sending(percent(upload));
      case "waiting":
      case "converting":
      case "checking":
      case "arrived":
      case "placing":
        return words[upload.stage.at];
      case "failed":
        return words.failed;
    }
  }

  private tell(what: "abandon" | "again", { id }: Upload): () => void {
    return () => this.dispatchEvent(new CustomEvent(what, { detail: id }));
  }
}
