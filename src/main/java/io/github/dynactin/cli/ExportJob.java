package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.CaseOutcome;
import io.github.dynactin.delivery.Counts;
import io.github.dynactin.delivery.DeliveryReport;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.job.CaseResult;
import io.github.dynactin.job.CaseWork;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.InputCase;
import io.github.dynactin.job.RunListener;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.transport.Json;
import java.util.List;
import java.util.function.Predicate;

/** Takes each case to the server, and tells what came of it. */
final class ExportJob implements CaseWork<CaseOutcome>, RunListener<CaseOutcome> {
  private final Session session;
  private final Predicate<InputCase> wanted;
  private final CaseFiles files;
  private final RunLines lines;
  private final Told told;

  ExportJob(
      Session session, Predicate<InputCase> wanted, CaseFiles files, RunLines lines, Told told) {
    this.session = session;
    this.wanted = wanted;
    this.files = files;
    this.lines = lines;
    this.told = told;
  }

  @Override
  public CaseKey key(CaseId id) {
    return session.key(id);
  }

  @Override
  public boolean wants(InputCase input) {
    return wanted.test(input);
  }

  @Override
  public CaseResult<CaseOutcome> on(InputCase input) {
    CaseOutcome outcome = session.pipeline().export(input.read(), session.delivery());
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
    told.tell(input, result, issues, result.detail().map(ExportJob::json).orElse(Json.object()));
    result.detail().ifPresent(files::write);
  }

  @Override
  public void empty(String part) {
    lines.empty(part);
  }

  private static ObjectNode json(CaseOutcome outcome) {
    if (outcome instanceof CaseOutcome.Delivered delivered) {
      return json(delivered.delivery());
    }
    return outcome instanceof CaseOutcome.Unchanged unchanged
        ? json(unchanged.delivery())
        : Json.object();
  }

  /** How many resources a delivery touched. */
  static ObjectNode json(DeliveryReport report) {
    Counts counts = report.counts();
    ObjectNode json = Json.object();
    json.putObject("counts")
        .put("created", counts.created())
        .put("updated", counts.updated())
        .put("retracted", counts.retracted())
        .put("unchanged", counts.unchanged());
    return json;
  }
}
