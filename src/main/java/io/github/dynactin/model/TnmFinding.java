package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

/**
 * One category of a TNM classification.
 *
 * @param category which of the three
 * @param value as stated, such as {@code cT4a}
 */
public record TnmFinding(Category category, Concept value) {
  public TnmFinding {
    requireNonNull(category, "category");
    requireNonNull(value, "value");
  }

  /** Primary tumour, regional nodes, distant metastases. */
  public enum Category {
    T,
    N,
    M
  }
}
