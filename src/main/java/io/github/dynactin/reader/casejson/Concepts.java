package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.Concept;
import io.github.dynactin.terminology.Coding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Things named by codes, by words, or by both. */
final class Concepts {
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

  private static Optional<Coding> coding(Fields in) {
    Optional<CompactId> id = in.required("id", CompactId::parse);
    Optional<String> label = in.optional("label", Texts::label);
    return in.done(() -> id.get().coding(label));
  }
}
