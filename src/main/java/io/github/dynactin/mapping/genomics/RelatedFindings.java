package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.Finding;
import io.github.dynactin.terminology.ExtensionUrl;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;

/** Links between findings that are two ends, or two products, of one event: our extension. */
final class RelatedFindings {
  private RelatedFindings() {}

  /** Links to the finding with this name, if there is one. */
  static void link(
      Draft<Observation> draft,
      Optional<String> findingId,
      Kind kind,
      Origin origin,
      CaseScope scope) {
    findingId.ifPresent(
        id -> {
          Extension extension = new Extension(ExtensionUrl.RELATED_FINDING.url());
          extension.addExtension(Elements.part("kind", new CodeType(kind.word())));
          extension.addExtension(Elements.part("finding", scope.reference(id)));
          draft.resource().addExtension(extension);
          draft.state(
              "extension[related-finding]",
              kind.label(),
              Variants.inWords((Finding) scope.fact(id)),
              origin);
        });
  }

  /** What the other finding is to this one. */
  enum Kind {
    MATE("mate", "Other end"),
    RECIPROCAL("reciprocal", "Reciprocal product");

    private final String word;
    private final String label;

    Kind(String word, String label) {
      this.word = word;
      this.label = label;
    }

    String word() {
      return word;
    }

    String label() {
      return label;
    }
  }
}
