package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What else is known of a structural variant.
 *
 * @param length bases that are gone, doubled, turned or new (VCF {@code SVLEN} without its sign),
 *     if stated
 * @param insertedSequence bases that stand between the ends, if stated
 * @param mateId the finding that holds the other end, if the case keeps it apart (VCF {@code
 *     MATEID})
 * @param event what the caller calls the event that several findings belong to (VCF {@code EVENT})
 * @param name the change in words
 */
public record StructuralDetails(
    OptionalInt length,
    Optional<String> insertedSequence,
    Optional<String> mateId,
    Optional<String> event,
    Optional<String> name) {
  /** Nothing is stated. */
  public static final StructuralDetails NOT_STATED =
      new StructuralDetails(
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public StructuralDetails {
    requireNonNull(length, "length");
    requireNonNull(insertedSequence, "insertedSequence");
    requireNonNull(mateId, "mateId");
    requireNonNull(event, "event");
    requireNonNull(name, "name");
    if (length.isPresent() && length.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "the length of a structural variant is 1 or more, without a sign");
    }
    if (insertedSequence.isPresent() && !insertedSequence.get().matches("[ACGTN]+")) {
      throw new IllegalArgumentException("an inserted sequence has the letters A, C, G, T, N");
    }
  }

  /** The same without a link to the finding that holds the other end. */
  StructuralDetails withoutMate() {
    return new StructuralDetails(length, insertedSequence, Optional.empty(), event, name);
  }
}
