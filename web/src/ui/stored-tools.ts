import {
  FIRST_TOOLS,
  type LineKind,
  MARKER_COLORS,
  PEN_COLORS,
  type Tools,
  WIDTHS,
} from "../core/tools";
import type { Pen } from "../wire/messages";
import { keepChoice, keptChoice } from "./kept-choice";

const KEY = "kairan.pens";
const FREE_MARKER = "kairan.freeMarker";

/** The pens as they were last chosen in this browser; the hand is empty and private at first. */
export function storedTools(): Tools {
  try {
    const pens: unknown = JSON.parse(keptChoice(KEY) ?? "null");
    const { pen, marker } = FIRST_TOOLS.pens;
    return {
      ...FIRST_TOOLS,
      pens: { pen: chosen(pens, "pen", pen), marker: chosen(pens, "marker", marker) },
      snaps: keptChoice(FREE_MARKER) !== "yes",
    };
  } catch {
    return FIRST_TOOLS;
  }
}

export function keepTools({ pens, snaps }: Tools): void {
  keepChoice(KEY, JSON.stringify(pens));
  keepChoice(FREE_MARKER, snaps ? null : "yes");
}

function chosen(stored: unknown, kind: LineKind, first: Pen): Pen {
  const pen = (stored as Partial<Record<LineKind, Partial<Pen>>> | null)?.[kind];
  const colors: readonly string[] = kind === "pen" ? PEN_COLORS : MARKER_COLORS;
  const color = colors.find((one) => one === pen?.color) ?? first.color;
  const width = WIDTHS[kind].find((one) => one === pen?.width) ?? first.width;
  return { kind, color, width };
}

const PART = "kairan.followPart";

/** Whether this tablet zooms as the presenter does. */
export function storedFollowPart(): boolean {
  return keptChoice(PART) === "yes";
}

export function keepFollowPart(follows: boolean): void {
  keepChoice(PART, follows ? "yes" : null);
}
