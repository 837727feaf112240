import type { SeatId } from "../wire/ids";
import type { PageGeometry, PageRef, Pen, PenKind } from "../wire/messages";
import type { Meeting } from "./meeting";
import { isOwnSheet } from "./own-sheets";
import type { Layer } from "./pending";

export type Tool = "hand" | "pen" | "marker" | "eraser" | "stamp" | "note" | "lasso";

/** What the hand on the screen does. Immutable. */
export interface Tools {
  readonly tool: Tool;
  readonly layer: Layer;
  readonly pens: Readonly<Record<LineKind, Pen>>;
  /** Whether fingers only page and zoom: once a pen has written, until a person says otherwise; null before. */
  readonly penOnly: boolean | null;
  /** Whether a marker along a line of words is laid straight over them. */
  readonly snaps: boolean;
  /** What the stamp in the hand says. */
  readonly stamp: Stamp;
}

/** Pens that leave lines. */
export type LineKind = Extract<PenKind, "pen" | "marker">;

export const STAMPS = ["済", "要確認", "?", "!"] as const;
export type Stamp = (typeof STAMPS)[number];

/** The red of a seal, large enough for a fingertip to have meant it. */
export const STAMP_PEN: Pen = { kind: "stamp", color: "#ce0000", width: 2_000 };

export const PEN_COLORS = ["#0031d8", "#1a1a1a", "#ce0000", "#197a4b"] as const;
export const MARKER_COLORS = ["#ffd43d", "#ff7171", "#57b8ff", "#71c598"] as const;
export const WIDTHS: Readonly<Record<LineKind, readonly number[]>> = {
  pen: [120, 220, 400],
  marker: [800, 1_400, 2_200],
};

/** The shorter side of A4, for which all widths are meant, in hundredths of a point. */
const A4 = 59_528;
/** What the server takes. */
const THINNEST = 10;
const BROADEST = 5_000;

/** A pen for a page: on a plan or a card it is as broad on screen as on A4, which is near enough to many sizes. */
export function fitted(pen: Pen, { width, height }: PageGeometry): Pen {
  const scale = Math.min(width, height) / A4;
  if (scale > 0.9 && scale < 1.1) return pen;
  const fit = Math.round(pen.width * scale);
  return { ...pen, width: Math.max(THINNEST, Math.min(BROADEST, fit)) };
}

export const FIRST_TOOLS: Tools = {
  tool: "hand",
  layer: "private",
  pens: {
    pen: { kind: "pen", color: PEN_COLORS[0], width: 220 },
    marker: { kind: "marker", color: MARKER_COLORS[0], width: 1_400 },
  },
  penOnly: null,
  snaps: true,
  stamp: STAMPS[0],
};

/** Notes are typed in the colour of the pen. */
export function notePen({ pens }: Tools): Pen {
  return { kind: "note", color: pens.pen.color, width: 1_100 };
}

/** Whether this seat may write what everybody sees; the server's SharedWriting. */
export function mayShare({ stage }: Meeting, seat: SeatId, page: PageRef | null): boolean {
  const { phase, writing, lease } = stage;
  if (phase !== "open" || isOwnSheet(page)) return false;
  const presents = lease.active && lease.holder === seat;
  switch (writing.mode) {
    case "off":
      return false;
    case "presenter":
      return presents;
    case "named":
      return presents || writing.seats.includes(seat);
    case "everybody":
      return true;
  }
}

/** After another page came: the presenter's pen stays shared, everybody else's is private again. */
export function afterTurn(tools: Tools, presenting: boolean): Tools {
  return presenting || tools.layer === "private" ? tools : { ...tools, layer: "private" };
}

/** Whoever has not written for so long has other things in mind, in ms. */
const SHARED_REST = 60_000;

/** After a rest: as after a turn, once it was long enough. */
export function afterRest(tools: Tools, presenting: boolean, rested: number): Tools {
  return tools.layer === "shared" && rested >= SHARED_REST ? afterTurn(tools, presenting) : tools;
}

/** What a pointer on the page does with the tool in the hand; "none" pages and zooms. */
export function handOf(
  { tool, penOnly }: Tools,
  pointer: string,
  erasing: boolean,
): "draw" | "erase" | "none" {
  if (pointer === "pen" && erasing) return "erase";
  if (tool === "hand" || (pointer === "touch" && penOnly === true)) return "none";
  return tool === "eraser" ? "erase" : "draw";
}

/** The tools when a pen touches the page: the first time it writes, even where the hand held nothing. */
export function withPen(tools: Tools): Tools {
  if (tools.penOnly !== null) return tools;
  return { ...tools, tool: tools.tool === "hand" ? "pen" : tools.tool, penOnly: true };
}

/** How a page shows what the hand does on it. */
export function surfaceOf(tools: Tools | undefined): "hand" | "erase" | "draw" {
  const tool = tools?.tool ?? "hand";
  return tool === "hand" ? "hand" : tool === "eraser" ? "erase" : "draw";
}

/** The pen in the hand; nothing while the hand holds none. */
export function penOf({ tool, pens }: Tools): Pen | undefined {
  return tool === "pen" || tool === "marker" ? pens[tool] : undefined;
}
