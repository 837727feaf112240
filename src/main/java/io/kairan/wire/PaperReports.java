package io.kairan.wire;

import io.kairan.base.DocumentId;
import java.util.List;

/** What the gate found in each uploaded document of a meeting, for its clerks. */
public record PaperReports(List<PaperReport> reports) {

  /** One document; the file name is safe to show. */
  public record PaperReport(DocumentId document, String fileName, long bytes, GateReport report) {}

  public PaperReports {
    reports = List.copyOf(reports);
  }
}
