import type { DownloadTicket } from "../wire/messages";

/** Takes a ticket to the server; the browser saves the attachment and the page stays. */
export function download(ticket: DownloadTicket): void {
  const link = document.createElement("a");
  link.href = ticket.path;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}
