package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Citation;
import java.util.Optional;

/** Where in a document a fact was read. */
final class Sources {
  private Sources() {}

  static Optional<Citation> citation(Node node) {
    return node.object().flatMap(Sources::citation);
  }

  private static Optional<Citation> citation(Fields in) {
    in.atLeastOne("section", "lines", "text");
    Optional<String> section = in.optional("section", Texts::label);
    Optional<String> lines = in.optional("lines", Texts::label);
    Optional<String> text = in.optional("text", Texts::text);
    return in.done(() -> new Citation(section, lines, text));
  }
}
