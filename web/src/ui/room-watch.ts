import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Change } from "../room/listeners";
import type { Room } from "../room/room";

/** Renders a component again when its room changes in a way that it shows. */
export class RoomWatch implements ReactiveController {
  private over = new AbortController();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly room: () => Room,
    private readonly what: readonly Change[],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.over = new AbortController();
    queueMicrotask(() => {
      if (this.over.signal.aborted) return;
      this.room().listeners.add((change) => {
        if (this.what.includes(change)) this.host.requestUpdate();
      }, this.over.signal);
    });
  }

  hostDisconnected(): void {
    this.over.abort();
  }
}
