package io.github.dynactin.selection;

import static java.util.Objects.requireNonNull;

/**
 * One thing that a {@link FindingSelection} asks for.
 *
 * @param kind what is asked for
 * @param value the gene, the filter's word or the grade; of a chosen finding the place where it is
 *     chosen, because its name may be a patient's
 */
public record SelectionRule(Kind kind, String value) {
  /** What can be asked for. */
  public enum Kind {
    GENE,
    FILTER,
    GRADE,
    FINDING
  }

  public SelectionRule {
    requireNonNull(kind, "kind");
    requireNonNull(value, "value");
  }
}
