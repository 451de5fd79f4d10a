package io.github.dynactin.testing.world;

import java.util.EnumSet;
import java.util.Set;

/**
 * What kind of server a model is.
 *
 * @param habits where it differs from the strict server
 * @param maxEntries of a bundle; more are answered with 413
 * @param maxBytes of a bundle; more are answered with 413
 * @param indexLag how many of the latest commits searches and conditional requests don't see: with
 *     more than 0, a repeated If-None-Exist makes duplicates
 */
public record ModelSettings(Set<Habit> habits, int maxEntries, int maxBytes, int indexLag) {
  /** Copies the habits. */
  public ModelSettings {
    habits = Set.copyOf(habits);
  }

  /** Does as HAPI's JPA server was measured to do; no limits, and searches see everything. */
  public static ModelSettings strict() {
    return new ModelSettings(EnumSet.noneOf(Habit.class), Integer.MAX_VALUE, Integer.MAX_VALUE, 0);
  }

  /** The same with these habits. */
  public ModelSettings with(Habit first, Habit... others) {
    return new ModelSettings(EnumSet.of(first, others), maxEntries, maxBytes, indexLag);
  }

  /** The same with a limit on the number of entries. */
  public ModelSettings withMaxEntries(int entries) {
    return new ModelSettings(habits, entries, maxBytes, indexLag);
  }

  /** The same with a limit in bytes. */
  public ModelSettings withMaxBytes(int bytes) {
    return new ModelSettings(habits, maxEntries, bytes, indexLag);
  }

  /** The same with searches that don't see the latest commits. */
  public ModelSettings withIndexLag(int commits) {
    return new ModelSettings(habits, maxEntries, maxBytes, commits);
  }

  boolean has(Habit habit) {
    return habits.contains(habit);
  }
}
