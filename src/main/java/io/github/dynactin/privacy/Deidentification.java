package io.github.dynactin.privacy;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.dynactin.terminology.HlCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Takes the patient out of the resources of a case: a pure function of the resources, the settings
 * and the key. What it doesn't know how to treat is removed, or the case is refused; nothing passes
 * because nobody thought of it. Immutable and thread-safe.
 */
public final class Deidentification {
  private final PrivacySettings settings;
  private final PrivacyKey key;
  private final ElementList elements = new ElementList();
  private final Concepts concepts;

  /** De-identification as the settings say, with a key that is kept. */
  public Deidentification(PrivacySettings settings, PrivacyKey key) {
    this.settings = requireNonNull(settings, "settings");
    this.key = requireNonNull(key, "key");
    this.concepts = new Concepts(settings.texts());
  }

  /** What a case may be called where its own id may not stand, such as in a file's name. */
  public String caseKey(String caseId) {
    return key.pseudonym(PrivacyKey.Purpose.CASE, caseId);
  }

  /**
   * New resources for those of one case; the given ones aren't changed.
   *
   * @param patientKey what makes the patient this patient, the same each time: decides how far the
   *     dates are shifted
   * @param resources all resources of the case, of one patient
   */
  public DeidentifiedCase apply(String patientKey, List<? extends Resource> resources) {
    Done done = new Done();
    if (!settings.redaction()) {
      List<Resource> labelled = resources.stream().<Resource>map(Resource::copy).toList();
      labelled.forEach(resource -> label(resource, false));
      return new DeidentifiedCase(labelled, List.of(), done.counts());
    }
    refuse(resources, done);
    Rewriting rewriting = rewriting(patientKey, resources, done);
    List<Resource> rewritten = new ArrayList<>();
    for (Resource source : resources) {
      done.begin(name(source));
      int before = done.takenOut();
      Resource target = rewriting.rewrite(source);
      label(target, done.takenOut() > before);
      rewritten.add(target);
    }
    DeidentifiedCase result = new DeidentifiedCase(rewritten, done.issues(), done.counts());
    return result.isRefused()
        ? new DeidentifiedCase(List.of(), result.issues(), result.counts())
        : result;
  }

  private Rewriting rewriting(String patientKey, List<? extends Resource> resources, Done done) {
    boolean hides = !settings.dates().oldAges();
    boolean old = hides && Ages.reachOld(resources);
    Pseudonyms pseudonyms = new Pseudonyms(key, settings.pseudonyms());
    Values values =
        new Values(
            concepts,
            new Measures(settings.texts(), hides, old),
            pseudonyms,
            DateShift.of(key, patientKey, settings.dates()),
            elements);
    return new Rewriting(elements, values, pseudonyms, done, old);
  }

  /** One patient with opaque ids: anything else can't be treated as a case. */
  private static void refuse(List<? extends Resource> resources, Done done) {
    for (Resource resource : resources) {
      done.begin(resource.fhirType());
      if (!Values.OPAQUE.matcher(name(resource)).matches()) {
        done.refuse(resource.fhirType() + ".id", "an id isn't one of this adapter's opaque ones");
      }
    }
    Set<String> patients =
        resources.stream()
            .flatMap(resource -> Stream.concat(Stream.of(name(resource)), references(resource)))
            .filter(address -> address.startsWith("Patient/"))
            .collect(toUnmodifiableSet());
    if (patients.size() != 1) {
      done.begin("Patient");
      done.refuse("Patient", "a case is of one patient, and these resources are of another number");
    }
  }

  private static Stream<String> references(Base base) {
    Stream<String> own =
        base instanceof Reference reference && reference.getReference() != null
            ? Stream.of(reference.getReference())
            : Stream.empty();
    Stream<String> below =
        base.children().stream()
            .map(Property::getValues)
            .flatMap(List::stream)
            .flatMap(Deidentification::references);
    return Stream.concat(own, below);
  }

  private void label(Resource resource, boolean redacted) {
    if (settings.pseudonyms()) {
      resource.getMeta().addSecurity(Masking.coding(HlCode.PSEUDONYMIZED));
    }
    if (redacted) {
      resource.getMeta().addSecurity(Masking.coding(HlCode.REDACTED));
    }
    settings.label().ifPresent(label -> resource.getMeta().addSecurity(Masking.coding(label)));
  }

  private static String name(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }
}
