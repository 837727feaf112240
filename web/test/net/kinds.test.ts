import { expect, test } from "vitest";
import { keptKey, kindOf } from "../../worker/kinds";

test("OFF1 what never changes is kept for good, what changes is the newest that can be had", () => {
  expect(kindOf("/api/meetings/m-1/pictures/ab/r2/1/screen")).toBe("fixed");
  expect(kindOf("/api/meetings/m-1/ink/d/r/1/7")).toBe("fixed");
  expect(kindOf("/api/meetings/m-1/snapshot")).toBe("newest");
  expect(kindOf("/api/meetings/m-1/memos/d")).toBe("newest");
  for (const path of [
    "/api/meetings/m-1/links",
    "/api/meetings/m-1/search",
    "/api/meetings/m-1/archive",
    "/api/meetings",
    "/api/operator/process",
    "/api/meetings/../pictures/x",
    "/health",
  ]) {
    expect(kindOf(path), path).toBe("other");
  }
});

test("OFF4 what is kept belongs to the session that read it", async () => {
  const url = new URL("https://kairan.example/api/meetings/m-1/memos/d?after=0");
  const mine = await keptKey(url, "Bearer one");
  const yours = await keptKey(url, "Bearer two");
  expect(mine.store).toBe("kairan-papers-m-1");
  expect(mine.url).not.toBe(yours.url);
  expect(mine.url).toContain("after=0");
  expect(await keptKey(url, "Bearer one")).toEqual(mine);
  expect(mine.url).not.toContain("one");
});
