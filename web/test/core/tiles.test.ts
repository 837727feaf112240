import { expect, test } from "vitest";
import { screenPixels, shownPixels, tilesFor } from "../../src/core/tiles";
import { WHOLE_PAGE } from "../../src/core/viewport";
import type { PageGeometry } from "../../src/wire/messages";

const A3: PageGeometry = {
  cropLeft: 0,
  cropBottom: 0,
  width: 84_189,
  height: 119_055,
  rotation: 90,
  userUnit: 100,
};
const STAGE = { width: 1180, height: 700 };

function box(times: number, x = 0, y = 0) {
  const screen = screenPixels(A3);
  return { x, y, width: screen.width * times, height: screen.height * times };
}

test("PIC12 the screen picture has 1600 pixels on the shorter side, of the page as it is shown", () => {
  expect(screenPixels(A3).height).toBeCloseTo(1600);
  expect(screenPixels(A3).width).toBeCloseTo(2262.7, 0);
  expect(screenPixels({ ...A3, rotation: 0, width: 5_000, height: 500_000 }).height).toBe(8000);
});

test("PIC12 a picture that is sharp enough needs no tiles, a nearer look larger ones", () => {
  expect(tilesFor(A3, box(0.5), STAGE, 2)).toBeUndefined();
  expect(tilesFor(A3, box(1), STAGE, 2)?.level).toBe(2);
  expect(tilesFor(A3, box(2), STAGE, 2)?.level).toBe(4);
  expect(tilesFor(A3, box(3), STAGE, 1)?.level).toBe(4);
});

test("PIC12 tiles cover just what is on the stage, and end at the page's edge", () => {
  const looked = box(4, -3_000, -2_000);
  const set = tilesFor(A3, looked, STAGE, 1);
  const covered = set?.tiles.map(({ place }) => ({
    left: looked.x + place.x * looked.width,
    top: looked.y + place.y * looked.height,
    right: looked.x + (place.x + place.width) * looked.width,
    bottom: looked.y + (place.y + place.height) * looked.height,
  }));
  expect(Math.min(...(covered ?? []).map(({ left }) => left))).toBeLessThanOrEqual(0);
  expect(Math.max(...(covered ?? []).map(({ right }) => right))).toBeGreaterThanOrEqual(
    STAGE.width,
  );
  expect(covered?.every(({ left, right }) => right > 0 && left < STAGE.width)).toBe(true);
  expect(covered?.every(({ top, bottom }) => bottom > 0 && top < STAGE.height)).toBe(true);
  const corner = tilesFor(A3, box(4, STAGE.width - 4 * screenPixels(A3).width, 0), STAGE, 1);
  expect(Math.max(...(corner?.tiles ?? []).map(({ column }) => column))).toBe(8);
  expect(corner?.tiles.every(({ place }) => place.x + place.width <= 1.000001)).toBe(true);
});

test("TAB26 a picture is shown with the device pixels of its page, turned back", () => {
  const looking = { stage: STAGE, view: WHOLE_PAGE, margin: 10 };
  const upright = shownPixels(A3, looking, 1);
  expect(upright?.height).toBe(680);
  expect(upright?.width).toBe(Math.round(680 * Math.SQRT2));
  expect(shownPixels(A3, looking, 2)?.height).toBe(1360);
  const turned = shownPixels(A3, { ...looking, view: { ...WHOLE_PAGE, turn: 90 } }, 1);
  expect(turned?.width).toBe(680);
});

test("TAB26 a picture is shown with all its pixels when looked at closely, or on a larger screen", () => {
  const looking = { stage: STAGE, view: WHOLE_PAGE, margin: 10 };
  expect(shownPixels(A3, { ...looking, view: { ...WHOLE_PAGE, zoom: 1.2 } }, 1)).toBeUndefined();
  expect(shownPixels(A3, looking, 3)).toBeUndefined();
});
