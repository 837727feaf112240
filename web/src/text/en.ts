import { deskEn } from "./desk-en";
import type { Catalogue } from "./ja";
import { roomEn } from "./room-en";

/** English, complete: a missing sentence does not compile. */
export const en: Catalogue = {
  product: "Kairan",
  common: {
    loading: "Loading",
    retry: "Try again",
    close: "Close",
    cancel: "Cancel",
    language: "日本語",
    back: "Back",
  },
  problem: {
    offline: "The server cannot be reached. Please check the connection.",
    unexpected: "That did not work. Please try again.",
  },
  role: { chair: "Chair", attendee: "Attendee", clerk: "Clerk", monitor: "Room monitor" },
  desk: deskEn,
  room: roomEn,
};
