import { matchOn } from "../core/page-match";
import { wordsPath } from "../core/pages";
import { lettersOf, searchText } from "../core/search-text";
import type { MeetingId } from "../wire/ids";
import type {
  AgendaItem,
  MeetingDocument,
  PageText,
  PaperWords,
  SearchHit,
} from "../wire/messages";

/** As many as the server gives out. */
const MOST = 100;

interface KeptPage {
  readonly page: PageText;
  readonly letters: string;
}

/** What the words that this tablet keeps hold. */
export interface KeptHits {
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
  /** Papers whose words are not here. */
  readonly unread: number;
  /** Papers whose words are here. */
  readonly read: number;
}

/** What is read of papers, and where it is kept. */
export interface KeptRoom {
  readonly requests: { json<T>(method: string, path: string): Promise<T> };
  readonly session: { readonly meeting: MeetingId };
  readonly meeting: { readonly agenda: readonly AgendaItem[] } | undefined;
}

/** Looks for words in what this tablet keeps, without a network. */
export class KeptSearch {
  private readonly known = new Map<string, readonly KeptPage[]>();

  constructor(private readonly room: KeptRoom) {}

  async find(asked: string): Promise<KeptHits> {
    const wanted = searchText(asked);
    const papers = new Map<string, MeetingDocument>();
    for (const paper of (this.room.meeting?.agenda ?? []).flatMap(({ documents }) => documents)) {
      if (!papers.has(paper.content)) papers.set(paper.content, paper);
    }
    const hits: SearchHit[] = [];
    let read = 0;
    for (const paper of papers.values()) {
      const pages = await this.pages(paper.content);
      if (pages === undefined) continue;
      read++;
      if (wanted.letters === "" || hits.length > MOST) continue;
      pages.forEach(({ page, letters }, index) => {
        const match = letters.includes(wanted.letters) ? matchOn(page, wanted) : undefined;
        if (match !== undefined) hits.push(this.hit(paper, index + 1, match));
      });
    }
    const more = hits.length > MOST;
    return { hits: hits.slice(0, MOST), more, unread: papers.size - read, read };
  }

  /** Without a network this comes from the service worker or not at all. */
  private async pages(content: string): Promise<readonly KeptPage[] | undefined> {
    const known = this.known.get(content);
    if (known !== undefined) return known;
    try {
      const path = wordsPath(this.room.session.meeting, content, "all");
      const { pages } = await this.room.requests.json<PaperWords>("GET", path);
      const read = pages.map((page) => ({ page, letters: lettersOf(page.text) }));
      this.known.set(content, read);
      return read;
    } catch {
      return undefined;
    }
  }

  private hit(paper: MeetingDocument, page: number, match: SearchHit["match"]): SearchHit {
    const { document, revision, title } = paper;
    const { meeting } = this.room.session;
    return { meeting, meetingTitle: "", startsAt: "", document, revision, title, page, match };
  }
}
