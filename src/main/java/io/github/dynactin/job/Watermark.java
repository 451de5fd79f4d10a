package io.github.dynactin.job;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.ledger.CaseKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a source is known to be on a server: what changed before the last whole run began was
 * looked at, and what of it went wrong is listed. It only ever narrows what is looked at; without
 * one, all is.
 *
 * @param start when the last whole run began, by the source's clock
 * @param full when the last run began that looked at everything
 * @param open what went wrong, and wasn't seen to be right since
 */
public record Watermark(Instant start, Instant full, List<OpenCase> open) {
  public Watermark {
    requireNonNull(start, "start");
    requireNonNull(full, "full");
    open = List.copyOf(open);
  }

  /**
   * True if something went wrong of which neither name nor time is known: only a full run finds it.
   */
  boolean needsFull() {
    return open.stream().anyMatch(o -> o.key().isEmpty() && o.changed().isEmpty());
  }

  /**
   * From when on a source must be asked: the run's start or the oldest open case, whichever is
   * earlier, and some more.
   *
   * @param overlap for what was changed before and could be seen only later: transactions that were
   *     not at their end, clocks that disagree
   */
  Instant asked(Duration overlap) {
    Stream<Instant> open = this.open.stream().map(OpenCase::changed).flatMap(Optional::stream);
    return Stream.concat(Stream.of(start), open)
        .min(Instant::compareTo)
        .orElse(start)
        .minus(overlap);
  }

  /** True for a case that must be looked at: one that changed since, or is open. */
  boolean wants(InputCase input, Duration overlap) {
    Instant unnamed =
        open.stream()
            .filter(o -> o.key().isEmpty())
            .map(OpenCase::changed)
            .flatMap(Optional::stream)
            .min(Instant::compareTo)
            .orElse(start);
    Instant from = (unnamed.isBefore(start) ? unnamed : start).minus(overlap);
    return input.changed().filter(at -> at.isBefore(from)).isEmpty() || isOpen(input.key());
  }

  private boolean isOpen(Optional<CaseKey> key) {
    return key.isEmpty() || open.stream().anyMatch(o -> o.key().equals(key));
  }
}
