import type { Catalogue } from "./ja";

/** What is said for a moment, in English. */
export const noticeEn: Catalogue["room"]["notice"] = {
  refusedInk: (why) => `Your writing was taken back: ${why}`,
  refused: (why) => why,
  offline: "The connection is lost, so this cannot be done now.",
  offlineTurn: "The connection is lost. Pages turn on this screen alone.",
  copied: "Copied.",
  notCopied: "Not copied. Select and copy it in “Read as text”.",
  stayed: "To leave the meeting, use “Leave this tablet” in the menu.",
  presenting:
    "You present now. Turning a page moves everybody’s screen. Hold the page with the hand tool to point.",
  presentingLost: (who) => `${who} presents now.`,
  asked: "The chair was told that you would like to present.",
  declined: "The chair chose “Later”.",
  withoutPaper: (item) => `On to “${item}”. This item has no papers.`,
  closed:
    "The meeting is closed. You can go on reading and writing memos, and save papers with them from the menu.",
  noteWithdrawn:
    "The paper was withdrawn. What you wrote stays on this tablet as a memo, and is shown if the paper returns.",
  noteRemoved: "A replacement removed the page. Your note is kept as a memo; see the menu.",
  notErased: "Somebody else shows this to everybody. Its writer and the chair alone can erase it.",
  notErasedByChair: "Everybody sees this. Switch your pen from private to shared to erase it.",
  notErasedNow: "The meeting is not in session, so what everybody sees cannot be erased.",
  locked: "The chair keeps all screens on this page for now. Private memos still work.",
  lockedSheets:
    "Memo sheets stay shut while the chair keeps all screens on this page. Private memos can be written on it.",
  pageCame: "While you were writing, the room went on to this page.",
  penOnly:
    "The pen writes now, and fingers turn and enlarge pages (to change under “Colour and width”).",
  withdrawn: (title) => `“${title}”, which you were looking at, was withdrawn.`,
  replaced: (title: string) => `“${title}” was replaced. What was written moved along.`,
  replacedChanged: (title) =>
    `“${title}” was replaced. What was written on changed pages stays on the version before.`,
  replacedMemos: (title, pages) =>
    `“${title}” was replaced. Memos on ${pages === 1 ? "a page that is" : `${pages} pages that are`} gone are in the menu.`,
  noPage: (typed) => `This paper has no page “${typed}”.`,
  alsoPrinted: (label) => `“${label}” is printed on another page.`,
  offer: (page) => `Go to page ${page}`,
  address: (address) => `Pages outside are not opened: ${address}`,
  gathered: "The chair brought everybody to the same page.",
};
