import type { AgendaItemId, DocumentId } from "../wire/ids";

/** What travels when something of the desk itself is dragged. */
export type Dragged =
  | { readonly kind: "item"; readonly id: AgendaItemId }
  | { readonly kind: "paper"; readonly id: DocumentId };

const TYPES = { item: "application/x-kairan-item", paper: "application/x-kairan-paper" } as const;

export function startDrag(event: DragEvent, dragged: Dragged): void {
  if (!event.dataTransfer) return;
  event.dataTransfer.setData(TYPES[dragged.kind], dragged.id);
  event.dataTransfer.effectAllowed = "move";
}

/** The kind of what hangs over the desk; its id can be read only when it is dropped. */
export function draggedKind(event: DragEvent): Dragged["kind"] | "files" | undefined {
  const types = event.dataTransfer?.types ?? [];
  if (types.includes(TYPES.item)) return "item";
  if (types.includes(TYPES.paper)) return "paper";
  return types.includes("Files") ? "files" : undefined;
}

export function dropped(event: DragEvent): Dragged | undefined {
  const item = event.dataTransfer?.getData(TYPES.item);
  if (item) return { kind: "item", id: item as AgendaItemId };
  const paper = event.dataTransfer?.getData(TYPES.paper);
  return paper ? { kind: "paper", id: paper as DocumentId } : undefined;
}

/** Files of a drop, and whether a folder was among them: folders are told, not read. */
export function droppedFiles(transfer: DataTransfer): {
  readonly files: readonly File[];
  readonly folder: boolean;
} {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const folders = items.filter((item) => item.webkitGetAsEntry()?.isDirectory === true);
  const files = items
    .filter((item) => !folders.includes(item))
    .map((item) => item.getAsFile())
    .filter((file) => file !== null);
  return { files, folder: folders.length > 0 };
}

/** The agenda item that an event of the page lies on, across shadow roots. */
export function itemUnder(event: Event): AgendaItemId | undefined {
  for (const target of event.composedPath()) {
    if (target instanceof HTMLElement && target.dataset.item) {
      return target.dataset.item as AgendaItemId;
    }
  }
  return undefined;
}
