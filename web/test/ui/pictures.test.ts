import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Size } from "../../src/core/viewport";
import { RequestProblem } from "../../src/net/requests";
import { type PictureAt, Pictures } from "../../src/ui/stage/pictures";

const FULL = 1_600;

vi.mock("../../src/ui/stage/scaled", () => ({
  scaled: async (_: Blob, shown?: Size) => new Bitmap(shown?.width ?? FULL),
}));

class Bitmap {
  static alive = 0;
  static most = 0;
  closed = false;

  constructor(readonly width: number) {
    Bitmap.alive++;
    Bitmap.most = Math.max(Bitmap.most, Bitmap.alive);
  }

  close(): void {
    if (!this.closed) Bitmap.alive--;
    this.closed = true;
  }
}

const source = {
  now: async () => new Blob(),
  soon: async () => new Blob(),
  hurry: () => undefined,
};
let pictures: Pictures;
let arrived: string[];

beforeEach(() => {
  Bitmap.alive = 0;
  Bitmap.most = 0;
  arrived = [];
  pictures = new Pictures(source, (key) => arrived.push(key));
});

afterEach(() => pictures.close());

function page(number: number, width?: number): PictureAt {
  const shown = width === undefined ? undefined : { width, height: width };
  return { key: `${number}`, path: `/${number}`, shown };
}

const around = (number: number, width?: number) => [
  page(number, width),
  page(number + 1, width),
  page(number - 1, width),
];

const widths = (...numbers: number[]) => numbers.map((number) => pictures.get(`${number}`)?.width);

test("TAB26 the page on show comes first, its neighbours are decoded ahead, each as large as it is shown", async () => {
  pictures.want(around(5, 700), [], "");
  await vi.waitFor(() => expect(widths(5, 6, 4)).toEqual([700, 700, 700]));
  expect(arrived[0]).toBe("5");
});

test("TAB26 the picture on screen stays until another is painted, and three at most are decoded", async () => {
  pictures.want(around(5, 700), [], "");
  await vi.waitFor(() => expect(widths(5, 6, 4)).toEqual([700, 700, 700]));
  pictures.want(around(9, 700), [], "5");
  await vi.waitFor(() => expect(widths(9, 10)).toEqual([700, 700]));
  expect(widths(5)).toEqual([700]);
  pictures.want(around(9, 700), [], "9");
  await vi.waitFor(() => expect(widths(9, 10, 8)).toEqual([700, 700, 700]));
  expect(widths(5)).toEqual([undefined]);
  expect(Bitmap.most).toBe(3);
});

test("TAB26 with a page beside the next one alone is decoded ahead, and two at most are alive", async () => {
  const two = (number: number) => [page(number, 700), page(number + 1, 700)];
  pictures.want(two(5), [page(4)], "");
  await vi.waitFor(() => expect(widths(5, 6)).toEqual([700, 700]));
  for (let number = 6; number < 10; number++) {
    pictures.want(two(number), [page(number - 1)], `${number - 1}`);
    pictures.want(two(number), [page(number - 1)], `${number}`);
    await vi.waitFor(() => expect(widths(number, number + 1)).toEqual([700, 700]));
  }
  expect(Bitmap.most).toBe(2);
});

test("TAB26 a nearer look decodes the page on show anew with more pixels, the coarse one stays until then", async () => {
  pictures.want(around(5, 700), [], "5");
  await vi.waitFor(() => expect(widths(5, 6, 4)).toEqual([700, 700, 700]));
  pictures.want(around(5), [], "5");
  expect(widths(5)).toEqual([700]);
  await vi.waitFor(() => expect(widths(5, 6, 4)).toEqual([FULL, FULL, FULL]));
  expect(Bitmap.most).toBe(3);
});

test("TAB26 a picture with more pixels than it is shown with is not decoded again", async () => {
  pictures.want(around(5), [], "5");
  await vi.waitFor(() => expect(widths(5, 6, 4)).toEqual([FULL, FULL, FULL]));
  pictures.want(around(5, 700), [], "5");
  expect(widths(5, 6, 4)).toEqual([FULL, FULL, FULL]);
});

test("OFF9 a page that cannot be fetched is away until it comes, and that is told once", async () => {
  vi.useFakeTimers();
  let broken = true;
  const now = async () => {
    if (broken) throw new RequestProblem(0, "offline", "x");
    return new Blob();
  };
  pictures = new Pictures({ ...source, now }, (key) => arrived.push(key));
  pictures.want([page(5)], [], "");
  expect(pictures.lack("5")).toEqual({ is: "coming" });
  await vi.advanceTimersByTimeAsync(2_500);
  expect(pictures.lack("5")).toEqual({ is: "away" });
  expect(arrived).toEqual(["5"]);
  broken = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(pictures.lack("5")).toEqual({ is: "coming" });
  expect(widths(5)).toEqual([FULL]);
  vi.useRealTimers();
});
