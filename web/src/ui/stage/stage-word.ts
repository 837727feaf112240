import { html, nothing, type TemplateResult } from "lit";
import type { Meeting } from "../../core/meeting";
import { placed } from "../../core/pages";
import type { Room } from "../../room/room";
import { text } from "../../text/text";
import type { PageRef } from "../../wire/messages";
import type { Lack } from "./pictures";

/** The page is not on this tablet, and without the line it cannot be fetched. */
export const AWAY = "away";

/** A page that is not there says so, with its number: never a blank. On a tablet others can be opened. */
export function stageWord(
  { agenda }: Meeting,
  page: PageRef | null,
  failure: string | undefined,
  tablet: boolean,
): TemplateResult {
  const words = text().room.stage;
  const others = tablet && agenda.some(({ documents }) => documents.length > 0);
  if (page === null) return word(words.nothing, others ? words.nothingHint : "");
  const title = placed(agenda, page)?.document.title ?? "";
  if (failure === undefined) return word(words.coming, words.page(title, page.page));
  if (failure === AWAY) return word(words.away(title, page.page), words.awayHint);
  const known: Readonly<Record<string, string>> = words.failure;
  return word(words.failed(title, page.page), known[failure] ?? words.failure.pageFailed);
}

function word(head: string, line: string): TemplateResult {
  return html`<div class="word" role="status"><strong>${head}</strong><span>${line}</span></div>`;
}

/** What is to be known of the page that is painted: that another one waits for the pen, or that a memo is old. */
export function stageChip(
  { ink }: Room,
  page: PageRef | undefined,
  waits: boolean,
): TemplateResult | typeof nothing {
  const words = text().room.stage;
  const old = page !== undefined && ink.visible(page, "private").some((memo) => memo.old);
  if (!waits && !old) return nothing;
  return html`<p class="chip">${waits ? words.waits : words.oldMemo}</p>`;
}

/** Why a page cannot be shown, by the server's report or by its answer; nothing while it may come. */
export function failureOf(
  { papers, collection, line }: Room,
  lack: Lack | undefined,
  page: PageRef,
): string | undefined {
  if (collection.has(page.document)) return "collected";
  const paper = papers.get(page.revision);
  if (paper?.revision === page.revision && paper.pages[page.page - 1] === "failed") {
    return paper.failures.find((failure) => failure.page === page.page)?.code ?? "pageFailed";
  }
  if (lack?.is === "away" && line.is !== "online") return AWAY;
  return lack?.is === "failed" ? lack.code : undefined;
}
