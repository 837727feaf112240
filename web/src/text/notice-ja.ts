/** What is said for a moment, in Japanese. */
export const noticeJa = {
  refusedInk: (why: string) => `書き込みを取り消しました：${why}`,
  refused: (why: string) => why,
  offline: "通信が切れているため、いまは操作できません。",
  offlineTurn: "通信が切れています。ページは手元の画面だけで動きます。",
  copied: "コピーしました。",
  notCopied: "コピーできませんでした。「文字で読む」から選んでコピーしてください。",
  stayed: "会議を離れるには、「メニュー」の「この端末から退出」を使います。",
  presenting:
    "発表者になりました。ページをめくると全員の画面が動きます。手の道具でページを長押しすると、指し示せます。",
  presentingLost: (who: string) => `${who}さんが発表者になりました。`,
  asked: "発表の希望を議長に伝えました。",
  declined: "議長が「あとで」を選びました。",
  withoutPaper: (item: string) => `議題「${item}」に進みました。この議題に資料はありません。`,
  closed:
    "閉会しました。資料の閲覧と個人メモは続けられます。メモ入りの資料は「メニュー」から保存できます。",
  noteWithdrawn:
    "資料が取り下げられました。書いたものは個人メモとしてこの端末に残り、資料が戻ると表示されます。",
  noteRemoved:
    "差し替えでページがなくなったため、付箋は個人メモとして残しました。「メニュー」から見られます。",
  notErased: "ほかの人が全員に見せている書き込みです。消せるのは、書いた人と議長だけです。",
  notErasedByChair:
    "全員に見える書き込みです。ペンを「個人メモ」から「全員に見える」に切り替えると消せます。",
  notErasedNow: "会議中でないので、全員に見える書き込みは消せません。",
  locked: "いまは自分でページをめくれません。議長が画面を固定しています。個人メモは書けます。",
  lockedSheets:
    "議長が画面を固定している間は、メモ用紙は開けません。いまのページに個人メモを書けます。",
  pageCame: "書いている間に、表示がこのページへ進みました。",
  penOnly: "ペンで書けます。指はページ送りと拡大に使います（「色と太さ」で変えられます）。",
  withdrawn: (title: string) => `見ていた資料「${title}」は取り下げられました。`,
  replaced: (title: string) => `「${title}」が差し替えられました。書き込みは引き継がれています。`,
  replacedChanged: (title: string) =>
    `「${title}」が差し替えられました。変わったページに書かれていたものは、前の版に残っています。`,
  replacedMemos: (title: string, pages: number) =>
    `「${title}」が差し替えられました。なくなったページに書いたメモ（${pages}ページ分）は「メニュー」から見られます。`,
  noPage: (typed: string) => `「${typed}」というページはこの資料にありません。`,
  alsoPrinted: (label: string) => `「${label}」と印刷されたページは別にあります。`,
  offer: (page: number) => `${page}ページへ`,
  address: (address: string) => `外部のページは開きません：${address}`,
  gathered: "議長が全員を同じページに集めました。",
} as const;
