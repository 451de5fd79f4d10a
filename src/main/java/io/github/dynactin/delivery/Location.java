package io.github.dynactin.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The location that a server gives of a resource: relative or absolute, with a version or not. */
final class Location {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:.*/)?([A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64})(?:/_history/([A-Za-z0-9\\-.]{1,64}))?");

  private Location() {}

  static boolean isAt(String location, String path) {
    return path(location).filter(path::equals).isPresent();
  }

  /** {@code Type/id}. */
  static Optional<String> path(String location) {
    Matcher matcher = FORM.matcher(location);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The version, or nothing. */
  static String version(String location) {
    Matcher matcher = FORM.matcher(location);
    return matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "";
  }
}
