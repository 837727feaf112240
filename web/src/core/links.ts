import type { PageLink } from "../wire/messages";

/**
 * The link that a finger means: the one whose box it is in, else the nearest within its reach.
 *
 * @param reach how far from a box a finger still means it, in units of the page
 */
export function linkAt(
  links: readonly PageLink[],
  x: number,
  y: number,
  reach: number,
): PageLink | undefined {
  let nearest: PageLink | undefined;
  let least = reach;
  for (const link of links) {
    const across = Math.max(link.left - x, 0, x - link.left - link.width);
    const down = Math.max(link.top - y, 0, y - link.top - link.height);
    const distance = Math.hypot(across, down);
    if (distance > least || (nearest !== undefined && distance === least)) continue;
    nearest = link;
    least = distance;
  }
  return nearest;
}
