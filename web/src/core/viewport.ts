import type { Turn } from "./turned";

/** How closely a page is looked at: what fits, how much nearer, and which point of it is in the middle. */
export interface Nearness {
  readonly fit: "page" | "width";
  /** 1 is what fits, up to `MOST_ZOOM`. */
  readonly zoom: number;
  /** The point in the middle of the stage, in fractions of the page. */
  readonly x: number;
  readonly y: number;
}

/** How a person looks at a page: how closely, and which way up. */
export interface View extends Nearness {
  readonly turn: Turn;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the page lies on the stage, in pixels of the stage. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export const WHOLE_PAGE: View = { fit: "page", zoom: 1, x: 0.5, y: 0.5, turn: 0 };
export const MOST_ZOOM = 6;

/** The box of a page; a side that fits is in the middle, a longer one never leaves the edge. */
export function boxOf(stage: Size, page: Size, view: Nearness, margin: number): Box {
  const across = Math.max(1, stage.width - 2 * margin);
  const down = Math.max(1, stage.height - 2 * margin);
  const byWidth = across / page.width;
  const base = view.fit === "width" ? byWidth : Math.min(byWidth, down / page.height);
  const width = page.width * base * view.zoom;
  const height = page.height * base * view.zoom;
  return {
    width,
    height,
    x: placeOf(stage.width, width, view.x, margin),
    y: placeOf(stage.height, height, view.y, margin),
  };
}

function placeOf(stage: number, length: number, middle: number, margin: number): number {
  if (length <= stage - 2 * margin + 0.5) return (stage - length) / 2;
  const least = stage - length - margin;
  return Math.min(margin, Math.max(least, stage / 2 - middle * length));
}

/** The view whose box lies where the box was moved to. */
function viewOf(view: View, zoom: number, stage: Size, box: Box): View {
  return {
    ...view,
    zoom,
    x: (stage.width / 2 - box.x) / box.width,
    y: (stage.height / 2 - box.y) / box.height,
  };
}

/** Moves the page by pixels. */
export function panned(view: View, stage: Size, box: Box, dx: number, dy: number): View {
  return viewOf(view, view.zoom, stage, { ...box, x: box.x + dx, y: box.y + dy });
}

/** Comes nearer, or goes back, around a point of the stage that stays where it is. */
export function zoomed(
  view: View,
  stage: Size,
  box: Box,
  factor: number,
  at: { readonly x: number; readonly y: number },
): View {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
  const by = zoom / view.zoom;
  return viewOf(view, zoom, stage, {
    width: box.width * by,
    height: box.height * by,
    x: at.x - (at.x - box.x) * by,
    y: at.y - (at.y - box.y) * by,
  });
}

const TWICE = 2;

/** After a double tap: twice as near to that place, or the whole page again. */
export function tappedTwice(
  view: View,
  stage: Size,
  box: Box,
  at: { readonly x: number; readonly y: number },
): View {
  return zoomed(view, stage, box, view.zoom > 1 ? 1 / view.zoom : TWICE, at);
}

/** Whether the page is larger than the stage, so that a finger moves it instead of turning it. */
export function overflows(stage: Size, box: Box): boolean {
  return box.width > stage.width + 1 || box.height > stage.height + 1;
}
