import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { text } from "../text/text";
import "./sheet";
import { shared } from "./styles";

type Does = keyof ReturnType<typeof text>["room"]["keys"]["does"];

/** The keys of the meeting's screen; the arrow's glyphs are what stands on them. */
const KEYS: readonly (readonly [Does, readonly string[]])[] = [
  ["next", ["→", "↓", "PageDown"]],
  ["previous", ["←", "↑", "PageUp"]],
  ["ends", ["Home", "End"]],
  ["move", ["← ↑ ↓ →"]],
  ["nearer", ["Shift + ↑"]],
  ["further", ["Shift + ↓"]],
  ["turn", ["Shift + ←", "Shift + →"]],
  ["whole", ["Shift + Home"]],
  ["width", ["Shift + End"]],
  ["back", ["Alt + ←"]],
  ["presenter", ["Esc"]],
  ["search", ["Ctrl + F"]],
  ["undo", ["Ctrl + Z"]],
  ["redo", ["Ctrl + Y"]],
];

/** Says which keys do what. */
@customElement("kairan-keys")
export class KeysSheet extends LitElement {
  static override styles = [
    shared,
    css`
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 10px 20px;
        align-items: center;
        margin: 4px 8px 12px;
      }

      dd {
        margin: 0;
        text-align: right;
      }

      kbd {
        display: inline-block;
        margin: 2px 0 2px 6px;
        padding: 2px 8px;
        border: 1px solid var(--line);
        border-bottom-width: 3px;
        border-radius: 6px;
        font: inherit;
        white-space: nowrap;
      }
    `,
  ];

  override render(): TemplateResult {
    const words = text().room.keys;
    return html`
      <kairan-sheet .label=${words.title} @dismiss=${() => this.dispatchEvent(new CustomEvent("dismiss"))}>
        <dl>
          ${KEYS.map(([does, keys]) => html`<dt>${words.does[does]}</dt><dd>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dd>`)}
        </dl>
      </kairan-sheet>
    `;
  }
}
