import { pageKey, placed } from "../../core/pages";
import type { Room } from "../../room/room";
import type { PageRef } from "../../wire/messages";
import type { PictureAt } from "./pictures";

/** Where a page's picture is; nothing while the server has not said how it draws the paper. */
export function pictureAt(room: Room, page: PageRef): PictureAt | undefined {
  const document = placed(room.meeting?.agenda ?? [], page)?.document;
  const paper = room.papers.get(page.document);
  if (document === undefined || paper?.revision !== page.revision) return undefined;
  const { meeting } = room.session;
  const path = `/api/meetings/${meeting}/pictures/${document.content}/${paper.rendition}/${page.page}/screen`;
  return { key: pageKey(page), path };
}
