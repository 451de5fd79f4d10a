package io.github.dynactin;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.DeliveryReport;
import io.github.dynactin.issue.Citation;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.issue.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * What came of one text that was handed over. It is made for bad data as well as for good; only
 * asking a bad one for its FHIR throws. Immutable, but for the resources in it.
 */
public final class TextResult {
  private final CaseOutcome outcome;
  private final Optional<Resource> resource;
  private final FhirText text;
  private final Duration took;

  /**
   * A result.
   *
   * @param resource what was converted or checked, whether or not it may be sent
   */
  TextResult(CaseOutcome outcome, Optional<Resource> resource, FhirText text, Duration took) {
    this.outcome = requireNonNull(outcome, "outcome");
    this.resource = requireNonNull(resource, "resource");
    this.text = requireNonNull(text, "text");
    this.took = requireNonNull(took, "took");
  }

  /** What came of it, with everything that is known. */
  public CaseOutcome outcome() {
    return outcome;
  }

  /** True if all went well, as far as was asked: converted, conforming, or on the server. */
  public boolean isGood() {
    return outcome instanceof CaseOutcome.Ready
        || outcome instanceof CaseOutcome.Delivered
        || outcome instanceof CaseOutcome.Unchanged;
  }

  /** True if nothing is wrong with the case, and trying again later may help. */
  public boolean isTemporary() {
    return outcome instanceof CaseOutcome.Undeliverable undeliverable
        && undeliverable.delivery().outcome().isTemporary();
  }

  /**
   * One word: {@code ready}, {@code delivered} or {@code unchanged} if all is well, else {@code
   * unreadable}, {@code rejected} or {@code undeliverable}.
   */
  public String status() {
    return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Names the case where nobody may learn whose it is; empty if it couldn't be read. */
  public String key() {
    return outcome.converted().map(converted -> converted.key().value()).orElse("");
  }

  /**
   * This, if all went well.
   *
   * @throws CaseException if not
   */
  public TextResult orThrow() {
    if (outcome instanceof CaseOutcome.Unreadable) {
      throw new UnreadableCaseException(issues());
    }
    if (outcome instanceof CaseOutcome.Rejected) {
      throw new RejectedCaseException(issues());
    }
    if (outcome instanceof CaseOutcome.Undeliverable undeliverable) {
      throw new UndeliverableCaseException(undeliverable.delivery(), issues());
    }
    return this;
  }

  /**
   * The FHIR transaction as JSON on one line.
   *
   * @throws CaseException if it isn't fit to be sent
   */
  public String json() {
    return text.json(sendable());
  }

  /**
   * The FHIR transaction as XML.
   *
   * @throws CaseException if it isn't fit to be sent
   */
  public String xml() {
    return text.xml(sendable());
  }

  /** The same as an object, even if it isn't fit to be sent; empty if there is none. */
  public Optional<Bundle> bundle() {
    return resource.filter(Bundle.class::isInstance).map(Bundle.class::cast);
  }

  /** Everything to look at: errors, warnings, and what has no home in FHIR. */
  public List<Issue> issues() {
    Stream<Issue> checks =
        outcome.validation().stream().flatMap(report -> report.warnings().stream());
    return Stream.concat(outcome.issues().stream(), checks).distinct().toList();
  }

  /** Where each element came from; empty for what wasn't converted here. */
  public List<Trace> trace() {
    return outcome.converted().stream().flatMap(TextResult::traces).toList();
  }

  /** The same as JSON: {@code [{"resource", "element", "file", "place", "cited"}, ...]}. */
  public String traceJson() {
    return ResultJson.trace(trace());
  }

  /** What it came to, in numbers. */
  public Statistics statistics() {
    SortedMap<String, Integer> types = new TreeMap<>();
    resources().forEach(each -> types.merge(each.fhirType(), 1, Integer::sum));
    List<Issue> issues = issues();
    return new Statistics(
        types,
        count(issues, Severity.ERROR),
        count(issues, Severity.WARNING),
        count(issues, Severity.INFORMATION),
        delivery().map(DeliveryReport::counts),
        took);
  }

  /**
   * All but the FHIR and the trace as JSON on one line: status, key, numbers, and each issue with
   * its place and its remedy. Holds no patient's value: it may go into a log.
   */
  public String reportJson() {
    return ResultJson.report(this);
  }

  /** The status, and nothing of the case. */
  @Override
  public String toString() {
    return "TextResult[" + status() + ", " + statistics() + "]";
  }

  private Resource sendable() {
    boolean fit = outcome instanceof CaseOutcome.Undeliverable; // it conforms, or it wasn't sent
    return (fit ? this : orThrow())
        .resource.orElseThrow(() -> new IllegalStateException("there is no FHIR in it"));
  }

  private Optional<DeliveryReport> delivery() {
    if (outcome instanceof CaseOutcome.Delivered delivered) {
      return Optional.of(delivered.delivery());
    }
    if (outcome instanceof CaseOutcome.Unchanged unchanged) {
      return Optional.of(unchanged.delivery());
    }
    return outcome instanceof CaseOutcome.Undeliverable undeliverable
        ? Optional.of(undeliverable.delivery())
        : Optional.empty();
  }

  private Stream<Resource> resources() {
    return bundle()
        .map(b -> b.getEntry().stream().map(entry -> entry.getResource()))
        .orElseGet(resource::stream);
  }

  private static int count(List<Issue> issues, Severity severity) {
    return (int) issues.stream().filter(issue -> issue.severity() == severity).count();
  }

  private static Stream<Trace> traces(ConvertedCase converted) {
    boolean open = converted.pseudonym().isEmpty();
    return converted.mapped().mapped().stream()
        .flatMap(
            mapped -> {
              Resource made = mapped.resource();
              String name = made.fhirType() + "/" + made.getIdElement().getIdPart();
              return mapped.trace().stream()
                  .map(element -> new Trace(name, element.path(), place(element.origin(), open)));
            });
  }

  private static Origin place(Origin origin, boolean open) {
    return open
        ? new Origin(origin.file(), origin.place(), origin.citation().map(Citation::withoutText))
        : Origin.of(origin.file(), origin.place());
  }
}
