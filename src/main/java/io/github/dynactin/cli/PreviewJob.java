package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.CaseOutcome;
import io.github.dynactin.ConvertedCase;
import io.github.dynactin.delivery.Change;
import io.github.dynactin.delivery.Preview;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.job.CaseResult;
import io.github.dynactin.job.CaseWork;
import io.github.dynactin.job.InputCase;
import io.github.dynactin.job.RunListener;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.transport.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Says of each case what an export would do. */
final class PreviewJob implements CaseWork<PreviewedCase>, RunListener<PreviewedCase> {
  private final Session session;
  private final Predicate<InputCase> wanted;
  private final Changes changes;
  private final RunLines lines;
  private final Told told;

  PreviewJob(
      Session session, Predicate<InputCase> wanted, Changes changes, RunLines lines, Told told) {
    this.session = session;
    this.wanted = wanted;
    this.changes = changes;
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
  public CaseResult<PreviewedCase> on(InputCase input) {
    CaseOutcome checked = session.pipeline().check(input.read());
    Optional<Preview> preview =
        checked instanceof CaseOutcome.Ready
            ? checked.converted().map(this::preview)
            : Optional.empty();
    PreviewedCase previewed = new PreviewedCase(checked, preview);
    return CaseResult.of(previewed.fate(), previewed);
  }

  private Preview preview(ConvertedCase converted) {
    return session.delivery().preview(converted.key(), converted.bundle());
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
  public void finished(InputCase input, CaseResult<PreviewedCase> result) {
    lines.finished(input, result.detail().map(PreviewedCase::words).orElse(Told.CRASHED));
    List<Issue> issues = result.detail().map(PreviewedCase::issues).orElse(input.read().issues());
    List<Change> found = result.detail().map(PreviewedCase::changes).orElse(List.of());
    told.tell(input, result, issues, json(found));
    input.key().ifPresent(key -> changes.show(key, found));
  }

  @Override
  public void empty(String part) {
    lines.empty(part);
  }

  /** Names and places of changes. */
  static ObjectNode json(List<Change> changes) {
    ObjectNode json = Json.object();
    changes.forEach(change -> json.withArray("changes").add(Changes.names(change)));
    return json;
  }
}
