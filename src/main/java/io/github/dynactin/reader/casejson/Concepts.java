package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.Concept;
import io.github.dynactin.terminology.Coding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Things named by codes, by words, or by both. */
final class Concepts {
  private static final Parser<String> SYSTEM =
      Texts.form(
          Pattern.compile("[a-z][a-z0-9+.-]*:[!-~]{1,200}"),
          "a code system is named by its URI, like http://fhir.de/CodeSystem/bfarm/icd-10-gm");

  private static final Parser<String> CODE =
      Texts.form(
          Pattern.compile("[!-~]{1,64}(?: [!-~]{1,64}){0,7}"),
          "a code has letters, digits and signs, and single spaces at most");

  private Concepts() {}

  static Optional<Concept> concept(Node node) {
    return node.json().isTextual()
        ? Texts.text(node).map(Concept::text)
        : node.object("a string or an object").flatMap(Concepts::concept);
  }

  private static Optional<Concept> concept(Fields in) {
    in.atLeastOne("id", "codings", "text");
    in.atMostOne("id", "codings");
    in.needs("label", "id");
    Optional<CompactId> id = in.optional("id", CompactId::parse);
    Optional<String> label = in.optional("label", Texts::label);
    List<Coding> codings = in.list("codings", 1, Integer.MAX_VALUE, Concepts::coding);
    Optional<String> text = in.optional("text", Texts::text);
    Stream<Coding> only = id.map(code -> code.coding(label)).stream();
    return in.done(() -> new Concept(Stream.concat(only, codings.stream()).toList(), text));
  }

  private static Optional<Coding> coding(Node node) {
    return node.object().flatMap(Concepts::coding);
  }

  /** A code of a system that has a prefix here, or of any other, which is then named by its URI. */
  private static Optional<Coding> coding(Fields in) {
    in.atLeastOne("id", "code");
    in.atMostOne("id", "code");
    in.needs("code", "system");
    in.needs("system", "code");
    Optional<CompactId> id = in.optional("id", CompactId::parse);
    Optional<String> system = in.optional("system", SYSTEM);
    Optional<String> code = in.optional("code", CODE);
    Optional<String> label = in.optional("label", Texts::label);
    return in.done(
        () ->
            id.map(known -> known.coding(label))
                .orElseGet(() -> new Coding(system.get(), code.get(), label)));
  }
}
