package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.terminology.Coding;
import java.util.List;
import java.util.Optional;

/**
 * A thing named by codes, by words, or by both: a disease, a site, a drug. What has no code
 * survives as its words.
 *
 * @param codings codes for it, the preferred one first; may be empty if there is a text
 * @param text the words of the source, if they are to be kept beside the codes
 */
public record Concept(List<Coding> codings, Optional<String> text) {
  public Concept {
    codings = List.copyOf(codings);
    requireNonNull(text, "text");
    if (codings.isEmpty() && text.isEmpty()) {
      throw new IllegalArgumentException("a concept needs a code or a text");
    }
  }

  /** A concept that has words and no code. */
  public static Concept text(String words) {
    return new Concept(List.of(), Optional.of(words));
  }

  /** The words to show: the text, else a code's display, else the code. */
  public String label() {
    return text.or(() -> codings.stream().flatMap(c -> c.display().stream()).findFirst())
        .orElseGet(() -> codings.get(0).code());
  }
}
