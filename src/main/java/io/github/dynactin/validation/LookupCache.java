package io.github.dynactin.validation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Caches the results of lookups by key: found values without limit, because there are only as many
 * as there are definitions, and keys that were not found up to a limit, because their number
 * depends on what the checked resources contain. Thread-safe.
 */
final class LookupCache<V> {
  private static final int MAX_ABSENT = 4_096;

  private final Map<String, V> found = new ConcurrentHashMap<>();
  private final Set<String> absent = ConcurrentHashMap.newKeySet();

  /**
   * Returns the cached result; empty if there is none, the inner one empty if nothing was found.
   */
  Optional<Optional<V>> get(String key) {
    Optional<V> value = Optional.ofNullable(found.get(key));
    return value.isPresent() || absent.contains(key) ? Optional.of(value) : Optional.empty();
  }

  /** Caches a result. Forgets all keys that were not found when there are too many. */
  void put(String key, Optional<V> result) {
    if (result.isPresent()) {
      found.put(key, result.get());
      return;
    }
    if (absent.size() >= MAX_ABSENT) {
      absent.clear();
    }
    absent.add(key);
  }

  /** Returns the number of cached results. */
  int size() {
    return found.size() + absent.size();
  }
}
