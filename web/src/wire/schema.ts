/** Reads one value that came from outside, or throws a `DecodeProblem`; `at` says where it stands. */
export type Decoder<T> = (value: unknown, at: string) => T;

/** What came from outside is not what both sides agreed on. */
export class DecodeProblem extends Error {}

function problem(at: string, wanted: string): DecodeProblem {
  return new DecodeProblem(`${at} is no ${wanted}`);
}

export const text: Decoder<string> = (value, at) => {
  if (typeof value !== "string") throw problem(at, "text");
  return value;
};

export const whole: Decoder<number> = (value, at) => {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw problem(at, "whole number");
  return value;
};

export const flag: Decoder<boolean> = (value, at) => {
  if (typeof value !== "boolean") throw problem(at, "flag");
  return value;
};

const SHAPE = /^[A-Za-z0-9_-]{1,64}$/;

/** An identifier of one kind. */
export function id<T extends string>(): Decoder<T> {
  return (value, at) => {
    if (typeof value !== "string" || !SHAPE.test(value)) throw problem(at, "identifier");
    return value as T;
  };
}

export function oneOf<T extends string>(...words: readonly T[]): Decoder<T> {
  return (value, at) => {
    if (!words.includes(value as T)) throw problem(at, words.join(" or "));
    return value as T;
  };
}

/** A field that may be null; on the wire it may also be missing. */
export function nullable<T>(decoder: Decoder<T>): Decoder<T | null> {
  return (value, at) => (value === null || value === undefined ? null : decoder(value, at));
}

export function list<T>(decoder: Decoder<T>): Decoder<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw problem(at, "list");
    return value.map((entry, i) => decoder(entry, `${at}[${i}]`));
  };
}

type Fields<T> = { readonly [K in keyof T]-?: Decoder<T[K]> };

/** An object with just these fields; others are passed over, so that a newer server can add some. */
export function record<T>(fields: Fields<T>): Decoder<T> {
  const entries = Object.entries(fields) as [string, Decoder<unknown>][];
  return (value, at) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw problem(at, "object");
    }
    const read: Record<string, unknown> = {};
    for (const [name, decoder] of entries) {
      read[name] = decoder((value as Record<string, unknown>)[name], `${at}.${name}`);
    }
    return read as T;
  };
}

type Family<U extends { type: string }> = {
  readonly [K in U["type"]]: Fields<Omit<Extract<U, { type: K }>, "type">>;
};

/** One of a family of objects that say in `type` which one they are. */
export function family<U extends { type: string }>(members: Family<U>): Decoder<U> {
  const decoders = new Map<string, Decoder<object>>(
    Object.entries(members).map(([type, fields]) => [type, record(fields as Fields<object>)]),
  );
  return (value, at) => {
    const type = typeof value === "object" && value !== null ? Reflect.get(value, "type") : null;
    const decoder = typeof type === "string" ? decoders.get(type) : undefined;
    if (decoder === undefined) throw problem(at, "known kind");
    return { type, ...decoder(value, at) } as unknown as U;
  };
}
