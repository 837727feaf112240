import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { StrokeShape } from "../../src/ink/shape";
import type { StrokePoints } from "../../src/wire/ids";
import type { PageGeometry, Pen } from "../../src/wire/messages";

/** The vectors that Java reads too. */
export interface Vectors {
  readonly strokes: readonly {
    readonly name: string;
    readonly pen: Pen;
    readonly points: StrokePoints;
    readonly shape: StrokeShape;
  }[];
  readonly transforms: readonly {
    readonly page: PageGeometry;
    readonly ink: readonly [number, number];
    readonly display: readonly [number, number];
    readonly displaySize: readonly [number, number];
    readonly userSpace: readonly [number, number];
  }[];
}

const file = fileURLToPath(
  new URL("../../../src/test/resources/ink/vectors.json", import.meta.url),
);

export const vectors = JSON.parse(readFileSync(file, "utf8")) as Vectors;
