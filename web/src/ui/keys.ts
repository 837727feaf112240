import type { Room } from "../room/room";
import { sheetOpen } from "./sheet";
import type { ViewKeys } from "./stage/view-keys";

/** What keys open and shut. */
interface Windows {
  search(): void;
  /** Shuts the agenda where it lies over the page; false where it does not. */
  shutDrawer(): boolean;
  /** How the page on screen is looked at; undefined where there is none. */
  viewing(): ViewKeys | undefined;
}

/** The keyboard: pages, undo, search, back to where one was and to the presenter. Keys in a field belong to the field. */
export function listenToKeys(room: Room, windows: Windows, signal: AbortSignal): void {
  addEventListener(
    "keydown",
    (event) => {
      if (event.defaultPrevented || typing(event) || windowOpen(event)) return;
      if (isSearch(event)) windows.search();
      else if (
        !(event.key === "Escape" && windows.shutDrawer()) &&
        !look(windows.viewing(), event) &&
        !act(room, event)
      )
        return;
      event.preventDefault();
    },
    { signal },
  );
}

/** The keys that search in every browser. No key that types a sign does anything (WCAG 2.1.4): dictation types them. */
function isSearch(event: KeyboardEvent): boolean {
  return !event.altKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f";
}

/** With Shift the arrows come nearer, go back and turn the page; alone they move a page that is enlarged. */
function look(viewing: ViewKeys | undefined, event: KeyboardEvent): boolean {
  if (viewing === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.shiftKey) return lookAnew(viewing, event.key);
  switch (event.key) {
    case "ArrowRight":
      return viewing.move(1, 0);
    case "ArrowLeft":
      return viewing.move(-1, 0);
    case "ArrowDown":
      return viewing.move(0, 1);
    case "ArrowUp":
      return viewing.move(0, -1);
    default:
      return false;
  }
}

function lookAnew(viewing: ViewKeys, key: string): boolean {
  switch (key) {
    case "ArrowUp":
      viewing.nearer(1);
      return true;
    case "ArrowDown":
      viewing.nearer(-1);
      return true;
    case "ArrowRight":
      viewing.turn(1);
      return true;
    case "ArrowLeft":
      viewing.turn(-1);
      return true;
    case "Home":
      viewing.fit("page");
      return true;
    case "End":
      viewing.fit("width");
      return true;
    default:
      return false;
  }
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

function undo({ ink, reader }: Room, event: KeyboardEvent): boolean {
  const { page } = reader;
  const key = event.key.toLowerCase();
  if (page === null || !["z", "y"].includes(key)) return false;
  if (key === "y" || event.shiftKey) ink.redo(page);
  else ink.undo(page);
  return true;
}

function typing(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && target.matches("input, textarea, select, [role=radio]");
}

/** Keys belong to a window that is open, even while nothing in it has the focus. */
function windowOpen(event: KeyboardEvent): boolean {
  if (sheetOpen()) return true;
  return event.composedPath().some((target) => target instanceof HTMLDialogElement);
}
