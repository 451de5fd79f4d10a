package io.github.dynactin.reader.casejson;

import io.github.dynactin.terminology.CodeSystem;
import io.github.dynactin.terminology.Coding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code with the prefix of its system: {@code LOINC:2039-6}.
 *
 * @param system the system that the prefix names
 * @param local what stands after the colon
 */
record CompactId(CodeSystem system, String local) {
  private static final List<String> PREFIXES =
      Arrays.stream(CodeSystem.values()).map(CodeSystem::prefix).toList();

  static Optional<CompactId> parse(Node node) {
    return Texts.label(node).flatMap(text -> parse(node, text));
  }

  private static Optional<CompactId> parse(Node node, String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      return Texts.malformed(
          node, text, "a code is written with the prefix of its system, like LOINC:2039-6");
    }
    String prefix = text.substring(0, colon);
    Optional<CodeSystem> system = CodeSystem.withPrefix(prefix);
    return system.isPresent()
        ? inForm(node, new CompactId(system.get(), text.substring(colon + 1)))
        : Words.none(node, "no code system has the prefix; there are: ", prefix, PREFIXES);
  }

  private static Optional<CompactId> inForm(Node node, CompactId id) {
    return id.form().matcher(id.local).matches()
        ? Optional.of(id)
        : Texts.malformed(node, id.local, "this isn't how " + id.system.title() + " writes a code");
  }

  /**
   * How codes of the system look, where it is known; else no more than that a code has no space.
   */
  private Pattern form() {
    return Pattern.compile(
        switch (system) {
          case LOINC -> "(?:LA|LP|LL|MTHU)?\\d{1,8}-\\d";
          case SNOMED_CT -> "[1-9]\\d{5,17}";
          case RXNORM -> "[1-9]\\d{0,8}";
          case HGNC -> "[1-9]\\d{0,6}";
          case SEQUENCE_ONTOLOGY -> "\\d{7}";
          default -> "[!-~]{1,64}";
        });
  }

  Coding coding(Optional<String> display) {
    return new Coding(system.uri(), system.spell(local), display);
  }
}
