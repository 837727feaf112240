import type { ReactiveController, ReactiveControllerHost } from "lit";
import { text } from "../text/text";
import type { AgendaItemId } from "../wire/ids";
import { announce, giveFiles } from "./desk-events";
import { draggedKind, droppedFiles, itemUnder } from "./dragging";

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Takes files dropped anywhere on the page: on an item they are for that item. The browser never
 * leaves the desk to show a file that fell beside it.
 */
export class FileDrop implements ReactiveController {
  /** Whether files hang over the page, and over which item. */
  over: { readonly item: AgendaItemId | undefined } | undefined;
  private gone = new AbortController();

  constructor(
    private readonly host: Host,
    private readonly open: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.gone = new AbortController();
    const { signal } = this.gone;
    window.addEventListener("dragover", (event) => this.hover(event), { signal });
    window.addEventListener("dragleave", (event) => this.leave(event), { signal });
    window.addEventListener("drop", (event) => this.drop(event), { signal });
  }

  hostDisconnected(): void {
    this.gone.abort();
  }

  private hover(event: DragEvent): void {
    if (draggedKind(event) !== "files") return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = this.open() ? "copy" : "none";
    if (this.open()) this.set({ item: itemUnder(event) });
  }

  /** Leaving for nothing means leaving the window. */
  private leave(event: DragEvent): void {
    if (event.relatedTarget === null) this.set(undefined);
  }

  private drop(event: DragEvent): void {
    if (draggedKind(event) !== "files" || !event.dataTransfer) return;
    event.preventDefault();
    this.set(undefined);
    if (!this.open()) return;
    const { files, folder } = droppedFiles(event.dataTransfer);
    if (folder) announce(this.host, text().desk.upload.folder);
    if (files.length > 0) giveFiles(this.host, { files, item: itemUnder(event) });
  }

  private set(over: FileDrop["over"]): void {
    if (this.over?.item === over?.item && !this.over === !over) return;
    this.over = over;
    this.host.requestUpdate();
  }
}
