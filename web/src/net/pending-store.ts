import type { PendingInk } from "../core/pending";
import type { CommandId } from "../wire/ids";

const STORE = "pending";

/**
 * Ink that waits for the server, kept in IndexedDB by seat, so that a reload or an empty battery
 * loses no stroke. Where the browser has no storage, ink waits in memory alone.
 */
export class PendingStore {
  private readonly database: Promise<IDBDatabase | undefined>;

  constructor(private readonly owner: string) {
    this.database = open();
  }

  /** Everything that waits for this seat, in the order it was made. */
  async all(): Promise<readonly PendingInk[]> {
    const store = await this.store("readonly");
    if (store === undefined) return [];
    const rows = await done<{ readonly ink: PendingInk }[]>(
      store.getAll(IDBKeyRange.bound([this.owner], [this.owner, []])),
    );
    return (rows ?? []).map(({ ink }) => ink).sort((a, b) => a.at - b.at);
  }

  async put(ink: PendingInk): Promise<void> {
    const store = await this.store("readwrite");
    if (store !== undefined) await done(store.put({ owner: this.owner, id: ink.id, ink }));
  }

  async remove(id: CommandId): Promise<void> {
    const store = await this.store("readwrite");
    if (store !== undefined) await done(store.delete([this.owner, id]));
  }

  /** Forgets everything that waits for this seat. */
  async clear(): Promise<void> {
    const store = await this.store("readwrite");
    if (store !== undefined) {
      await done(store.delete(IDBKeyRange.bound([this.owner], [this.owner, []])));
    }
  }

  private async store(mode: IDBTransactionMode): Promise<IDBObjectStore | undefined> {
    const database = await this.database;
    try {
      return database?.transaction(STORE, mode).objectStore(STORE);
    } catch {
      return undefined;
    }
  }
}

function open(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open("kairan", 1);
      request.onupgradeneeded = () =>
        request.result.createObjectStore(STORE, { keyPath: ["owner", "id"] });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}

function done<T>(request: IDBRequest): Promise<T | undefined> {
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => resolve(undefined);
  });
}
