import { html, svg, type TemplateResult } from "lit";

/** Line icons of 24 by 24, drawn in the colour of the text; a label always stands beside or on the button. */
function icon(paths: TemplateResult): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >${paths}</svg>`;
}

export const icons = {
  menu: icon(svg`<path d="M3 6h18M3 12h18M3 18h18"/>`),
  previous: icon(svg`<path d="M15 5l-7 7 7 7"/>`),
  next: icon(svg`<path d="M9 5l7 7-7 7"/>`),
  up: icon(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`),
  down: icon(svg`<path d="M12 5v14M6 13l6 6 6-6"/>`),
  more: icon(svg`<path stroke-width="3.5" d="M5 12h.01M12 12h.01M19 12h.01"/>`),
  larger: icon(
    svg`<path d="M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.2 15.2L21 21M10.5 7.5v6M7.5 10.5h6"/>`,
  ),
  hand: icon(
    svg`<path d="M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0-6.5a1.5 1.5 0 0 1 3 0V11m0-5a1.5 1.5 0 0 1 3 0v6m0-3.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6h-1.5a6 6 0 0 1-4.6-2.2L4.5 14.6a1.6 1.6 0 0 1 2.3-2.2L8 13.6"/>`,
  ),
  pen: icon(svg`<path d="M4 20l1-4.5L16.5 4a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.8L8.5 19z"/>`),
  marker: icon(svg`<path d="M9 14l-1-1 8-9 4 4-9 8-1-1zM8 13l-2 5 5-2M4 21h16"/>`),
  eraser: icon(
    svg`<path d="M8.5 18.5l-4-4a2 2 0 0 1 0-2.8l7.2-7.2a2 2 0 0 1 2.8 0l5 5a2 2 0 0 1 0 2.8l-6.2 6.2zM8.5 8l7.5 7.5M8 19h12"/>`,
  ),
  stamp: icon(
    svg`<path d="M9.5 13.5c.4-2.6-1.5-3.8-1.5-6a4 4 0 0 1 8 0c0 2.2-1.9 3.4-1.5 6M5 17.5v-2a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v2zM6 21h12"/>`,
  ),
  note: icon(svg`<path d="M4 4h16v11l-5 5H4zM15 20v-5h5M8 9h8M8 13h4"/>`),
  lasso: icon(
    svg`<path d="M7.5 15.2C4.8 14.2 3 12.2 3 9.8 3 6.6 7 4 12 4s9 2.6 9 5.8-4 5.8-9 5.8c-.9 0-1.8-.1-2.6-.2" stroke-dasharray="4 3"/><circle cx="7.5" cy="16.5" r="1.8"/><path d="M7 18.2c0 1.4-.5 2.3-1.5 2.8"/>`,
  ),
  whole: icon(svg`<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>`),
  bin: icon(svg`<path d="M4 7h16M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5"/>`),
  undo: icon(svg`<path d="M8 5L4 9l4 4M4 9h9a6 6 0 0 1 0 12H9"/>`),
  redo: icon(svg`<path d="M16 5l4 4-4 4M20 9h-9a6 6 0 0 0 0 12h4"/>`),
  palette: icon(
    svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
  ),
  check: icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`),
  swap: icon(svg`<path d="M4 8h15m0 0l-4-4M20 16H5m0 0l4 4"/>`),
  write: icon(svg`<path d="M4 20l1-4L15 6l3 3L8 19zM14 20h6"/>`),
  present: icon(svg`<path d="M3 4h18M5 4v11h14V4M12 15v5M8 20h8"/>`),
  lock: icon(svg`<path d="M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3"/>`),
  steer: icon(
    svg`<path d="M4 6h8M18 6h2M4 12h2M12 12h8M4 18h10M20 18h0"/><circle cx="15" cy="6" r="2"/><circle cx="9" cy="12" r="2"/><circle cx="17" cy="18" r="2"/>`,
  ),
  search: icon(svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>`),
  bookmark: icon(svg`<path d="M7 4h10v16l-5-4-5 4z"/>`),
  pages: icon(svg`<path d="M4 4h6v7H4zM14 4h6v7h-6zM4 15h6v5H4zM14 15h6v5h-6z"/>`),
  close: icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`),
} as const;
