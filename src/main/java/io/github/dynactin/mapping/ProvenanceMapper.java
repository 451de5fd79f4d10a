package io.github.dynactin.mapping;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.model.AbsenceReason;
import io.github.dynactin.model.ExternalReference;
import io.github.dynactin.model.MetaData;
import io.github.dynactin.terminology.CodeSystem;
import io.github.dynactin.terminology.HlCode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;

/**
 * Says where resources of a case come from, by their references: this adapter put them together,
 * from the document the case was abstracted from. The time is the case file's own, never the time
 * of the run.
 */
final class ProvenanceMapper implements FactMapper<List<String>, Provenance> {
  @Override
  public Mapped<Provenance> map(List<String> references, CaseScope scope) {
    Draft<Provenance> draft =
        Draft.begin(
            new Provenance(),
            Profile.PROVENANCE,
            new ResourceKey("Provenance", "case", "provenance"),
            scope);
    Provenance provenance = draft.resource();
    references.stream()
        .sorted()
        .forEach(reference -> provenance.addTarget(new Reference(reference)));
    MetaData metaData = scope.oncologyCase().metaData();
    recorded(draft, metaData);
    provenance
        .addAgent()
        .setType(Elements.concept(HlCode.ASSEMBLER))
        .setWho(new Reference().setDisplay(scope.settings().adapter()));
    sources(draft, metaData);
    return draft.end("Provenance of this case");
  }

  private static void recorded(Draft<Provenance> draft, MetaData metaData) {
    InstantType recorded = new InstantType();
    metaData
        .created()
        .ifPresentOrElse(
            time -> recorded.setValueAsString(time.toInstant().toString()),
            () -> Elements.absent(recorded, AbsenceReason.UNKNOWN));
    draft.resource().setRecordedElement(recorded);
    metaData
        .created()
        .ifPresent(
            time ->
                draft.state(
                    "recorded",
                    "Written down",
                    time.toLocalDate().toString(),
                    metaData.origin().child("created")));
  }

  /** In an order that the order of the input has no part in. */
  private static void sources(Draft<Provenance> draft, MetaData metaData) {
    List<ExternalReference> sources = metaData.externalReferences();
    Origin list = metaData.origin().child("externalReferences");
    IntStream.range(0, sources.size())
        .boxed()
        .sorted(Comparator.comparing(i -> sources.get(i).id()))
        .forEach(i -> source(draft, sources.get(i), list.child(Integer.toString(i))));
  }

  private static void source(Draft<Provenance> draft, ExternalReference source, Origin origin) {
    Reference what =
        new Reference()
            .setIdentifier(identifier(source))
            .setDisplay(source.description().orElse(source.id()));
    draft.resource().addEntity().setRole(Provenance.ProvenanceEntityRole.SOURCE).setWhat(what);
    draft.state("entity", "Source", source.id(), origin.child("id"));
  }

  /** A document that has an address is known by it; one that has none, by its own id. */
  private static Identifier identifier(ExternalReference source) {
    return source
        .reference()
        .map(address -> new Identifier().setSystem(CodeSystem.URI_SYSTEM).setValue(address))
        .orElseGet(() -> new Identifier().setValue(source.id()));
  }
}
