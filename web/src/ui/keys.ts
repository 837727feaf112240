import type { Room } from "../room/room";

/** What keys open. */
interface Windows {
  search(): void;
}

/** The keyboard: pages, undo, search, back to where one was and to the presenter. Keys in a field belong to the field. */
export function listenToKeys(room: Room, windows: Windows, signal: AbortSignal): void {
  addEventListener(
    "keydown",
    (event) => {
      if (event.defaultPrevented || typing(event) || windowOpen(event)) return;
      if (isSearch(event)) windows.search();
      else if (!act(room, event)) return;
      event.preventDefault();
    },
    { signal },
  );
}

/** The keys that search in every browser, and the slash of many programs. */
function isSearch(event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  const control = event.ctrlKey || event.metaKey;
  return control ? event.key.toLowerCase() === "f" : event.key === "/";
}

function act(room: Room, event: KeyboardEvent): boolean {
  const { reader } = room;
  if (event.ctrlKey || event.metaKey) return undo(room, event);
  if (event.altKey) return back(room, event);
  switch (event.key) {
    case "ArrowRight":
    case "ArrowDown":
    case "PageDown":
      reader.goBy(1);
      return true;
    case "ArrowLeft":
    case "ArrowUp":
    case "PageUp":
      reader.goBy(-1);
      return true;
    case "Home":
      reader.goBy(-100_000);
      return true;
    case "End":
      reader.goBy(100_000);
      return true;
    case "Escape":
      if (!reader.free) return false;
      reader.comeBack();
      return true;
    default:
      return false;
  }
}

/** The browser's own key for it; it must not leave the meeting once there is nothing to go back to. */
function back({ reader }: Room, event: KeyboardEvent): boolean {
  if (event.key !== "ArrowLeft") return false;
  reader.back();
  return true;
}

function undo({ ink, reader, meeting }: Room, event: KeyboardEvent): boolean {
  const { page } = reader;
  const key = event.key.toLowerCase();
  if (page === null || meeting?.stage.phase === "closed" || !["z", "y"].includes(key)) return false;
  if (key === "y" || event.shiftKey) ink.redo(page);
  else ink.undo(page);
  return true;
}

function typing(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && target.matches("input, textarea, select, [role=radio]");
}

function windowOpen(event: KeyboardEvent): boolean {
  return event.composedPath().some((target) => target instanceof HTMLDialogElement);
}
