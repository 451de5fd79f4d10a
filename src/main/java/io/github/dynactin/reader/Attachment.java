package io.github.dynactin.reader;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.Optional;

/**
 * A file of findings that belongs to a case.
 *
 * @param path from the case's folder
 * @param format its format by name; empty to find it out
 * @param settings the assay that it is of, and what the file may not say itself
 * @param origin where the case names it
 */
public record Attachment(
    String path, Optional<String> format, FindingSettings settings, Origin origin) {
  public Attachment {
    requireNonNull(path, "path");
    requireNonNull(format, "format");
    requireNonNull(settings, "settings");
    requireNonNull(origin, "origin");
  }
}
