package io.github.dynactin.validation;

import static java.util.Objects.requireNonNull;

/**
 * The name and version of a FHIR package, written {@code hl7.fhir.us.mcode#4.0.0}.
 *
 * @param name the package's name
 * @param version its exact version
 */
public record PackageId(String name, String version) implements Comparable<PackageId> {
  public PackageId {
    requireNonNull(name, "name");
    requireNonNull(version, "version");
  }

  /** The id in a text such as {@code hl7.fhir.us.mcode#4.0.0}. */
  public static PackageId parse(String text) {
    int hash = text.indexOf('#');
    if (hash < 1 || hash == text.length() - 1) {
      throw new IllegalArgumentException("A package is written name#version, not: " + text);
    }
    return new PackageId(text.substring(0, hash), text.substring(hash + 1));
  }

  @Override
  public int compareTo(PackageId other) {
    int byName = name.compareTo(other.name);
    return byName != 0
        ? byName
        : compareVersions(version.split("[.-]"), other.version.split("[.-]"));
  }

  // 10.0.0 is newer than 9.0.0: parts that are numbers are compared as numbers.
  private static int compareVersions(String[] mine, String[] theirs) {
    for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
      boolean numbers = isNumber(mine[i]) && isNumber(theirs[i]);
      int order =
          numbers
              ? Long.compare(Long.parseLong(mine[i]), Long.parseLong(theirs[i]))
              : mine[i].compareTo(theirs[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(mine.length, theirs.length);
  }

  private static boolean isNumber(String part) {
    return part.matches("\\d{1,18}");
  }

  @Override
  public String toString() {
    return name + "#" + version;
  }
}
