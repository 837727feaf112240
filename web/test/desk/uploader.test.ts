import type { ReactiveControllerHost } from "lit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DeskRoom } from "../../src/desk/room";
import { Uploader } from "../../src/desk/uploader";
import type { AgendaItemId } from "../../src/wire/ids";
import type { MeetingCommandUnion } from "../../src/wire/messages";

const item = "item-1" as AgendaItemId;

/** A request that answers when the test says so. */
class Wire {
  static readonly open: Wire[] = [];
  readonly upload = new EventTarget();
  readonly headers = new Map<string, string>();
  status = 0;
  responseText = "";
  private readonly events = new EventTarget();

  open(): void {}

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  addEventListener(type: string, heard: () => void): void {
    this.events.addEventListener(type, heard);
  }

  send(): void {
    Wire.open.push(this);
  }

  abort(): void {}

  answer(status: number, body: unknown): void {
    Wire.open.splice(Wire.open.indexOf(this), 1);
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.events.dispatchEvent(new Event("load"));
  }
}

/** What is on the wire now, by the files' names. */
const sending = () => Wire.open.map(({ headers }) => headers.get("X-File-Name")?.slice(0, 1));

/** The answer to a file reaches the desk, and all that follows from it. */
async function answered(name: string, status = 201): Promise<void> {
  const wire = Wire.open.find(({ headers }) => headers.get("X-File-Name") === `${name}.pdf`);
  if (wire === undefined) throw new Error(`${name} is not on the wire`);
  wire.answer(status, { document: { document: name, title: name }, code: "notPdf", detail: "x" });
  await settled();
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("files that are chosen together", () => {
  let placed: string[] = [];
  let uploader: Uploader;

  beforeEach(() => {
    Wire.open.length = 0;
    placed = [];
    vi.stubGlobal("XMLHttpRequest", Wire);
    vi.stubGlobal("navigator", { language: "ja" });
    const host = Object.assign(new EventTarget(), {
      addController: () => undefined,
      requestUpdate: () => undefined,
    }) as unknown as ReactiveControllerHost & HTMLElement;
    const room = {
      meeting: "m",
      requests: { headers: () => ({}) },
      send: async (command: MeetingCommandUnion) => {
        if (command.type === "placeDocument") placed.push(command.document);
        return { is: "done" };
      },
    } as unknown as DeskRoom;
    uploader = new Uploader(host, () => room);
  });

  afterEach(() => vi.unstubAllGlobals());

  const choose = (...names: string[]) =>
    uploader.add({ files: names.map((name) => new File(["x"], `${name}.pdf`)), item });

  it("DSK12 stand in their item as they were chosen, though a later one is there first", async () => {
    choose("a", "b", "c");
    expect(sending()).toEqual(["a", "b"]);
    await answered("b");
    expect(placed).toEqual([]);
    expect(sending()).toEqual(["a", "c"]);
    await answered("c");
    await answered("a");
    expect(placed).toEqual(["a", "b", "c"]);
    expect(uploader.uploads).toEqual([]);
  });

  it("DSK12 wait for no file that was refused", async () => {
    choose("a", "b", "c");
    await answered("b", 422);
    await answered("c");
    await answered("a");
    expect(placed).toEqual(["a", "c"]);
    expect(uploader.uploads.map(({ name }) => name)).toEqual(["b.pdf"]);
  });

  it("DSK12 wait for no file that the clerk stopped", async () => {
    choose("a", "b");
    await answered("b");
    const first = uploader.uploads[0];
    if (first !== undefined) uploader.drop(first.id);
    await settled();
    expect(placed).toEqual(["b"]);
    expect(uploader.uploads).toEqual([]);
  });

  it("DSK12 wait for no file of another item", async () => {
    choose("a");
    uploader.add({ files: [new File(["x"], "b.pdf")], item: "item-2" as AgendaItemId });
    await answered("b");
    expect(placed).toEqual(["b"]);
  });
});
