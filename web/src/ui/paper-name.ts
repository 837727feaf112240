/** "資料2 事業の概要" is called 資料2: the part before the first space, where it is short. */
export function shortName(title: string): string {
  const head = title.split(/[\s　]/)[0] ?? title;
  return head.length <= 8 ? head : title;
}
