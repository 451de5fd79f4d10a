package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.MedicalAction;
import org.hl7.fhir.r4.model.Specimen;

/** Maps a biosample to mCODE "Human Specimen". */
final class SpecimenMapper implements FactMapper<Biosample, Specimen> {
  @Override
  public Mapped<Specimen> map(Biosample biosample, CaseScope scope) {
    Draft<Specimen> draft =
        Draft.begin(
            new Specimen(),
            Profile.SPECIMEN,
            new ResourceKey("Specimen", "biosample", biosample.id()),
            scope);
    Specimen specimen = draft.resource();
    Origin origin = biosample.origin();
    specimen.setType(Elements.concept(biosample.sampleType()));
    specimen.setSubject(scope.subject());
    draft.state("type", "Type", biosample.sampleType().label(), origin.child("sampleType"));
    collection(draft, biosample, scope);
    biosample
        .derivedFromId()
        .ifPresent(
            parent -> {
              specimen.addParent(scope.reference(parent));
              String words = ((Biosample) scope.fact(parent)).label();
              draft.state("parent", "Made from", words, origin.child("derivedFromId"));
            });
    draft.concepts(
        "processing",
        "Processing",
        biosample.sampleProcessing(),
        origin.child("sampleProcessing"),
        procedure -> specimen.addProcessing().setProcedure(procedure));
    return draft.end("Specimen: " + biosample.sampleType().label());
  }

  private static void collection(Draft<Specimen> draft, Biosample biosample, CaseScope scope) {
    Specimen.SpecimenCollectionComponent collection = draft.resource().getCollection();
    Origin origin = biosample.origin();
    collection.setCollected(Times.type(biosample.timeOfCollection()));
    draft.state(
        "collection.collected",
        "Collected",
        Times.words(biosample.timeOfCollection()),
        Times.origin(biosample.timeOfCollection(), origin, "timeOfCollection"));
    draft.concept(
        "collection.bodySite",
        "Site",
        biosample.sampledTissue(),
        origin.child("sampledTissue"),
        collection::setBodySite);
    biosample
        .procedureId()
        .map(id -> (MedicalAction) scope.fact(id))
        .ifPresent(
            action -> {
              collection.setMethod(Elements.text(action.label()));
              draft.state(
                  "collection.method", "Taken by", action.label(), origin.child("procedure"));
            });
  }
}
