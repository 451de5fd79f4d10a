package io.github.dynactin.testing.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Which request goes wrong, and how. Counts the requests it is asked about. Thread-safe. */
public final class FaultPlan {
  private final Rule rule;
  private final Map<Traffic, Integer> counts = new EnumMap<>(Traffic.class);
  private final List<Injected> injected = new ArrayList<>();
  private int total;

  /** Decides about one request. */
  public interface Rule {
    /**
     * The fault of a request, if it is to have one.
     *
     * @param traffic what it wants
     * @param number its number among all requests, from 1
     * @param ofItsKind its number among those that want the same, from 1
     */
    Optional<Faults> decide(Traffic traffic, int number, int ofItsKind);
  }

  /**
   * A fault that happened.
   *
   * @param number the request's number among all, from 1
   */
  public record Injected(int number, Traffic traffic, Faults fault) {}

  /** A plan by a rule of its own. */
  public FaultPlan(Rule rule) {
    this.rule = rule;
  }

  /** All goes well. */
  public static FaultPlan none() {
    return new FaultPlan((traffic, number, ofItsKind) -> Optional.empty());
  }

  /** One request goes wrong: the nth of all, from 1. */
  public static FaultPlan nth(Faults fault, int n) {
    return of(Map.of(n, fault));
  }

  /** One request goes wrong: the nth that wants this, from 1. */
  public static FaultPlan nth(Faults fault, Traffic wanted, int n) {
    return new FaultPlan(
        (traffic, number, ofItsKind) ->
            traffic == wanted && ofItsKind == n ? Optional.of(fault) : Optional.empty());
  }

  /** Every request that wants this goes wrong. */
  public static FaultPlan each(Faults fault, Traffic wanted) {
    return new FaultPlan(
        (traffic, number, ofItsKind) -> traffic == wanted ? Optional.of(fault) : Optional.empty());
  }

  /** Faults by the number of the request among all, from 1. */
  public static FaultPlan of(Map<Integer, Faults> byNumber) {
    Map<Integer, Faults> copy = Map.copyOf(byNumber);
    return new FaultPlan((traffic, number, ofItsKind) -> Optional.ofNullable(copy.get(number)));
  }

  /** Any of the faults, by chance; the same seed and the same requests give the same faults. */
  public static FaultPlan random(long seed, double probability, List<Faults> faults) {
    Random random = new Random(seed);
    return new FaultPlan(
        (traffic, number, ofItsKind) ->
            random.nextDouble() < probability
                ? Optional.of(faults.get(random.nextInt(faults.size())))
                : Optional.empty());
  }

  /** What happened so far. */
  public synchronized List<Injected> injected() {
    return List.copyOf(injected);
  }

  /** Number of requests so far. */
  public synchronized int requests() {
    return total;
  }

  synchronized Optional<Faults> next(Traffic traffic) {
    total++;
    int ofItsKind = counts.merge(traffic, 1, Integer::sum);
    Optional<Faults> fault = rule.decide(traffic, total, ofItsKind);
    fault.ifPresent(f -> injected.add(new Injected(total, traffic, f)));
    return fault;
  }
}
