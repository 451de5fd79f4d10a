package io.github.dynactin.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs random histories of exports, with faults, kills, restored servers and changed journals, and
 * compares after each run what the server holds with what 'convert' writes.
 *
 * <p>System properties: dynactin.trustHistories (how many), dynactin.trustSeed (the first seed),
 * dynactin.trustWithout (kinds of events to leave out, such as "RESTORE_SERVER,FAULTS"),
 * dynactin.trustTrace (prints each run and request).
 */
@Tag("deep")
final class TrustHistoriesTest {
  private static final int MOST_SHRUNK = 4;
  private static final int PROGRESS = 500;

  @Test
  void exitCodesAreTrueWhateverHappens() throws IOException {
    int histories = Integer.getInteger("dynactin.trustHistories", 40);
    long first = Long.getLong("dynactin.trustSeed", 1);
    Set<String> without =
        Set.of(System.getProperty("dynactin.trustWithout", "NONE").split(",", -1));
    Map<String, List<Long>> broken = new TreeMap<>();
    List<String> shrunk = new ArrayList<>();
    Histories maker = new Histories(without);
    long begin = System.nanoTime();
    try (HistoryRunner runner = new HistoryRunner()) {
      if (Boolean.getBoolean("dynactin.trustTrace")) {
        runner.trace();
      }
      for (long seed = first; seed < first + histories; seed++) {
        History history = maker.of(seed);
        HistoryRunner.Violation violation = runner.run(history);
        if (violation != null) {
          boolean isNew = !broken.containsKey(violation.rule());
          broken.computeIfAbsent(violation.rule(), rule -> new ArrayList<>()).add(seed);
          System.out.printf("seed %d breaks %s%n", seed, violation.rule());
          if (isNew && shrunk.size() < MOST_SHRUNK) {
            History smallest = new Shrinker(runner).shrink(history, violation);
            HistoryRunner.Violation last = runner.run(smallest);
            shrunk.add(smallest.describe() + "  breaks " + (last == null ? violation : last));
          }
        }
        if ((seed + 1 - first) % PROGRESS == 0) {
          System.out.printf("%,d of %,d histories%n", seed + 1 - first, histories);
        }
      }
      int violations = broken.values().stream().mapToInt(List::size).sum();
      System.out.printf(
          "%d histories, %d runs, %d faults, %d requests, %d violations; %.0f ms a history%n",
          histories,
          runner.runs(),
          runner.faults(),
          runner.requests(),
          violations,
          (System.nanoTime() - begin) / 1e6 / histories);
    }
    assertThat(broken).as(String.join("\n", shrunk)).isEmpty();
  }
}
