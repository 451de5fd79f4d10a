package io.github.dynactin.job;

import io.github.dynactin.delivery.ledger.CaseKey;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What became of the cases of a run, counted. Not thread-safe. */
public final class Tally {
  /** Fewer deaths than these say nothing about the rest. */
  private static final int FEWEST_DEAD = 5;

  private static final int DEAD_IN_A_HUNDRED = 10;

  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private final Set<CaseKey> seen = new TreeSet<>();
  private boolean unknown;

  /** Nothing happened yet. */
  public Tally() {}

  /**
   * Counts a case.
   *
   * @param key empty if nobody can say which case it is
   */
  public void add(Optional<CaseKey> key, Fate fate) {
    fates.merge(fate, 1, Integer::sum);
    key.ifPresent(seen::add);
    unknown |= key.isEmpty();
  }

  /** True if of something in the input nobody can say which case it is. */
  public boolean hasUnknown() {
    return unknown;
  }

  /** How many cases had one of these fates. */
  public int count(Fate... some) {
    return Stream.of(some).mapToInt(fate -> fates.getOrDefault(fate, 0)).sum();
  }

  /** How many cases there were. */
  public int cases() {
    return count(Fate.values());
  }

  /** The cases that were there, whatever came of them. */
  public Set<CaseKey> seen() {
    return Set.copyOf(seen);
  }

  /** True if going on makes no sense: the server is out of reach, or refuses too much. */
  public boolean mustStop() {
    return tooManyDied() || fates.keySet().stream().anyMatch(Fate::stopsTheRun);
  }

  /** True if the server newly refused more than a tenth of the cases, and at least five. */
  public boolean tooManyDied() {
    int dead = count(Fate.REFUSED);
    return dead >= FEWEST_DEAD && 100L * dead > (long) DEAD_IN_A_HUNDRED * cases();
  }

  /** How the run ends. */
  public RunEnd end() {
    return RunEnd.worst(fates.keySet().stream().map(Fate::end).toArray(RunEnd[]::new));
  }
}
