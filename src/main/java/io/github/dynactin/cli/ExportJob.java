package io.github.dynactin.cli;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.MeasuredExport;
import io.github.dynactin.delivery.Counts;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.job.CaseRecord;
import io.github.dynactin.job.CaseResult;
import io.github.dynactin.job.CaseWork;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.InputCase;
import io.github.dynactin.job.RunListener;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.source.Part;
import io.github.dynactin.transport.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes each case to the server, and tells what came of it. */
final class ExportJob implements CaseWork<CaseOutcome>, RunListener<CaseOutcome> {
  private final Session session;
  private final Predicate<InputCase> wanted;
  private final CaseFiles files;
  private final RunLines lines;
  private final Told told;
  private final CaseCosts costs = new CaseCosts();
  private final MeasuredExport export;

  ExportJob(
      Session session, Predicate<InputCase> wanted, CaseFiles files, RunLines lines, Told told) {
    this.session = session;
    this.wanted = wanted;
    this.files = files;
    this.lines = lines;
    this.told = told;
    this.export = new MeasuredExport(session.pipeline());
  }

  @Override
  public boolean wants(InputCase input) {
    boolean wants = wanted.test(input);
    if (wants) {
      costs.begin(input.read());
    }
    return wants;
  }

  /** The same parts, with the time that reading takes counted as a cost of their cases. */
  List<Part> timed(List<Part> parts) {
    return parts.stream().map(costs::timed).toList();
  }

  @Override
  public CaseKey key(CaseId id) {
    return session.key(id);
  }

  @Override
  public CaseResult<CaseOutcome> on(InputCase input) {
    CaseOutcome outcome =
        export.export(input.read(), session.delivery(), costs.meter(input.read()));
    return CaseResult.of(Fate.of(outcome), outcome);
  }

  @Override
  public boolean stopsTheRun(RuntimeException failure) {
    return Session.stopsTheRun(failure);
  }

  @Override
  public void awaiting(InputCase input) {
    lines.awaiting(input);
  }

  @Override
  public void finished(InputCase input, CaseResult<CaseOutcome> result) {
    lines.finished(input, result.detail().map(Summaries::words).orElse(Told.CRASHED));
    List<Issue> issues = result.detail().map(CaseOutcome::issues).orElse(input.read().issues());
    CaseRecord record = CaseRecord.of(input, result.fate(), issues, Json.object());
    CaseRecord counted =
        result.detail().flatMap(ExportJob::counts).map(record::with).orElse(record);
    told.tell(result, costs.take(input.read()).map(counted::with).orElse(counted));
    result.detail().ifPresent(files::write);
  }

  @Override
  public void empty(String part) {
    lines.empty(part);
  }

  private static Optional<Counts> counts(CaseOutcome outcome) {
    if (outcome instanceof CaseOutcome.Delivered delivered) {
      return Optional.of(delivered.delivery().counts());
    }
    return outcome instanceof CaseOutcome.Unchanged unchanged
        ? Optional.of(unchanged.delivery().counts())
        : Optional.empty();
  }
}
