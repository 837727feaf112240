import { decodeServerMessage } from "../wire/decode";
import type { ClientMessageUnion, Heard, Hello, ServerMessageUnion } from "../wire/messages";
import { backoff } from "./backoff";

export const PROTOCOL = 1;
const PING_EVERY = 5_000;
const DEAD_AFTER = 15_000;
/** After the tablet slept, the socket has this long to prove that it lives. */
const PROBE = 2_500;
/** So long where the browser itself says that there is no network. */
const PROBE_OFFLINE = 1_000;
/** From this close code on, coming back is of no use. */
const STAY_AWAY = 4_500;

export type Line =
  | { readonly is: "connecting" | "online" | "offline" }
  | { readonly is: "stopped"; readonly code: number };

/** The last event that is here, and the mark of what is known of the papers. */
export type Position = Pick<Hello, "epoch" | "sequence" | "papers">;

export interface ConnectionOptions {
  readonly token: string;
  /** What is here, so that the server can send what is missing. */
  position(): Position;
  received(message: ServerMessageUnion): void;
  changed(line: Line): void;
}

/**
 * The WebSocket of one seat. It says hello, keeps the line warm, notices when it is dead, and comes
 * back by itself, at once when the browser says that the network or the person is back.
 */
export class Connection {
  line: Line = { is: "connecting" };
  private socket: WebSocket | undefined;
  private welcomed = false;
  private heard = 0;
  private said = 0;
  private number = 0;
  private pong = { number: 0, at: 0 };
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly over = new AbortController();
  private readonly decoder = new TextDecoder();

  constructor(private readonly options: ConnectionOptions) {}

  start(): void {
    const { signal } = this.over;
    const beat = setInterval(() => this.beat(), 1_000);
    signal.addEventListener("abort", () => clearInterval(beat));
    addEventListener("online", () => this.wake(), { signal });
    addEventListener("offline", () => this.wake(), { signal });
    addEventListener("pageshow", () => this.wake(), { signal });
    document.addEventListener("visibilitychange", () => this.wake(), { signal });
    this.open();
  }

  /** Sends now, or not at all: what must not be lost waits elsewhere. */
  send(message: ClientMessageUnion): boolean {
    if (!this.welcomed || this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    this.said = performance.now();
    return true;
  }

  /** The newest pong, and how long ago it came; the welcome is pong 0. */
  get lastHeard(): Heard {
    return { pong: this.pong.number, millisAgo: Math.round(performance.now() - this.pong.at) };
  }

  /** Drops the line and comes back at once. */
  again(): void {
    this.lost();
    this.open();
  }

  close(): void {
    this.over.abort();
    clearTimeout(this.retry);
    this.socket?.close();
    this.socket = undefined;
  }

  private open(): void {
    if (this.over.signal.aborted || this.line.is === "stopped" || this.socket !== undefined) return;
    clearTimeout(this.retry);
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/ws`);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    this.heard = performance.now();
    socket.onopen = () => {
      const { token } = this.options;
      const hello = { type: "hello", protocol: PROTOCOL, token, ...this.options.position() };
      socket.send(JSON.stringify(hello));
    };
    socket.onmessage = (event) => this.take(socket, event.data);
    socket.onclose = (event) => this.closed(socket, event.code);
  }

  private take(socket: WebSocket, data: unknown): void {
    if (socket !== this.socket) return;
    this.heard = performance.now();
    const frame = typeof data === "string" ? data : this.decoder.decode(data as ArrayBuffer);
    const message = decodeServerMessage(frame);
    if (message.type === "welcome") {
      this.pong = { number: 0, at: this.heard };
      this.welcomed = true;
      this.failures = 0;
      this.options.received(message);
      this.become({ is: "online" });
    } else if (message.type === "pong") {
      this.pong = { number: message.number, at: this.heard };
    } else {
      this.options.received(message);
    }
  }

  private closed(socket: WebSocket, code: number): void {
    if (socket !== this.socket) return;
    this.lost();
    if (code >= STAY_AWAY && code < 5_000) {
      this.become({ is: "stopped", code });
      this.over.abort();
      return;
    }
    this.retry = setTimeout(() => this.open(), backoff(this.failures));
    this.failures += 1;
  }

  private lost(): void {
    const socket = this.socket;
    this.socket = undefined;
    this.welcomed = false;
    if (socket !== undefined) {
      socket.onmessage = null;
      socket.onclose = null;
      socket.close();
    }
    if (this.line.is === "online") this.become({ is: "offline" });
  }

  private beat(): void {
    if (this.socket === undefined) return;
    const now = performance.now();
    if (now - this.heard > DEAD_AFTER) this.again();
    else if (now - this.said > PING_EVERY) this.ping();
  }

  private ping(): void {
    this.number += 1;
    this.send({ type: "ping", number: this.number });
  }

  /** Person or network came or went: a missing line is opened now, an old one must answer soon. */
  private wake(): void {
    if (document.visibilityState === "hidden") return;
    this.failures = 0;
    if (this.socket === undefined) {
      this.open();
      return;
    }
    const asked = performance.now();
    this.ping();
    const socket = this.socket;
    setTimeout(
      () => {
        if (socket === this.socket && this.heard < asked) this.again();
      },
      navigator.onLine ? PROBE : PROBE_OFFLINE,
    );
  }

  private become(line: Line): void {
    this.line = line;
    this.options.changed(line);
  }
}
