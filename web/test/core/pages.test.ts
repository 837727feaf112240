import { expect, test } from "vitest";
import { neighbour, pageOf } from "../../src/core/pages";
import type { AgendaItem } from "../../src/wire/messages";
import { as, page, paper } from "./fixtures";

const agenda = as<AgendaItem[]>([
  { id: "item-1", title: "1", minutes: 1, documents: [paper("doc-1", 3), paper("doc-2", 2)] },
  { id: "item-2", title: "2", minutes: 1, documents: [paper("doc-3", 2)] },
]);

test("TAB28 after a paper's last page comes the first of the item's next paper, and back again", () => {
  expect(neighbour(agenda, page(3), 1)).toEqual(page(1, "doc-2"));
  expect(neighbour(agenda, page(1, "doc-2"), -1)).toEqual(page(3));
});

test("TAB28 an item's first and last pages, and jumps, stay where they are", () => {
  expect(neighbour(agenda, page(2, "doc-2"), 1)).toBeUndefined();
  expect(neighbour(agenda, page(1), -1)).toBeUndefined();
  expect(neighbour(agenda, page(1, "doc-3"), -1)).toBeUndefined();
  expect(neighbour(agenda, page(3), 100_000)).toBeUndefined();
  expect(neighbour(agenda, page(2), 100_000)).toEqual(page(3));
  expect(pageOf(as(paper("doc-2", 2)), 1)).toEqual(page(1, "doc-2"));
});
