package io.github.dynactin.issue;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where in a source document (a report, a letter) a fact stands: what the person who abstracted the
 * case wrote down.
 *
 * @param section heading of the section, as printed
 * @param lines line or lines in the document, such as {@code 18} or {@code 31, 42}
 * @param text the words of the document behind the fact; may hold patient data
 */
public record Citation(Optional<String> section, Optional<String> lines, Optional<String> text) {
  public Citation {
    requireNonNull(section, "section");
    requireNonNull(lines, "lines");
    requireNonNull(text, "text");
  }

  /** The same place without the words that stand there. */
  public Citation withoutText() {
    return new Citation(section, lines, Optional.empty());
  }

  /** The place in words, without the document's text: {@code Case presentation, line 18}. */
  public String place() {
    String line = lines.map(l -> (l.matches("\\d+") ? "line " : "lines ") + l).orElse("");
    String head = section.orElse("");
    return head.isEmpty() || line.isEmpty() ? head + line : head + ", " + line;
  }
}
