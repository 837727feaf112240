import { describe, expect, test } from "vitest";
import { GrowingStroke } from "../../src/ink/growing";
import { type StrokeShape, strokeShape } from "../../src/ink/shape";
import { vectors } from "./vectors";

describe("INK3 a stroke that still grows looks as it will when it is finished", () => {
  test.each(vectors.strokes)("$name: every outline point is covered", ({ pen, points, shape }) => {
    if (shape.kind !== "fill") {
      return;
    }
    const { pieces, tail } = drawn(pen, points);
    for (let i = 0; i + 1 < shape.outline.length; i += 2) {
      const x = shape.outline[i] ?? 0;
      const y = shape.outline[i + 1] ?? 0;
      expect([...pieces, tail].some((piece) => piece && covers(piece, x, y))).toBe(true);
    }
  });

  test.each(vectors.strokes)("$name: a marker's pieces are the whole line", (vector) => {
    const { pieces, tail } = drawn({ ...vector.pen, kind: "marker" }, vector.points);
    const whole = strokeShape({ ...vector.pen, kind: "marker" }, vector.points);
    if (whole.kind !== "line") {
      return;
    }
    const points = new Set([...pieces, tail].flatMap(pairs));
    expect([...points]).toEqual([...new Set(pairs(whole))]);
  });

  test("the work for each point does not grow with the stroke", () => {
    const stroke = new GrowingStroke({ kind: "pen", color: "#000000", width: 150 });
    for (let i = 0; i < 5_000; i++) {
      stroke.add(i * 3, Math.round(100 * Math.sin(i / 10)), 128);
      stroke.finished();
      expect(numbers(stroke.tail())).toBeLessThan(200);
    }
  });
});

describe("INK3 what is drawn ahead of the pen", () => {
  const pen = { kind: "pen", color: "#000000", width: 150 } as const;
  const begun = () => {
    const stroke = new GrowingStroke(pen);
    for (let i = 0; i < 6; i++) stroke.add(i * 100, 0, 128);
    return stroke;
  };
  const farthest = (shape: StrokeShape | null) =>
    Math.max(...(shape?.kind === "fill" ? shape.outline.filter((_, i) => i % 2 === 0) : []));

  test("reaches where the pen is thought to go, and no longer once it went elsewhere", () => {
    const stroke = begun();
    const ahead = [{ x: 700, y: 0, pressure: 128 }];
    expect(farthest(stroke.tail(ahead))).toBeGreaterThan(690);
    expect(farthest(stroke.tail())).toBeLessThan(600);
    stroke.add(500, 200, 128);
    expect(farthest(stroke.tail())).toBeLessThan(600);
  });

  test("leaves no trace in what is finished", () => {
    const guessed = begun();
    const plain = begun();
    for (let i = 6; i < 20; i++) {
      guessed.tail([{ x: i * 100 + 300, y: 400, pressure: 255 }]);
      for (const stroke of [guessed, plain]) stroke.add(i * 100, i * 7, 128);
      expect(guessed.finished()).toEqual(plain.finished());
    }
  });
});

function drawn(pen: Parameters<typeof strokeShape>[0], points: readonly number[]) {
  const stroke = new GrowingStroke(pen);
  const pieces: StrokeShape[] = [];
  let [x, y, pressure] = [0, 0, 0];
  for (let i = 0; i + 3 < points.length; i += 4) {
    x += points[i] ?? 0;
    y += points[i + 1] ?? 0;
    pressure += points[i + 2] ?? 0;
    stroke.add(x, y, pressure);
    const piece = stroke.finished();
    if (piece !== null) {
      pieces.push(piece);
    }
  }
  return { pieces, tail: stroke.tail() };
}

function numbers(shape: StrokeShape | null): number {
  return shape === null ? 0 : shape.kind === "fill" ? shape.outline.length : shape.points.length;
}

function pairs(shape: StrokeShape | null): string[] {
  const values = shape?.kind === "line" ? shape.points : [];
  return values.flatMap((value, i) => (i % 2 === 0 ? [`${value},${values[i + 1]}`] : []));
}

/** Whether a point is in the polygon or within a twentieth of a point of its edge. */
function covers(shape: StrokeShape, x: number, y: number): boolean {
  if (shape.kind !== "fill") {
    return false;
  }
  const p = shape.outline;
  let winding = 0;
  for (let i = 0; i < p.length; i += 2) {
    const [ax, ay] = [p[i] ?? 0, p[i + 1] ?? 0];
    const [bx, by] = [p[(i + 2) % p.length] ?? 0, p[(i + 3) % p.length] ?? 0];
    const [dx, dy] = [bx - ax, by - ay];
    const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.max(0, Math.min(1, along));
    if (Math.hypot(x - ax - t * dx, y - ay - t * dy) <= 5) {
      return true;
    }
    const side = dx * (y - ay) - dy * (x - ax);
    winding += ay <= y && by > y && side > 0 ? 1 : ay > y && by <= y && side < 0 ? -1 : 0;
  }
  return winding !== 0;
}
