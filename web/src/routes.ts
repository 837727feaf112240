import type { MeetingId, SeatId } from "./wire/ids";

/** The screens of the client, by path. */
export type Route =
  | { readonly screen: "start"; readonly choosing: boolean }
  | { readonly screen: "join"; readonly secret: string }
  | { readonly screen: "seat"; readonly meeting: MeetingId; readonly seat: SeatId }
  | { readonly screen: "pairing" }
  | { readonly screen: "signIn" }
  | { readonly screen: "setUp"; readonly secret: string }
  | { readonly screen: "meetings" }
  | { readonly screen: "left" }
  | { readonly screen: "unknown" };

const ID = "([A-Za-z0-9_-]{1,64})";
const SEAT = new RegExp(`^/seat/${ID}/${ID}/?$`);

/** The start screen that stays where it is, however few seats there are to choose from. */
export const CHOOSING = "/?choose";

/** Where one is after leaving a tablet. */
export const LEFT = "/?left";

/** Reads the address; total. The secret stands behind `#`, so that no server ever logs it. */
export function route(path: string, hash: string, query = ""): Route {
  const seat = SEAT.exec(path);
  if (seat) return { screen: "seat", meeting: seat[1] as MeetingId, seat: seat[2] as SeatId };
  switch (path.replace(/\/$/, "")) {
    case "":
      if (`/${query}` === LEFT) return { screen: "left" };
      return { screen: "start", choosing: `/${query}` === CHOOSING };
    case "/join":
      return { screen: "join", secret: hash.replace(/^#/, "") };
    case "/monitor":
      return { screen: "pairing" };
    case "/sign-in":
      return { screen: "signIn" };
    case "/setup":
      return { screen: "setUp", secret: hash.replace(/^#/, "") };
    case "/meetings":
      return { screen: "meetings" };
    default:
      return { screen: "unknown" };
  }
}
