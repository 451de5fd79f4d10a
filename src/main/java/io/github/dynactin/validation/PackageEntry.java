package io.github.dynactin.validation;

import java.io.IOException;

/**
 * One conformance resource inside a package: known by its address, read only when asked for.
 *
 * @param type FHIR resource type
 * @param canonical address and version
 * @param file where it is in the package
 * @param source gives the resource's JSON
 */
record PackageEntry(String type, Canonical canonical, String file, Source source) {

  /** Where the bytes are. */
  interface Source {
    byte[] read() throws IOException;
  }
}
