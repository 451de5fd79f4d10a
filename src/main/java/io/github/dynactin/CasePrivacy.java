package io.github.dynactin;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.MappedCase;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.privacy.Deidentification;
import io.github.dynactin.privacy.DeidentifiedCase;
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

  /** The case with its resources as they may be shown, or a refusal without any. */
  Result apply(MappedCase mapped) {
    if (settings.isOff()) {
      return new Result(mapped, mapped.resources(), List.of(), Optional.empty());
    }
    DeidentifiedCase done = deidentification.apply(patient(mapped), mapped.resources());
    List<Issue> issues = new ArrayList<>();
    done.issues().stream().map(mapped::atItsSource).forEach(issues::add);
    if (settings.redaction()) {
      Origin whole = mapped.oncologyCase().origin();
      issues.add(Issue.of(IssueCode.DEIDENTIFIED, whole, done.counts().toString()));
    }
    MappedCase shown = done.isRefused() ? mapped : mapped.withResources(done.resources());
    return new Result(shown, done.resources(), issues, pseudonym(mapped.oncologyCase()));
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
}
