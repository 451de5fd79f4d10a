package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

/**
 * What a report says where it gives no number: {@code marked surge}.
 *
 * @param text as stated
 */
public record Wording(String text) implements LaboratoryTest.Value {
  public Wording {
    requireNonNull(text, "text");
  }
}
