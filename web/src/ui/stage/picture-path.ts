import { geometryOf, neighbour, pageKey, picturePath, placed } from "../../core/pages";
import { type Looking, shownPixels } from "../../core/tiles";
import type { Room } from "../../room/room";
import type { PageRef } from "../../wire/messages";
import type { PictureAt } from "./pictures";

/** The page that this screen is to show; none where its paper was collected. */
export function wantedPage({ reader, collection }: Room): PageRef | null {
  const { page } = reader;
  return page !== null && collection.has(page.document) ? null : page;
}

/** Where a page's picture is; nothing while the server has not said how it draws the paper. */
export function pictureAt(room: Room, page: PageRef): PictureAt | undefined {
  const document = placed(room.meeting?.agenda ?? [], page)?.document;
  const paper = room.papers.get(page.revision);
  if (document === undefined || paper?.revision !== page.revision) return undefined;
  const { meeting } = room.session;
  const path = picturePath(meeting, document.content, paper.rendition, page.page);
  return { key: pageKey(page), path };
}

/**
 * The pictures that a page needs now and next: itself, then the neighbours that are decoded ahead
 * (next, previous), and apart from them the one whose bytes are kept at hand (the next but one). A
 * page that lies beside is decoded too; the previous page is then only at hand.
 */
export function picturesAround(
  room: Room,
  page: PageRef,
  looking: Looking,
): { readonly show: readonly PictureAt[]; readonly near: readonly PictureAt[] } {
  const agenda = room.meeting?.agenda ?? [];
  const next = neighbour(agenda, page, 1);
  const previous = neighbour(agenda, page, -1);
  const after = next && neighbour(agenda, next, 1);
  const at = (ref: PageRef | undefined): PictureAt[] => {
    const picture = ref && pictureAt(room, ref);
    const geometry = ref && geometryOf(agenda, ref);
    if (picture === undefined || geometry === undefined) return [];
    return [{ ...picture, shown: shownPixels(geometry, looking, devicePixelRatio) }];
  };
  if (next !== undefined) room.want(next);
  const own = at(page);
  if (own.length === 0) return { show: [], near: at(after) };
  const show = [...own, ...at(next)];
  return room.ink.beside === null
    ? { show: [...show, ...at(previous)], near: at(after) }
    : { show, near: [...at(previous), ...at(after)] };
}
