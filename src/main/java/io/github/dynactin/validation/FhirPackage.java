package io.github.dynactin.validation;

import java.util.List;

/** A FHIR package: its id, the base of its addresses and the conformance resources inside. */
record FhirPackage(PackageId id, String canonicalBase, List<PackageEntry> entries) {
  FhirPackage {
    entries = List.copyOf(entries);
  }
}
