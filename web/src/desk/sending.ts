import { problemOf, RequestProblem, type Requests } from "../net/requests";
import { language, text } from "../text/text";
import type { DocumentId, MeetingId } from "../wire/ids";
import type { UploadedDocument } from "../wire/messages";

/** A file and where it goes: a paper of its own, or a new revision of one. */
export interface FileOnItsWay {
  readonly meeting: MeetingId;
  readonly of: DocumentId | undefined;
  readonly file: File;
}

/**
 * Sends one file as the raw body of a request; `progress` hears how many bytes are out. Only
 * XMLHttpRequest tells upload progress in every browser. Aborting the signal rejects with its reason.
 */
export function sendFile(
  requests: Requests,
  { meeting, of, file }: FileOnItsWay,
  progress: (sent: number) => void,
  signal: AbortSignal,
): Promise<UploadedDocument> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const documents = `/api/meetings/${meeting}/documents`;
    request.open("POST", of === undefined ? documents : `${documents}/${of}/revisions`);
    for (const [name, value] of Object.entries(requests.headers())) {
      request.setRequestHeader(name, value);
    }
    request.setRequestHeader("Content-Type", "application/pdf");
    request.setRequestHeader("X-File-Name", encodeURIComponent(wellFormed(file.name)));
    request.upload.addEventListener("progress", (event) => progress(event.loaded));
    request.upload.addEventListener("load", () => progress(file.size));
    request.addEventListener("error", () => reject(broken()));
    request.addEventListener("load", () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as UploadedDocument);
      else reject(problemOf(request.status, request.responseText, language()));
    });
    signal.addEventListener("abort", () => {
      request.abort();
      reject(signal.reason as unknown);
    });
    request.send(file);
  });
}

function broken(): RequestProblem {
  return new RequestProblem(0, "broken", text().desk.upload.broken);
}

/** A name with half of a surrogate pair cannot be encoded; the half is replaced. */
function wellFormed(name: string): string {
  return name.replace(/\p{Surrogate}/gu, "\uFFFD");
}
