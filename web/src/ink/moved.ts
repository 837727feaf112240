import type { PageGeometry, Stroke } from "../wire/messages";
import { hasLetters, type InkBox, letteringBox } from "./lettering";

/** The same stroke at another place; whole hundredths of a point. */
export function moved(stroke: Stroke, dx: number, dy: number): Stroke {
  const [x = 0, y = 0, ...rest] = stroke.points;
  return { ...stroke, points: [x + dx, y + dy, ...rest] };
}

/** Where a stroke lies: its letters' frame, or the points of its line. */
export function boxOf(page: PageGeometry, stroke: Stroke): InkBox {
  if (hasLetters(stroke.pen)) return letteringBox(page, stroke);
  const box = { left: 9e9, top: 9e9, right: -9e9, bottom: -9e9 };
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < stroke.points.length; i += 4) {
    x += stroke.points[i] ?? 0;
    y += stroke.points[i + 1] ?? 0;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** How far something may be moved and stay on its page, as near to what was wanted as can be. */
export function kept(
  page: PageGeometry,
  box: InkBox,
  dx: number,
  dy: number,
): { readonly dx: number; readonly dy: number } {
  return {
    dx: Math.round(within(dx, -box.left, page.width - box.right)),
    dy: Math.round(within(dy, -box.top, page.height - box.bottom)),
  };
}

/** The value nearest to one wanted; what is larger than the page keeps to its upper left edge. */
function within(wanted: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, wanted));
}
