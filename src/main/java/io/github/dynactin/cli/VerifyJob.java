package io.github.dynactin.cli;

import io.github.dynactin.ConvertedCase;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.Verification;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.job.CaseResult;
import io.github.dynactin.job.CaseWork;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.InputCase;
import io.github.dynactin.job.RunListener;
import io.github.dynactin.job.Tally;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.transport.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;

/** Compares what the server holds of each case with what the source says. */
final class VerifyJob
    implements CaseWork<Optional<Verification>>, RunListener<Optional<Verification>> {
  private final Session session;
  private final RunLines lines;
  private final Told told;
  private final Discrepancies discrepancies;

  VerifyJob(Session session, RunLines lines, Told told, Discrepancies discrepancies) {
    this.session = session;
    this.lines = lines;
    this.told = told;
    this.discrepancies = discrepancies;
  }

  @Override
  public CaseKey key(CaseId id) {
    return session.key(id);
  }

  @Override
  public CaseResult<Optional<Verification>> on(InputCase input) {
    Optional<OncologyCase> oncologyCase = input.read().oncologyCase();
    if (oncologyCase.isEmpty()) {
      return CaseResult.of(Fate.UNREADABLE, Optional.empty());
    }
    ConvertedCase converted = session.pipeline().convert(oncologyCase.get());
    if (!converted.isSendable()) {
      return CaseResult.of(Fate.LEFT_OUT, Optional.empty());
    }
    Verification found = session.delivery().verify(converted.key(), converted.bundle());
    return CaseResult.of(fate(found), Optional.of(found));
  }

  private static Fate fate(Verification found) {
    return found
        .failure()
        .map(failure -> Fate.of(failure.outcome(), false))
        .orElse(found.isClean() ? Fate.UNCHANGED : Fate.DISCREPANT);
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
  public void finished(InputCase input, CaseResult<Optional<Verification>> result) {
    Optional<Verification> found = result.detail().flatMap(detail -> detail);
    String otherwise = result.crash().isPresent() ? Told.CRASHED : "not compared";
    lines.finished(input, found.map(Discrepancies::words).orElse(otherwise));
    found.ifPresent(discrepancies::show);
    List<Issue> issues = found.map(VerifyJob::issues).orElse(input.read().issues());
    told.tell(input, result, issues, found.map(Discrepancies::json).orElse(Json.object()));
  }

  @Override
  public void empty(String part) {
    lines.empty(part);
  }

  /** Cases that were sent before and that the input doesn't hold: they must be taken back. */
  void absent(Set<CaseKey> seen, Tally tally) {
    Delivery delivery = session.delivery();
    for (CaseKey key : delivery.knownCases()) {
      if (!seen.contains(key) && !tally.mustStop()) {
        Verification found = delivery.verify(key, new Bundle());
        tally.add(Optional.of(key), fate(found));
        if (!found.isClean()) {
          lines.absent("Not in the files:", key, Discrepancies.words(found));
        }
        discrepancies.show(found);
        told.tell(key, fate(found), issues(found), Discrepancies.json(found));
      }
    }
  }

  private static List<Issue> issues(Verification found) {
    return found.failure().map(failure -> List.of(failure.issue())).orElse(List.of());
  }
}
