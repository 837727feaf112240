import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { DocumentId, RevisionId } from "../wire/ids";
import type { GateReport, MeetingDocument, PaperReport, PaperReports } from "../wire/messages";
import type { DeskRoom, DeskState } from "./room";

/** What the gate found, by document. */
export type Reports = ReadonlyMap<DocumentId, PaperReport>;

/** The report of the revision that a document is in now; a later revision has one of its own. */
export function reportOf(reports: Reports, { document, revision }: MeetingDocument) {
  return reports.get(`${revision}` as DocumentId) ?? reports.get(document);
}

/** Remarks that belong on a paper's card, as keys of the catalogue; web links are ordinary. */
export function remarks({ repaired, substitutedFonts, activeContent }: GateReport) {
  const found: ("repaired" | "fontsSubstituted" | "activeContent")[] = [];
  if (repaired) found.push("repaired");
  if (substitutedFonts.length > 0) found.push("fontsSubstituted");
  if (activeContent.some((kind) => kind !== "webLinks")) found.push("activeContent");
  return found;
}

/** Fetches the gate's reports when a paper is here of which nothing is known yet. */
export class ReportReader implements ReactiveController {
  all: Reports = new Map();
  private readonly asked = new Set<RevisionId>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly room: () => DeskRoom,
    private readonly state: () => DeskState,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const { agenda, shelf } = this.state();
    const fresh = (document: MeetingDocument) => !this.asked.has(document.revision);
    const unknown = [...agenda.flatMap((item) => item.documents), ...shelf].filter(fresh);
    if (unknown.length === 0) return;
    for (const { revision } of unknown) this.asked.add(revision);
    void this.read(unknown.map(({ revision }) => revision));
  }

  /** Where it fails, the next change of the desk asks again. */
  private async read(revisions: readonly RevisionId[]): Promise<void> {
    const { requests, meeting } = this.room();
    try {
      const path = `/api/meetings/${meeting}/reports`;
      const { reports } = await requests.json<PaperReports>("GET", path);
      this.all = new Map(reports.map((report) => [report.document, report]));
      this.host.requestUpdate();
    } catch {
      for (const revision of revisions) this.asked.delete(revision);
    }
  }
}
