import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { text } from "../text/text";
import { shared } from "../ui/styles";
import { look } from "./look";
import { expected, isComplete, lacks, pagesInAll, tabletOf } from "./readiness";
import type { DeskState } from "./room";

/** Readiness: one number first, then what is missing in words, then the facts. */
@customElement("kairan-ready-card")
export class ReadyCard extends LitElement {
  static override styles = [
    shared,
    look,
    css`
      .number {
        font-size: 20px;
        line-height: 1.2;
        color: var(--ink-soft);
      }

      .number strong {
        font-size: 60px;
        color: var(--ink);
        font-variant-numeric: tabular-nums;
      }

      progress {
        display: block;
        width: 100%;
        height: 10px;
        margin: 8px 0 16px;
        appearance: none;
        border: none;
        border-radius: 5px;
        overflow: hidden;
        background: var(--line);
      }

      progress::-webkit-progress-bar {
        background: var(--line);
      }

      progress::-webkit-progress-value {
        background: var(--good);
      }

      progress::-moz-progress-bar {
        background: var(--good);
      }

      .lacks {
        display: grid;
        gap: 4px;
        margin-bottom: 16px;
        color: var(--shared);
        font-weight: 700;
      }

      .lacks li {
        display: grid;
        grid-template-columns: 20px 1fr;
      }

      .lacks .grave {
        color: var(--bad);
      }

      .ended {
        margin-bottom: 16px;
      }

      .good {
        color: var(--good);
        font-weight: 700;
        margin-bottom: 16px;
      }

      @media (min-width: 560px) and (max-width: 900px) {
        .card {
          display: grid;
          grid-template-columns: 1fr 1.4fr 1fr;
          gap: 24px;
        }
      }

      dl {
        align-content: start;
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 6px 16px;
        margin: 0;
      }

      dd {
        margin: 0;
        font-weight: 700;
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) state!: DeskState;

  override render(): TemplateResult {
    const words = text().desk.ready;
    const people = expected(this.state.seats);
    const here = people.filter(({ id }) => this.state.present.has(id)).length;
    const full = people.filter(({ id }) => isComplete(tabletOf(this.state, id))).length;
    const share = people.length === 0 ? 0 : (100 * full) / people.length;
    return html`
      <section class="card">
        <div>
        <h2>${words.full}</h2>
        <p class="number" role="img" aria-label=${words.ariaFull(full, people.length)}>
          <strong>${full}</strong>${words.of(people.length)}
        </p>
        <progress max="100" aria-hidden="true" .value=${share}></progress>
        </div>
        <div>${this.words()}</div>
        ${this.facts(here, people.length)}
      </section>
    `;
  }

  private words(): TemplateResult {
    const words = text().desk.ready;
    if (this.state.phase === "closed") return html`<p class="ended">${words.closed}</p>`;
    const missing = lacks(words, this.state);
    if (missing.length === 0) {
      const sentence = this.state.phase === "open" ? words.allHere : words.allGood;
      return html`<p class="good">✓ ${sentence}</p>`;
    }
    return html`
      <ul class="lacks">
        ${missing.map(
          ({ sentence, grave }) => html`
            <li class=${grave ? "grave" : ""}><span aria-hidden="true">${grave ? "！" : "・"}</span>${sentence}</li>
          `,
        )}
      </ul>
    `;
  }

  private facts(here: number, people: number): TemplateResult {
    const words = text().desk.ready;
    const pages = pagesInAll(this.state);
    const papers = this.state.agenda.flatMap(({ documents }) => documents).length;
    const minutes = this.state.agenda.reduce((sum, item) => sum + item.minutes, 0);
    return html`
      <dl>
        <dt>${words.present}</dt>
        <dd>${here} / ${people}</dd>
        <dt>${words.papers}</dt>
        <dd>${words.paperCount(papers)}</dd>
        <dt>${words.pages}</dt>
        <dd>${pages.ready} / ${pages.all}</dd>
        ${
          minutes > 0
            ? html`<dt>${words.minutes}</dt><dd>${text().desk.agenda.minutesOf(minutes)}</dd>`
            : nothing
        }
      </dl>
    `;
  }
}
