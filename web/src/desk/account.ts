import { Requests } from "../net/requests";
import type { MeetingId } from "../wire/ids";
import type {
  AccountSession,
  MeetingDetails,
  MeetingList,
  MeetingSummary,
  SessionOpened,
} from "../wire/messages";

const KEY = "kairan.account";

/** The signed-in account of this browser, if there is one. */
export function storedAccount(): AccountSession | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return isAccount(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function keepAccount(session: AccountSession): void {
  localStorage.setItem(KEY, JSON.stringify(session));
}

export function forgetAccount(): void {
  localStorage.removeItem(KEY);
}

export function signIn(login: string, password: string): Promise<AccountSession> {
  return new Requests(undefined).json("POST", "/api/sign-in", { login, password });
}

export function setUp(form: {
  readonly secret: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}): Promise<AccountSession> {
  return new Requests(undefined).json("POST", "/api/setup", form);
}

export async function setUpNeeded(): Promise<boolean> {
  const state = await new Requests(undefined).json<{ needed: boolean }>("GET", "/api/setup");
  return state.needed;
}

/** What a signed-in clerk or administrator may ask of the server. */
export class Account {
  private readonly requests: Requests;

  constructor(readonly session: AccountSession) {
    this.requests = new Requests(session.token);
  }

  async meetings(): Promise<readonly MeetingSummary[]> {
    const list = await this.requests.json<MeetingList>("GET", "/api/meetings");
    return newestFirst(list.meetings);
  }

  create(details: MeetingDetails): Promise<SessionOpened> {
    return this.requests.json("POST", "/api/meetings", { details });
  }

  open(meeting: MeetingId): Promise<SessionOpened> {
    return this.requests.json("POST", `/api/meetings/${meeting}/sessions`);
  }

  signOut(): Promise<void> {
    return this.requests.nothing("DELETE", "/api/account-session");
  }
}

export function newestFirst(meetings: readonly MeetingSummary[]): readonly MeetingSummary[] {
  return [...meetings].sort((a, b) => b.details.startsAt.localeCompare(a.details.startsAt));
}

function isAccount(value: unknown): value is AccountSession {
  return (
    typeof value === "object" &&
    value !== null &&
    ["account", "name", "token"].every((key) => typeof Reflect.get(value, key) === "string")
  );
}
