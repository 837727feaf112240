import { html, nothing, type TemplateResult } from "lit";
import { text } from "../text/text";
import type { Fault } from "./fields";

/** What surrounds a control: its label, a hint, and the fault tied to it. */
export interface FieldFrame {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault: Fault;
}

/** The ids that describe a control, for `aria-describedby`. */
export function describedBy(frame: FieldFrame): string {
  const { id, fault } = frame;
  const ids = [
    hintOf(frame) === undefined ? "" : `${id}-hint`,
    fault === undefined ? "" : `${id}-fault`,
  ];
  return ids.filter((one) => one !== "").join(" ");
}

/** A fault says what the hint says, and more: it takes its place. That something is missing does not. */
function hintOf({ hint, fault }: FieldFrame): string | undefined {
  return fault === undefined || fault === text().desk.field.required ? hint : undefined;
}

export function field(frame: FieldFrame, control: TemplateResult): TemplateResult {
  const { id, label, fault } = frame;
  const hint = hintOf(frame);
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${control}
      ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
      ${fault === undefined ? nothing : html`<p class="fault" id="${id}-fault">${fault}</p>`}
    </div>
  `;
}

/** A one-line text field. `extra` names type, autocomplete and the like. */
export function textField(
  frame: FieldFrame & {
    readonly value: string;
    readonly type?: string;
    readonly autocomplete?: string;
    readonly mode?: string;
    readonly input: (value: string) => void;
  },
): TemplateResult {
  return field(
    frame,
    html`<input
      id=${frame.id}
      name=${frame.id}
      type=${frame.type ?? "text"}
      autocomplete=${frame.autocomplete ?? "off"}
      inputmode=${frame.mode ?? nothing}
      .value=${frame.value}
      aria-invalid=${frame.fault === undefined ? "false" : "true"}
      aria-describedby=${describedBy(frame) || nothing}
      @input=${(event: Event) => frame.input((event.target as HTMLInputElement).value)}
    />`,
  );
}

/** A message that a screen reader says at once. */
export function alert(sentence: string | undefined): TemplateResult {
  return sentence === undefined
    ? html`<div role="alert"></div>`
    : html`<div role="alert"><p class="fault">${sentence}</p></div>`;
}

/** Moves to the first field that was refused, once it is drawn. */
export function focusFirstFault(root: ParentNode): void {
  root.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
