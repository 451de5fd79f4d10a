package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.Attachment;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSettings.FilterPolicy;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of findings that a case names. */
final class Attached {
  private static final Parser<String> FORMAT =
      Texts.form(
          Pattern.compile("[a-z0-9-]{1,40}"),
          "a format is named as 'formats' lists it, such as vcf or maf");

  private Attached() {}

  static Optional<Attachment> attachment(Node node) {
    return node.object().flatMap(in -> attachment(in, node.reading().origin(node.pointer())));
  }

  private static Optional<Attachment> attachment(Fields in, Origin origin) {
    Optional<String> path = in.required("path", Texts::text);
    Optional<String> assay = in.required("assay", References.to(Thing.ASSAY));
    Optional<String> format = in.optional("format", FORMAT);
    Optional<String> sample = in.optional("sample", Texts::text);
    Optional<GenomeAssembly> assembly = in.optional("genomeAssembly", Genome::assembly);
    Optional<SourceClass> source = in.optional("sourceClass", Words.of(SourceClass.class));
    Optional<FilterPolicy> filters = in.optional("filters", Words.of(FilterPolicy.class));
    return in.done(
        () -> {
          FindingSettings plain = FindingSettings.of(assay.get());
          FindingSettings settings =
              new FindingSettings(
                  assay.get(),
                  sample,
                  assembly,
                  source,
                  filters.orElse(plain.filters()),
                  Optional.empty(),
                  plain.lines(),
                  plain.tables());
          return new Attachment(path.get(), format, settings, origin);
        });
  }
}
