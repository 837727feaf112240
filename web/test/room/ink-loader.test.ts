import { describe, expect, it, vi } from "vitest";
import { SharedInk } from "../../src/core/shared-ink";
import { InkLoader } from "../../src/room/ink-loader";
import type { DocumentId, MeetingId, RevisionId } from "../../src/wire/ids";
import { as } from "../core/fixtures";

const page = (number: number) => ({
  document: as<DocumentId>("d"),
  revision: as<RevisionId>("r"),
  page: number,
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("CAT8 the ink of a paper", () => {
  it("comes after that of the page on screen, in one piece and once", async () => {
    const answers: Record<string, unknown> = {
      "/api/meetings/m/ink/d/r/2/7": { entries: [] },
      "/api/meetings/m/ink/d/r/9": {
        pages: [
          { page: 1, changedAt: 9, strokes: [] },
          { page: 2, changedAt: 7, strokes: [] },
        ],
      },
    };
    const json = vi.fn(async (_method: string, path: string) => answers[path]);
    const ink = new SharedInk();
    ink.begin(
      [
        { page: page(2), changedAt: 7 },
        { page: page(1), changedAt: 9 },
      ],
      true,
    );
    const changed: number[] = [];
    const requests = { json } as unknown as ConstructorParameters<typeof InkLoader>[0];
    const loader = new InkLoader(requests, as<MeetingId>("m"), ink, ({ page: number }) =>
      changed.push(number),
    );
    loader.want(page(2));
    loader.want(page(2));
    await settled();
    await settled();
    loader.want(page(1));
    await settled();
    expect(json.mock.calls.map(([, path]) => path)).toEqual(Object.keys(answers));
    expect(ink.missing(page(1))).toBeUndefined();
    expect(changed).toContain(1);
  });
});
