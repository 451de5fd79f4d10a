package io.github.dynactin.validation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the address of an HL7 profile which package holds it: HL7 names both alike. */
final class PackageGuess {
  private static final Pattern HL7 =
      Pattern.compile("http://hl7\\.org/fhir/(u[sv]|[a-z]{2})/([a-z-]+)/StructureDefinition/.*");

  private PackageGuess() {}

  /** The package's name, with the version that was asked for, if it can be told. */
  static Optional<String> packageOf(String canonical) {
    Canonical asked = Canonical.parse(canonical);
    Matcher parts = HL7.matcher(asked.url());
    return parts.matches()
        ? Optional.of(
            "hl7.fhir."
                + parts.group(1)
                + "."
                + parts.group(2)
                + asked.version().map(v -> "#" + v).orElse(""))
        : Optional.empty();
  }
}
