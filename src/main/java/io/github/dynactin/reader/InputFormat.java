package io.github.dynactin.reader;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A format that a reader reads.
 *
 * @param name what {@code --format} takes, such as {@code dynactin-case}
 * @param version the version of the format that is read
 * @param title what it is, in a few words
 * @param extensions endings of its files' names, with the dot
 */
public record InputFormat(String name, String version, String title, List<String> extensions) {
  public InputFormat {
    requireNonNull(name, "name");
    requireNonNull(version, "version");
    requireNonNull(title, "title");
    extensions = List.copyOf(extensions);
  }

  /** Name, version and title: {@code dynactin-case 1 (Dynactin case, JSON)}. */
  @Override
  public String toString() {
    return name + " " + version + " (" + title + ")";
  }
}
