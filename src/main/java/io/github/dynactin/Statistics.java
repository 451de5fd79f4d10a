package io.github.dynactin;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.Counts;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one case came to, in numbers.
 *
 * @param resources how many of each type
 * @param errors how many issues are errors
 * @param warnings how many are warnings
 * @param notes how many are neither
 * @param delivered what the server did with them, if they were delivered
 * @param took from the text to the result, by the wall's clock
 */
public record Statistics(
    SortedMap<String, Integer> resources,
    int errors,
    int warnings,
    int notes,
    Optional<Counts> delivered,
    Duration took) {
  public Statistics {
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    requireNonNull(delivered, "delivered");
    requireNonNull(took, "took");
  }

  /** How many resources there are. */
  public int total() {
    return resources.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return total() + " resources, " + errors + " errors, " + warnings + " warnings";
  }
}
