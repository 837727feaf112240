import { linkAt } from "../../core/links";
import { contentOf, pageKey, pageOf, placed, samePage, wordsPath } from "../../core/pages";
import { fromDisplay } from "../../ink/transform";
import type { Room } from "../../room/room";
import type { PageLink, PageRef, PageText } from "../../wire/messages";
import type { Sheet } from "./own-stroke";

/** How far from a link a finger may land, in pixels: half of a target. */
const REACH = 22;

/** What following links needs of the room. */
export type LinkRoom = Pick<Room, "meeting" | "session" | "notices"> & {
  readonly requests: Pick<Room["requests"], "json">;
  readonly reader: Pick<Room["reader"], "page" | "jump">;
};

/**
 * A tap on a link of the paper goes to its page. Where the links of a page are is asked for when it
 * is first tapped, so that turning pages costs nothing more. Nothing outside is ever opened: its
 * address is shown.
 */
export class LinkTaps {
  private readonly known = new Map<string, readonly PageLink[]>();

  constructor(private readonly room: () => LinkRoom) {}

  /** True when there was a link. */
  async tap(
    sheet: Sheet | undefined,
    at: { readonly x: number; readonly y: number },
  ): Promise<boolean> {
    if (sheet === undefined) return false;
    const { page, geometry, box } = sheet;
    const spot = { x: (at.x - box.x) / box.width, y: (at.y - box.y) / box.height };
    const place = fromDisplay(geometry, spot);
    const shownWidth = geometry.rotation % 180 === 0 ? geometry.width : geometry.height;
    const reach = (REACH * shownWidth) / box.width;
    const link = linkAt(await this.links(page), place.x, place.y, reach);
    if (link === undefined || !samePage(page, this.room().reader.page)) return false;
    this.follow(page, link);
    return true;
  }

  private follow(from: PageRef, link: PageLink): void {
    const { meeting, reader, notices } = this.room();
    const document = placed(meeting?.agenda ?? [], from)?.document;
    if (document === undefined) return;
    if (link.page > 0) reader.jump(pageOf(document, link.page));
    else notices.show({ kind: "address", code: link.address });
  }

  /** Without an answer there is just no link; the next tap asks again. */
  private async links(page: PageRef): Promise<readonly PageLink[]> {
    const key = pageKey(page);
    const known = this.known.get(key);
    const { meeting, session, requests } = this.room();
    const content = contentOf(meeting?.agenda ?? [], page);
    if (known !== undefined || content === undefined) return known ?? [];
    try {
      const path = wordsPath(session.meeting, content, page.page);
      const { links } = await requests.json<PageText>("GET", path);
      this.known.set(key, links);
      return links;
    } catch {
      return [];
    }
  }
}
