package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.Biomarker;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.terminology.GenomicsCode;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.LoincAnswer;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Observation;

/**
 * Maps a property of the tumour's genome to Genomics Reporting "Molecular Biomarker". Mutational
 * burden and microsatellites have LOINC codes, recombination deficiency a code of the NCI
 * Thesaurus; signatures and genomic loss of heterozygosity have none in the guides and are named in
 * words.
 */
final class MolecularBiomarkerMapper implements FactMapper<Biomarker, Observation> {
  @Override
  public Mapped<Observation> map(Biomarker biomarker, CaseScope scope) {
    Draft<Observation> draft =
        Draft.begin(new Observation(), Profile.MOLECULAR_BIOMARKER, scope.key(biomarker), scope);
    Observation observation = GenomicElements.begin(draft, Loinc.MUTATIONAL_BURDEN, scope);
    observation.addCategory(Elements.concept(GenomicsCode.BIOMARKER_CATEGORY));
    observation.setCode(BiomarkerValues.code(biomarker));
    draft.state("code", "Biomarker", biomarker.label(), biomarker.origin().child("type"));
    Variants.test(draft, scope.assay(biomarker), scope);
    if (biomarker.context().result() == TestResult.PRESENT) {
      BiomarkerValues.value(draft, biomarker);
    } else {
      result(draft, biomarker);
    }
    Variants.sourceClass(draft, biomarker.context());
    Variants.serialChange(draft, biomarker.context(), scope);
    remarks(draft, biomarker.context());
    return draft.end(biomarker.label());
  }

  private static void result(Draft<Observation> draft, Biomarker biomarker) {
    LoincAnswer answer = Variants.answer(biomarker.context().result());
    draft.resource().setValue(Elements.concept(answer));
    draft.state("value", "Result", answer.display(), biomarker.origin().child("result"));
  }

  private static void remarks(Draft<Observation> draft, FindingContext context) {
    context
        .serialChange()
        .map(Variants::words)
        .ifPresent(words -> note(draft, words + ".", context.origin().child("serialChange")));
    context
        .printed()
        .ifPresent(
            printed ->
                note(draft, "As printed: " + printed + ".", context.origin().child("printed")));
  }

  private static void note(Draft<Observation> draft, String words, Origin origin) {
    draft.resource().addNote(new Annotation().setText(words));
    draft.state("note", "Remark", words, origin);
  }
}
