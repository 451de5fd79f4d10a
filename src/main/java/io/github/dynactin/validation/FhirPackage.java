package io.github.dynactin.validation;

import java.util.List;

/**
 * A FHIR package.
 *
 * @param id name and version
 * @param canonicalBase the base of its addresses
 * @param fingerprint of all that is in it
 * @param entries the conformance resources inside
 */
record FhirPackage(
    PackageId id, String canonicalBase, String fingerprint, List<PackageEntry> entries) {
  FhirPackage {
    entries = List.copyOf(entries);
  }
}
