package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

/**
 * Name of a case at its source: what makes two exports of it the same case.
 *
 * @param value 1 to 128 characters: letters, digits, {@code . _ -}; never a patient's name
 */
public record CaseId(String value) {
  public CaseId {
    requireNonNull(value, "value");
    if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,127}")) {
      throw new IllegalArgumentException(
          "a case id has 1 to 128 characters: letters, digits, '.', '_', '-'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
