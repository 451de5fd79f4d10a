package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.job.CaseRecord;
import io.github.dynactin.job.CaseResult;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.InputCase;
import io.github.dynactin.source.Listing;
import io.github.dynactin.source.Part;
import io.github.dynactin.source.Scan;
import io.github.dynactin.source.Window;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;

/** Tells what is wrong with cases: people on standard error, machines in what is recorded. */
final class Told {
  static final String CRASHED = "not done, because of a bug";

  private final Consumer<CaseRecord> records;
  private final PrintWriter err;
  private final boolean stackTrace;

  Told(Consumer<CaseRecord> records, PrintWriter err, boolean stackTrace) {
    this.records = records;
    this.err = err;
    this.stackTrace = stackTrace;
  }

  /** Of what a source holds, and what of it is passed over. */
  List<Part> list(Scan scan, Window window, RunRecorder report) {
    Listing listing = scan.list(window);
    Messages.print(listing.notes(), err);
    report.passedOver(listing.notes());
    return listing.parts();
  }

  /** Of a case of the input. */
  void tell(InputCase input, CaseResult<?> result, List<Issue> issues, JsonNode detail) {
    tell(result, CaseRecord.of(input, result.fate(), issues, detail));
  }

  /** Of a case of the input, with all that is recorded of it. */
  void tell(CaseResult<?> result, CaseRecord told) {
    result.crash().ifPresent(bug -> Failures.report(bug, err, stackTrace));
    tell(told);
  }

  /** Of a case that the input doesn't hold. */
  void tell(CaseKey key, Fate fate, List<Issue> issues, JsonNode detail) {
    tell(CaseRecord.of(key, fate, issues, detail));
  }

  /** The same, with all that is recorded of it. */
  void tell(CaseRecord told) {
    Messages.print(told.issues(), err);
    records.accept(told);
  }
}
