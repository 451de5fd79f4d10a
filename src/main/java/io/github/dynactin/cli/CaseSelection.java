package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.job.CaseResult;
import io.github.dynactin.job.Increment;
import io.github.dynactin.job.InputCase;
import io.github.dynactin.job.RunListener;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.source.Window;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which cases of its source a run looks at. */
final class CaseSelection {
  private static final String KEY = "c[0-9a-f]{40}";

  private final Window window;
  private final Set<CaseKey> only;
  private final Optional<Increment> increment;

  private CaseSelection(Window window, Set<CaseKey> only, Optional<Increment> increment) {
    this.window = window;
    this.only = Set.copyOf(only);
    this.increment = increment;
  }

  /** Whatever there is. */
  static CaseSelection everything() {
    return new CaseSelection(Window.all(), Set.of(), Optional.empty());
  }

  /** What follows the run before. */
  static CaseSelection of(Increment increment) {
    return new CaseSelection(increment.window(), Set.of(), Optional.of(increment));
  }

  /** What is asked for by name or time. */
  static CaseSelection of(CaseSelectionOptions asked, Pipeline pipeline) {
    Set<CaseKey> only =
        asked.only().stream()
            .map(name -> key(name, pipeline))
            .collect(Collectors.toCollection(TreeSet::new));
    return new CaseSelection(asked.window(), only, Optional.empty());
  }

  private static CaseKey key(String named, Pipeline pipeline) {
    if (named.matches(KEY)) {
      return new CaseKey(named);
    }
    return pipeline.key(Secrets.checked("--only", () -> new CaseId(named)));
  }

  /** What the source may leave out. */
  Window window() {
    return window;
  }

  /** True if what wasn't seen may be there all the same. */
  boolean isPartial() {
    return !window.isAll() || !only.isEmpty();
  }

  /** True for a case that is to be looked at; what has no name can't be any that was asked for. */
  boolean wants(InputCase input) {
    if (!only.isEmpty()) {
      return input.key().filter(only::contains).isPresent();
    }
    return increment
        .map(following -> following.wants(input))
        .orElseGet(() -> window.holds(input.changed()));
  }

  /** The cases that were asked for by name and weren't there. */
  Set<CaseKey> missing(Set<CaseKey> seen) {
    return only.stream()
        .filter(key -> !seen.contains(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** That some weren't there; empty if all were. */
  static Optional<String> words(Set<CaseKey> missing) {
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Summaries.count(missing.size(), "case")
                + " asked for with --only "
                + (missing.size() == 1 ? "isn't" : "aren't")
                + " in the source.");
  }

  /** A listener that is told the same, after this has taken it in. */
  <D> RunListener<D> listening(RunListener<D> listener) {
    return increment.<RunListener<D>>map(i -> new Noting<>(i, listener)).orElse(listener);
  }

  /**
   * The run came to the end of its source: the next one may begin where this did.
   *
   * @param settled true if nothing is left to be withdrawn
   */
  void end(boolean settled) {
    increment.ifPresent(following -> following.end(settled));
  }

  /** What is looked at; empty if that goes without saying. */
  Optional<String> words() {
    return increment.map(
        following ->
            following
                .full()
                .map(reason -> "Looking at every case: " + words(reason) + ".")
                .orElseGet(
                    () ->
                        "Looking at what changed since "
                            + following.window().since().map(Object::toString).orElse("ever")
                            + "."));
  }

  private static String words(Increment.Reason reason) {
    return switch (reason) {
      case FIRST -> "no earlier run of this source came to its end here";
      case DAMAGED -> "what was kept of the last run is damaged";
      case NOTHING_SENT -> "the journal is new";
      case CLOCK_SET_BACK -> "the source's clock stands before the last run's start";
      case DUE -> "the last time is --full-every ago";
      case UNDATED -> "the last run couldn't read something that has no change time";
      case UNPROVEN -> "the server isn't known to be as the journal says";
      case ASKED -> "--full asks for it";
      case NONE -> reason.name().toLowerCase(Locale.ROOT);
    };
  }

  private record Noting<D>(Increment increment, RunListener<D> listener) implements RunListener<D> {
    @Override
    public void awaiting(InputCase input) {
      listener.awaiting(input);
    }

    @Override
    public void finished(InputCase input, CaseResult<D> result) {
      increment.note(input, result.fate());
      listener.finished(input, result);
    }

    @Override
    public void empty(String part) {
      listener.empty(part);
    }
  }
}
