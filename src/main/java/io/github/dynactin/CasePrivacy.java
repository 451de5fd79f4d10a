package io.github.dynactin;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.mapping.MappedCase;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.privacy.Deidentification;
import io.github.dynactin.privacy.DeidentifiedCase;
import io.github.dynactin.privacy.DeidentifiedCase.Counts;
import io.github.dynactin.privacy.KeyFingerprint;
import io.github.dynactin.privacy.PrivacyKey;
import io.github.dynactin.privacy.PrivacySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;

/** Carries a mapped case through de-identification, where that is asked for. */
final class CasePrivacy {
  private final PrivacySettings settings;
  private final PrivacyKey key;
  private final Deidentification deidentification;

  /**
   * Privacy under a key.
   *
   * @throws IllegalArgumentException if patients are to be hidden behind the key that everybody
   *     knows
   */
  CasePrivacy(PrivacySettings settings, IdKey idKey, String tenant) {
    if (settings.redaction() && idKey.isDemo()) {
      throw new IllegalArgumentException(
          "de-identification needs a key of your own: the demo key is public");
    }
    this.settings = settings;
    this.key = PrivacyKey.of(idKey.bytes(), tenant);
    this.deidentification = new Deidentification(settings, key);
  }

  /** The fingerprint of the key. */
  KeyFingerprint fingerprint() {
    return KeyFingerprint.of(key);
  }

  /** True if resources go as they are. */
  boolean isOff() {
    return settings.isOff();
  }

  /** The case with its resources as they may be shown, or a refusal without any. */
  Result apply(MappedCase mapped) {
    if (isOff()) {
      return new Result(mapped, mapped.resources(), List.of(), Optional.empty());
    }
    Portion done = apply(patient(mapped), mapped);
    List<Issue> issues = new ArrayList<>();
    done.issues().stream().map(mapped::atItsSource).forEach(issues::add);
    summary(done.counts(), mapped.oncologyCase()).ifPresent(issues::add);
    boolean refused = done.resources().size() != mapped.mapped().size();
    MappedCase shown = refused ? mapped : mapped.withResources(done.resources());
    return new Result(shown, done.resources(), issues, pseudonym(mapped.oncologyCase()));
  }

  /**
   * The resources of a part of a case as they may be shown.
   *
   * @param patient the id of its patient's resource
   */
  Portion apply(String patient, MappedCase mapped) {
    if (isOff()) {
      return new Portion(mapped.resources(), List.of(), Counts.NOTHING);
    }
    DeidentifiedCase done = deidentification.apply(patient, mapped.resources());
    return new Portion(done.resources(), done.issues(), done.counts());
  }

  /** Says what was done, if anything was to be done. */
  Optional<Issue> summary(Counts counts, OncologyCase of) {
    return settings.redaction()
        ? Optional.of(Issue.of(IssueCode.DEIDENTIFIED, of.origin(), counts.toString()))
        : Optional.empty();
  }

  /** What the case may be called, if it may not be called by its id. */
  Optional<String> pseudonym(OncologyCase oncologyCase) {
    return settings.redaction()
        ? Optional.of(deidentification.caseKey(oncologyCase.id().value()))
        : Optional.empty();
  }

  /** The patient's own id: opaque, and the same each time. */
  private static String patient(MappedCase mapped) {
    return mapped.resources().stream()
        .filter(resource -> resource.fhirType().equals("Patient"))
        .findFirst()
        .map(resource -> resource.getIdElement().getIdPart())
        .orElseThrow(() -> new IllegalStateException("every case has a patient"));
  }

  /**
   * A case as it may be sent.
   *
   * @param mapped the case with those resources
   * @param resources none if the case is refused
   * @param issues what was done, and why it is refused if it is
   * @param pseudonym what it may be called, if it was de-identified
   */
  record Result(
      MappedCase mapped,
      List<Resource> resources,
      List<Issue> issues,
      Optional<String> pseudonym) {}

  /**
   * A part of a case as it may be sent.
   *
   * @param resources none if it is refused
   * @param issues what was masked, each at its resource; errors if it is refused
   * @param counts what was done
   */
  record Portion(List<Resource> resources, List<Issue> issues, Counts counts) {}
}
