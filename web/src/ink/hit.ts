import type { StrokePoints } from "../wire/ids";
import type { PageGeometry, Pen, Stroke } from "../wire/messages";
import { centreLine, type Sample } from "./centre";
import { hasLetters, letteringBox } from "./lettering";
import type { Place } from "./transform";

/** Whether a circle touches a stroke on its page, be it a line or letters. */
export function touchesInk(
  page: PageGeometry,
  stroke: Stroke,
  centre: Place,
  radius: number,
): boolean {
  if (!hasLetters(stroke.pen)) return strokeTouched(stroke.pen, stroke.points, centre, radius);
  const { left, top, right, bottom } = letteringBox(page, stroke);
  const x = Math.max(left - centre.x, 0, centre.x - right);
  const y = Math.max(top - centre.y, 0, centre.y - bottom);
  return x * x + y * y <= radius * radius;
}

/** Whether a circle touches the ink of a stroke; all lengths in hundredths of a point of the crop box. */
export function strokeTouched(
  pen: Pen,
  points: StrokePoints,
  centre: Place,
  radius: number,
): boolean {
  if (!nearby(pen, points, centre, radius)) {
    return false;
  }
  let before: Sample | undefined;
  for (const sample of centreLine(pen, points)) {
    if (touches(before ?? sample, sample, centre, radius)) {
      return true;
    }
    before = sample;
  }
  return false;
}

/** A cheap look at the box of the points first: most strokes of a page are elsewhere. */
function nearby(pen: Pen, points: StrokePoints, centre: Place, radius: number): boolean {
  const reach = radius + pen.width;
  let x = 0;
  let y = 0;
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i + 1 < points.length; i += 4) {
    x += points[i] ?? 0;
    y += points[i + 1] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return (
    centre.x >= left - reach &&
    centre.x <= right + reach &&
    centre.y >= top - reach &&
    centre.y <= bottom + reach
  );
}

function touches(a: Sample, b: Sample, centre: Place, radius: number): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((centre.x - a.x) * dx + (centre.y - a.y) * dy) / square;
  const t = Math.max(0, Math.min(1, along));
  const awayX = centre.x - (a.x + t * dx);
  const awayY = centre.y - (a.y + t * dy);
  const reach = radius + a.r + t * (b.r - a.r);
  return awayX * awayX + awayY * awayY <= reach * reach;
}
