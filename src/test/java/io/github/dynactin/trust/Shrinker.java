package io.github.dynactin.trust;

import io.github.dynactin.trust.History.Event;
import io.github.dynactin.trust.History.Step;
import io.github.dynactin.trust.HistoryRunner.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a smaller history that breaks the same rule. */
final class Shrinker {
  private static final int MOST_ATTEMPTS = 40;
  private final HistoryRunner runner;
  private int attempts;

  Shrinker(HistoryRunner runner) {
    this.runner = runner;
  }

  /** Returns a history from which nothing can be left out. */
  History shrink(History history, Violation violation) throws IOException {
    History smallest = history;
    attempts = 0;
    boolean smaller = true;
    while (smaller && attempts < MOST_ATTEMPTS) {
      smaller = false;
      for (History candidate : candidates(smallest)) {
        if (attempts++ >= MOST_ATTEMPTS) {
          break;
        }
        Violation again = runner.run(candidate);
        if (again != null && rule(again).equals(rule(violation))) {
          smallest = candidate;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  /** Circumstances may be left out, the rule may not. */
  private static String rule(@Nullable Violation violation) {
    return violation == null ? "" : violation.rule().split(" \\[", 2)[0];
  }

  private static List<History> candidates(History history) {
    List<History> candidates = new ArrayList<>();
    List<Step> steps = history.steps();
    for (int index = steps.size() - 1; index >= 0; index--) {
      List<Step> fewer = new ArrayList<>(steps);
      fewer.remove(index);
      candidates.add(history.with(List.copyOf(fewer)));
    }
    for (int index = 0; index < steps.size(); index++) {
      for (Step simpler : simpler(steps.get(index))) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(index, simpler);
        candidates.add(history.with(List.copyOf(changed)));
      }
    }
    if (history.cases() > 1) {
      candidates.add(
          new History(
              history.seed(),
              history.options(),
              history.conditionalCreate(),
              history.cases() - 1,
              steps));
    }
    return candidates;
  }

  private static List<Step> simpler(Step step) {
    List<Step> simpler = new ArrayList<>();
    for (Event event : step.events()) {
      List<Event> fewer = new ArrayList<>(step.events());
      fewer.remove(event);
      simpler.add(copy(step, fewer, step.faults(), step.killAt(), step.lanes()));
    }
    for (Fault fault : step.faults()) {
      List<Fault> fewer = new ArrayList<>(step.faults());
      fewer.remove(fault);
      simpler.add(copy(step, step.events(), fewer, step.killAt(), step.lanes()));
      if (fault.position() > 1) {
        List<Fault> first = new ArrayList<>(step.faults());
        first.set(
            first.indexOf(fault),
            new Fault(
                fault.kind(),
                fault.type(),
                1,
                fault.times(),
                fault.retryAfter(),
                fault.processed()));
        simpler.add(copy(step, step.events(), first, step.killAt(), step.lanes()));
      }
    }
    if (step.killAt() > 0) {
      simpler.add(copy(step, step.events(), step.faults(), 0, step.lanes()));
    }
    if (step.lanes() > 1) {
      simpler.add(copy(step, step.events(), step.faults(), step.killAt(), 1));
    }
    return simpler;
  }

  private static Step copy(
      Step step, List<Event> events, List<Fault> faults, int killAt, int lanes) {
    return new Step(
        List.copyOf(events),
        step.mode(),
        step.subject(),
        step.host(),
        step.localhost(),
        lanes,
        List.copyOf(faults),
        step.down(),
        killAt,
        step.killProcessed());
  }
}
