import type { PageGeometry, Stroke } from "../wire/messages";
import { hasLetters, type InkBox } from "./lettering";
import { boxOf } from "./moved";
import type { Place } from "./transform";

/** Whether a loop that was drawn round a stroke encloses most of it: half of its points, or its letters' middle. */
export function caught(page: PageGeometry, stroke: Stroke, loop: readonly Place[]): boolean {
  if (hasLetters(stroke.pen)) {
    const { left, top, right, bottom } = boxOf(page, stroke);
    return within(loop, { x: (left + right) / 2, y: (top + bottom) / 2 });
  }
  let x = 0;
  let y = 0;
  let enclosed = 0;
  for (let i = 0; i + 1 < stroke.points.length; i += 4) {
    x += stroke.points[i] ?? 0;
    y += stroke.points[i + 1] ?? 0;
    if (within(loop, { x, y })) enclosed += 1;
  }
  return enclosed * 8 >= stroke.points.length;
}

/** Whether a place is inside of a closed loop, by the even-odd rule. */
export function within(loop: readonly Place[], { x, y }: Place): boolean {
  let inside = false;
  let before = loop.at(-1);
  for (const at of loop) {
    if (before !== undefined && at.y > y !== before.y > y) {
      if (x < at.x + ((before.x - at.x) * (y - at.y)) / (before.y - at.y)) inside = !inside;
    }
    before = at;
  }
  return inside;
}

/** The box round several strokes; undefined round none. */
export function boxRound(page: PageGeometry, strokes: readonly Stroke[]): InkBox | undefined {
  if (strokes.length === 0) return undefined;
  const boxes = strokes.map((stroke) => boxOf(page, stroke));
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
