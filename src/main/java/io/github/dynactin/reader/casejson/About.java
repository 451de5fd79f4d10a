package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.ExternalReference;
import io.github.dynactin.model.MetaData;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a case says about itself. */
final class About {
  private static final Parser<String> REFERENCE_ID =
      Texts.form(
          Pattern.compile("[A-Za-z][A-Za-z0-9]{0,15}:[!-~]{1,200}"),
          "an external reference is written with a prefix, like DOI:10.1000/182");

  private static final Parser<String> ADDRESS =
      Texts.form(Pattern.compile("https?://[!-~]{1,400}"), "an address starts with https://");

  private About() {}

  static Optional<MetaData> metaData(Node node) {
    return node.object().flatMap(in -> metaData(in, node.reading().origin(node.pointer())));
  }

  /** For a case that says nothing about itself. */
  static MetaData nothing(Origin origin) {
    return new MetaData(Optional.empty(), List.of(), origin);
  }

  private static Optional<MetaData> metaData(Fields in, Origin origin) {
    Optional<OffsetDateTime> created = in.optional("created", Times::instant);
    List<ExternalReference> references = in.list("externalReferences", About::reference);
    return in.done(() -> new MetaData(created, references, origin));
  }

  private static Optional<ExternalReference> reference(Node node) {
    return node.object().flatMap(About::reference);
  }

  private static Optional<ExternalReference> reference(Fields in) {
    Optional<String> id = in.required("id", REFERENCE_ID);
    Optional<String> address = in.optional("reference", ADDRESS);
    Optional<String> description = in.optional("description", Texts::text);
    return in.done(() -> new ExternalReference(id.get(), address, description));
  }
}
