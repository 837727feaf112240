import { deskJa } from "./desk-ja";
import { roomJa } from "./room-ja";

/** Japanese: the first language of every screen, and the shape of the catalogue. */
export const ja = {
  product: "回覧",
  common: {
    loading: "読み込んでいます",
    retry: "もう一度試す",
    close: "閉じる",
    cancel: "やめる",
    language: "English",
    back: "戻る",
  },
  problem: {
    offline: "サーバーに届きません。通信を確認してください。",
    unexpected: "うまくいきませんでした。もう一度お試しください。",
  },
  role: { chair: "議長", attendee: "出席者", clerk: "事務局", monitor: "大型モニター" },
  desk: deskJa,
  room: roomJa,
} as const;

/** The catalogue with every literal widened, so that a second language fits. */
export type Catalogue = Widened<typeof ja>;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Widened<R>
    : { readonly [K in keyof T]: Widened<T[K]> };
