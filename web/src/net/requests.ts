import type { Language } from "../text/text";
import { language, text } from "../text/text";
import type { ProblemDetails } from "../wire/messages";

/** A request that was answered with a problem, or not at all (status 0). The message is for people. */
export class RequestProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** Asks the server over HTTP in the name of one session. */
export class Requests {
  private over = false;

  constructor(private readonly token: string | undefined) {}

  /** Asks for nothing any more: the person has left. */
  end(): void {
    this.over = true;
  }

  get ended(): boolean {
    return this.over;
  }

  /** The answer's JSON; the caller names the type that the path promises. */
  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.send(method, path, body);
    return (await response.json()) as T;
  }

  async nothing(method: string, path: string, body?: unknown): Promise<void> {
    await this.send(method, path, body);
  }

  async blob(path: string, signal?: AbortSignal): Promise<Blob> {
    const response = await this.send("GET", path, undefined, signal);
    return response.blob();
  }

  /** The header that names the session, for what cannot go through here. */
  headers(): Record<string, string> {
    return this.token === undefined ? {} : { Authorization: `Bearer ${this.token}` };
  }

  private async send(
    method: string,
    path: string,
    body: unknown,
    signal?: AbortSignal,
  ): Promise<Response> {
    if (this.over) throw new RequestProblem(401, "ended", text().room.stop.left);
    const headers = this.headers();
    const init: RequestInit = { method, headers };
    if (signal) init.signal = signal;
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
      init.body = JSON.stringify(body);
    }
    const response = await fetch(path, init).catch((failure: unknown) => {
      if (signal?.aborted) throw failure;
      throw new RequestProblem(0, "offline", text().problem.offline);
    });
    if (!response.ok) throw problemOf(response.status, await response.text(), language());
    return response;
  }
}

/** The problem of an answer: the server's own sentence in the clerk's language where it gave one. */
export function problemOf(status: number, body: string, speaks: Language): RequestProblem {
  const problem = parsed(body);
  const sentence = speaks === "ja" ? problem.detail : problem.title;
  return new RequestProblem(
    status,
    problem.code ?? "unexpected",
    sentence ?? text().problem.unexpected,
  );
}

/** What to tell the person about any failure of a request. */
export function sentenceOf(failure: unknown): string {
  return failure instanceof RequestProblem ? failure.message : text().problem.unexpected;
}

function parsed(body: string): Partial<Pick<ProblemDetails, "code" | "detail" | "title">> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return {};
  }
  if (typeof value !== "object" || value === null) return {};
  const found: { code?: string; detail?: string; title?: string } = {};
  for (const key of ["code", "detail", "title"] as const) {
    const field: unknown = Reflect.get(value, key);
    if (typeof field === "string" && field !== "") found[key] = field;
  }
  return found;
}
