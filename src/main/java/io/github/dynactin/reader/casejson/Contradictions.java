package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.DateInterval;
import io.github.dynactin.model.Disease;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.MedicalAction;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.OtherProcedure;
import io.github.dynactin.model.PartialDate;
import io.github.dynactin.model.SerialChange;
import io.github.dynactin.model.TimeElement;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts of one case that are each right and can't be true together. Dates contradict only if every
 * day that they may mean does.
 */
final class Contradictions {
  private Contradictions() {}

  static List<Issue> in(OncologyCase read) {
    return Stream.of(dates(read), origins(read), metastases(read), serial(read))
        .flatMap(issues -> issues)
        .toList();
  }

  private static Stream<Issue> dates(OncologyCase read) {
    TimeElement birth = read.individual().dateOfBirth();
    TimeElement death = read.individual().vitalStatus().timeOfDeath();
    Stream<Issue> born =
        isBefore(death, birth)
            ? Stream.of(
                issue(
                    read.individual().vitalStatus().origin().child("timeOfDeath"),
                    "the time of death is before the date of birth"))
            : Stream.of();
    // An autopsy is a procedure, too; a treatment of the dead isn't.
    Stream<Issue> treated =
        read.medicalActions().stream()
            .filter(action -> !(action instanceof OtherProcedure))
            .filter(action -> isBefore(death, action.context().time()))
            .map(action -> issue(timeOf(action), "the therapy starts after the time of death"));
    Stream<Issue> early =
        read.medicalActions().stream()
            .filter(action -> isBefore(action.context().time(), birth))
            .map(action -> issue(timeOf(action), "the action is before the date of birth"));
    return Stream.of(born, treated, early).flatMap(issues -> issues);
  }

  private static Origin timeOf(MedicalAction action) {
    return action.origin().child("time");
  }

  private static Stream<Issue> origins(OncologyCase read) {
    Set<String> circular = comingFromThemselves(read.biosamples());
    return read.biosamples().stream()
        .filter(sample -> circular.contains(sample.id()))
        .map(
            sample ->
                issue(
                    sample.origin().child("derivedFromId"),
                    "the biosample comes from itself, directly or through others"));
  }

  /** Those that nothing is made from are taken away until none is left but those in a circle. */
  private static Set<String> comingFromThemselves(List<Biosample> samples) {
    Map<String, Optional<String>> parents =
        samples.stream().collect(Collectors.toMap(Biosample::id, Biosample::derivedFromId));
    Map<String, Integer> children = new HashMap<>();
    parents.values().forEach(of -> of.ifPresent(parent -> children.merge(parent, 1, Integer::sum)));
    Deque<String> childless = new ArrayDeque<>(parents.keySet());
    childless.removeIf(children::containsKey);
    while (!childless.isEmpty()) {
      Optional<String> parent = parents.remove(childless.pop());
      if (parent != null && parent.isPresent()) {
        int left = children.merge(parent.get(), -1, Integer::sum);
        if (left == 0) {
          childless.push(parent.get());
        }
      }
    }
    return parents.keySet();
  }

  private static Stream<Issue> metastases(OncologyCase read) {
    Set<String> secondary =
        read.diseases().stream()
            .filter(disease -> disease.kind() == Disease.Kind.SECONDARY)
            .map(Disease::id)
            .collect(Collectors.toSet());
    return read.diseases().stream()
        .filter(disease -> disease.relatedTo().filter(secondary::contains).isPresent())
        .map(
            disease ->
                issue(
                    disease.origin().child("relatedTo"),
                    "a secondary cancer comes from a primary; the one named is secondary"));
  }

  private static Stream<Issue> serial(OncologyCase read) {
    return Stream.of(circular(read), twice(read), trends(read), strangers(read))
        .flatMap(issues -> issues);
  }

  private static Stream<Issue> circular(OncologyCase read) {
    return read.findings().stream()
        .filter(Contradictions::isItsOwnPredecessor)
        .map(
            finding ->
                issue(
                    finding.origin().child("serialChange").child("earlierFinding"),
                    "a finding isn't earlier than itself"));
  }

  private static Stream<Issue> twice(OncologyCase read) {
    Set<List<Object>> seen = new HashSet<>();
    return read.findings().stream()
        .filter(f -> !seen.add(statement(f)))
        .map(f -> issue(f.origin(), "the same assay states the same change twice"));
  }

  /** One change may be told twice: as inherited, and as acquired on the other copy. */
  private static List<Object> statement(Finding finding) {
    return List.of(
        finding.context().assayId(), finding.context().sourceClass(), finding.changeKey());
  }

  private static Stream<Issue> trends(OncologyCase read) {
    return read.findings().stream()
        .filter(f -> f.context().serialChange().filter(c -> isDenied(c, f)).isPresent())
        .map(
            f ->
                issue(
                    f.origin().child("serialChange").child("trend"),
                    "what is present isn't lost, and what is absent is neither new nor persistent"));
  }

  private static boolean isDenied(SerialChange change, Finding finding) {
    return switch (finding.context().result()) {
      case PRESENT -> change.trend() == SerialChange.Trend.LOST;
      case ABSENT -> change.trend() != SerialChange.Trend.LOST;
      case INDETERMINATE, NO_CALL -> false;
    };
  }

  /**
   * The earlier finding of a change is of the same gene, or of the same kind where none is told.
   */
  private static Stream<Issue> strangers(OncologyCase read) {
    Map<String, Finding> byId =
        read.findings().stream().collect(Collectors.toMap(Finding::id, f -> f));
    return read.findings().stream()
        .filter(f -> earlier(f).map(byId::get).filter(e -> isStranger(e, f)).isPresent())
        .map(
            f ->
                issue(
                    f.origin().child("serialChange").child("earlierFinding"),
                    "the earlier finding is of another gene"));
  }

  private static boolean isStranger(Finding one, Finding other) {
    return (one.genes().isEmpty() || other.genes().isEmpty())
        ? one.getClass() != other.getClass()
        : Collections.disjoint(symbols(one), symbols(other));
  }

  private static List<String> symbols(Finding finding) {
    return finding.genes().stream().map(GeneId::symbol).toList();
  }

  private static Optional<String> earlier(Finding finding) {
    return finding.context().serialChange().flatMap(SerialChange::earlierFindingId);
  }

  private static boolean isItsOwnPredecessor(Finding finding) {
    return finding
        .context()
        .serialChange()
        .flatMap(change -> change.earlierFindingId())
        .filter(finding.id()::equals)
        .isPresent();
  }

  /** True if the last day of one is before the first day of the other, whatever they mean. */
  private static boolean isBefore(TimeElement one, TimeElement other) {
    Optional<LocalDate> end = lastDay(one);
    Optional<LocalDate> start = firstDay(other);
    return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
  }

  private static Optional<LocalDate> firstDay(TimeElement time) {
    if (time instanceof DateInterval interval) {
      return interval.start().map(PartialDate::earliest);
    }
    return time instanceof PartialDate date ? Optional.of(date.earliest()) : Optional.empty();
  }

  private static Optional<LocalDate> lastDay(TimeElement time) {
    if (time instanceof DateInterval interval) {
      return interval.end().map(PartialDate::latest);
    }
    return time instanceof PartialDate date ? Optional.of(date.latest()) : Optional.empty();
  }

  /** Without the citation, whose text may be the patient's. */
  private static Issue issue(Origin origin, String message) {
    return Issue.of(IssueCode.FACTS_CONTRADICT, Origin.of(origin.file(), origin.place()), message);
  }
}
