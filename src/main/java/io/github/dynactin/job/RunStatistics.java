package io.github.dynactin.job;

import static java.util.stream.Collectors.groupingBy;

import io.github.dynactin.delivery.Counts;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the cases of a run add up to, in memory that hardly grows with them. Not thread-safe. */
public final class RunStatistics {
  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private final Map<Fate, Integer> absent = new EnumMap<>(Fate.class);
  private final Map<CaseCost.Step, Samples> times = new EnumMap<>(CaseCost.Step.class);
  private final Map<IssueCode, IssueTally> issues = new EnumMap<>(IssueCode.class);
  private final Samples totals = new Samples();
  private final Samples resources = new Samples();
  private final Samples bytes = new Samples();
  private Counts counts = new Counts(0, 0, 0, 0);
  private int cases;

  RunStatistics() {
    for (CaseCost.Step step : CaseCost.Step.values()) {
      times.put(step, new Samples());
    }
  }

  void add(CaseRecord told) {
    cases++;
    (told.place().isPresent() ? fates : absent).merge(told.fate(), 1, Integer::sum);
    told.counts().ifPresent(some -> counts = sum(counts, some));
    told.cost().ifPresent(this::add);
    Optional<String> key = told.key().map(CaseKey::value);
    Map<IssueCode, List<Issue>> byCode = told.issues().stream().collect(groupingBy(Issue::code));
    byCode.forEach((code, some) -> issues.computeIfAbsent(code, IssueTally::new).add(key, some));
  }

  private void add(CaseCost cost) {
    cost.times().forEach((step, time) -> samples(step).add(time.toNanos()));
    totals.add(cost.total().toNanos());
    if (cost.resources() > 0) {
      resources.add(cost.resources());
      bytes.add(cost.bytes());
    }
  }

  private static Counts sum(Counts one, Counts other) {
    return new Counts(
        one.created() + other.created(),
        one.updated() + other.updated(),
        one.retracted() + other.retracted(),
        one.unchanged() + other.unchanged());
  }

  /** How many cases were told of, those that the input doesn't hold among them. */
  public int told() {
    return cases;
  }

  /** How many cases there were in the input. */
  public int cases() {
    return fates.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many cases of the input had this fate. */
  public int count(Fate fate) {
    return fates.getOrDefault(fate, 0);
  }

  /** How many cases that the input doesn't hold had this fate: for them, written is withdrawn. */
  public int absent(Fate fate) {
    return absent.getOrDefault(fate, 0);
  }

  /** How many resources were touched. */
  public Counts counts() {
    return counts;
  }

  /** How long a step took, in nanoseconds, of each case that came to it. */
  public Samples samples(CaseCost.Step step) {
    return times.computeIfAbsent(step, s -> new Samples());
  }

  /** How long all steps together took, in nanoseconds, of each case. */
  public Samples totals() {
    return totals;
  }

  /** How many resources there are of each case that was to be sent. */
  public Samples resources() {
    return resources;
  }

  /** How many bytes of JSON there are of each case that was to be sent. */
  public Samples bytes() {
    return bytes;
  }

  /** What was said, the worst first, then what was said most often. */
  public List<IssueTally> issues() {
    return issues.values().stream()
        .sorted(
            Comparator.comparing(IssueTally::worst)
                .thenComparing(IssueTally::count, Comparator.reverseOrder()))
        .toList();
  }
}
