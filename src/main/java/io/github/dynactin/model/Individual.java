package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;

/**
 * The patient. A case holds no name, address or record number: the format has no place for them.
 *
 * @param id name of the patient within the source, already a pseudonym
 * @param sex as stated
 * @param dateOfBirth as exact as stated
 * @param vitalStatus alive or not, as last known
 * @param origin where this stands in the input
 */
public record Individual(
    String id, Sex sex, TimeElement dateOfBirth, VitalStatus vitalStatus, Origin origin)
    implements Fact {
  public Individual {
    requireNonNull(id, "id");
    requireNonNull(sex, "sex");
    requireNonNull(dateOfBirth, "dateOfBirth");
    requireNonNull(vitalStatus, "vitalStatus");
    requireNonNull(origin, "origin");
  }
}
