package io.github.dynactin.delivery.ledger;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.journal.Disk;
import io.github.dynactin.journal.Extent;
import io.github.dynactin.journal.Journal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a journal adds up to, for people who look at it. Needs no key.
 *
 * @param extent how much of the journal is there
 * @param identity what it belongs to; empty if nothing was ever written
 * @param cases how many cases were ever planned, and how many of them were taken back
 * @param resources how many resources stand at each stage, without those that were taken back
 * @param retracted how many were taken back
 * @param deadLetters the cases that the server won't have
 */
public record LedgerSummary(
    Extent extent,
    Optional<LedgerIdentity> identity,
    Cases cases,
    Map<Stage, Integer> resources,
    int retracted,
    List<DeadLetter> deadLetters) {
  /** What an export keeps on the server about itself isn't one of its resources. */
  private static final String RECORDS = "Basic/";

  /** How many cases there are, and how many of them were taken back. */
  public record Cases(int known, int withdrawn) {}

  public LedgerSummary {
    requireNonNull(extent, "extent");
    requireNonNull(identity, "identity");
    requireNonNull(cases, "cases");
    resources = Map.copyOf(resources);
    deadLetters = List.copyOf(deadLetters);
  }

  /**
   * Looks at a journal, also while somebody writes it. Changes nothing.
   *
   * @param disk not closed
   * @return empty if there is no journal
   * @throws io.github.dynactin.journal.JournalException if it is damaged or unusable
   */
  public static Optional<LedgerSummary> of(Disk disk) {
    LedgerState state = new LedgerState();
    return Journal.look(disk, record -> state.apply(Entries.parse(record)))
        .map(extent -> summary(extent, state));
  }

  /** How many resources stand at a stage. */
  public int at(Stage stage) {
    return resources.getOrDefault(stage, 0);
  }

  private static LedgerSummary summary(Extent extent, LedgerState state) {
    Map<Stage, Integer> resources = new EnumMap<>(Stage.class);
    int retracted = 0;
    for (Held held : state.resources.held(path -> !path.startsWith(RECORDS))) {
      if (held.isVerified("", Form.RETRACTED)) {
        retracted++;
      } else {
        resources.merge(held.stage(), 1, Integer::sum);
      }
    }
    int withdrawn = (int) state.cases.keys().stream().filter(state::isTakenBack).count();
    return new LedgerSummary(
        extent,
        state.identity,
        new Cases(state.cases().size(), withdrawn),
        resources,
        retracted,
        List.copyOf(state.dead.values()));
  }
}
