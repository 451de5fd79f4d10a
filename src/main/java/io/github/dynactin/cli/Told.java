package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.job.CaseResult;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.InputCase;
import io.github.dynactin.job.RunReport;
import io.github.dynactin.source.Listing;
import io.github.dynactin.source.Part;
import io.github.dynactin.source.Scan;
import io.github.dynactin.source.Window;
import java.io.PrintWriter;
import java.util.List;

/** Tells what is wrong with cases: people on standard error, machines in the report. */
final class Told {
  static final String CRASHED = "not done, because of a bug";

  private final RunReport report;
  private final PrintWriter err;
  private final boolean stackTrace;

  Told(RunReport report, PrintWriter err, boolean stackTrace) {
    this.report = report;
    this.err = err;
    this.stackTrace = stackTrace;
  }

  /** Of what a source holds, and what of it is passed over. */
  List<Part> list(Scan scan, Window window) {
    Listing listing = scan.list(window);
    Messages.print(listing.notes(), err);
    report.passedOver(listing.notes());
    return listing.parts();
  }

  /** Of a case of the input. */
  void tell(InputCase input, CaseResult<?> result, List<Issue> issues, JsonNode detail) {
    result.crash().ifPresent(bug -> Failures.report(bug, err, stackTrace));
    Messages.print(issues, err);
    report.add(input, result.fate(), issues, detail);
  }

  /** Of a case that the input doesn't hold. */
  void tell(CaseKey key, Fate fate, List<Issue> issues, JsonNode detail) {
    Messages.print(issues, err);
    report.add(key, fate, issues, detail);
  }
}
