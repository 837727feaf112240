import type { StrokeId } from "../wire/ids";
import type { InkChangeUnion, PageRef, Stroke } from "../wire/messages";
import { pageKey } from "./pages";
import type { Layer } from "./pending";

/** A stroke and the layer that it is on. */
export interface OnLayer {
  readonly layer: Layer;
  readonly stroke: Stroke;
}

/** The changes that concern strokes, each where it was written: a layer, maybe of an old version of the page. */
export function byPlace(
  strokes: readonly OnLayer[],
  change: (page: PageRef, strokes: StrokeId[]) => InkChangeUnion,
): readonly (readonly [Layer, InkChangeUnion])[] {
  const places = new Map<string, OnLayer[]>();
  for (const one of strokes) {
    const key = `${one.layer} ${pageKey(one.stroke.page)}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  return [...places.values()].flatMap((here) => {
    const [first] = here;
    if (first === undefined) return [];
    const ids = here.map(({ stroke }) => stroke.id);
    return [[first.layer, change(first.stroke.page, ids)] as const];
  });
}
