import { displaySize, fromDisplay, toDisplay } from "../ink/transform";
import type { PageGeometry, PagePart, PageRef } from "../wire/messages";
import { type Box, MOST_ZOOM, type Nearness, overflows, type Size } from "./viewport";

/** The part of a page that can be seen on the stage; null when that is all of it. */
export function partOf(
  page: PageRef,
  geometry: PageGeometry,
  box: Box,
  stage: Size,
): PagePart | null {
  if (!overflows(stage, box)) return null;
  const share = (at: number, start: number, length: number) =>
    Math.min(1, Math.max(0, (at - start) / length));
  const from = fromDisplay(geometry, {
    x: share(0, box.x, box.width),
    y: share(0, box.y, box.height),
  });
  const to = fromDisplay(geometry, {
    x: share(stage.width, box.x, box.width),
    y: share(stage.height, box.y, box.height),
  });
  const left = Math.round(Math.min(from.x, to.x));
  const top = Math.round(Math.min(from.y, to.y));
  return {
    page,
    left,
    top,
    width: Math.max(1, Math.round(Math.max(from.x, to.x)) - left),
    height: Math.max(1, Math.round(Math.max(from.y, to.y)) - top),
  };
}

/** The view that shows a part as large as a stage of another shape can. */
export function viewOfPart(part: PagePart, geometry: PageGeometry, stage: Size): Nearness {
  const { left, top, width, height } = part;
  const from = toDisplay(geometry, { x: left, y: top });
  const to = toDisplay(geometry, { x: left + width, y: top + height });
  const page = displaySize(geometry);
  const fits = Math.min(stage.width / page.width, stage.height / page.height);
  const across = stage.width / (Math.abs(to.x - from.x) * page.width * fits);
  const down = stage.height / (Math.abs(to.y - from.y) * page.height * fits);
  return {
    fit: "page",
    zoom: Math.min(MOST_ZOOM, Math.max(1, Math.min(across, down))),
    x: (from.x + to.x) / 2,
    y: (from.y + to.y) / 2,
  };
}
