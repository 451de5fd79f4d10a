package io.github.dynactin;

import io.github.dynactin.bulk.NdjsonLines;
import io.github.dynactin.bundle.TransactionBundle;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.mapping.CaseMapping;
import io.github.dynactin.mapping.MappedCase;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.privacy.KeyFingerprint;
import io.github.dynactin.selection.FindingSelection;
import io.github.dynactin.selection.SelectedCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/** Cases to FHIR: selected, mapped, made private where that is asked for, bundled. */
final class Conversion {
  static final String ADAPTER = "Dynactin";

  private final ProfilePack pack;
  private final FindingSelection selection;
  private final CaseMapping mapping;
  private final CasePrivacy privacy;
  private final Journals journals;

  Conversion(PipelineBuilder builder) {
    this.pack = builder.pack;
    this.selection = builder.selection;
    this.privacy = new CasePrivacy(builder.privacy, builder.idKey, builder.tenant);
    this.mapping = new CaseMapping(PackProfiles.settings(pack, builder.idKey, builder.tenant));
    this.journals = new Journals(builder.idKey, privacy.fingerprint(), builder.tenant);
  }

  /** Who names cases, and opens the journals in which they are named so. */
  Journals journals() {
    return journals;
  }

  CaseKey key(CaseId id) {
    return journals.key(id);
  }

  KeyFingerprint keyFingerprint() {
    return privacy.fingerprint();
  }

  ConvertedCase convert(OncologyCase oncologyCase) {
    CaseKey key = journals.key(oncologyCase.id());
    SelectedCase selected = selection.of(oncologyCase);
    Optional<ConvertedCase> tooLarge =
        CaseSize.refused(key, selected.oncologyCase(), privacy.pseudonym(oncologyCase));
    if (tooLarge.isPresent()) {
      return tooLarge.get();
    }
    MappedCase mapped = mapping.map(selected.oncologyCase());
    CasePrivacy.Result shown = privacy.apply(mapped);
    List<Issue> issues = new ArrayList<>(selected.issues());
    issues.addAll(mapped.issues());
    issues.addAll(shown.issues());
    issues.addAll(TransactionBundle.collisions(shown.resources()));
    Bundle bundle = TransactionBundle.of(shown.resources(), pack.fullUrlBase());
    return new ConvertedCase(key, shown.mapped(), bundle, issues, shown.pseudonym());
  }

  /** A stream of the findings of one case, of which the rest is here. */
  FindingStream stream(OncologyCase rest, NdjsonLines lines) {
    return new FindingStream(mapping, privacy, selection.sifting(rest.id()), rest, lines);
  }
}
