package io.github.dynactin.delivery;

import static io.github.dynactin.issue.IssueCode.IDENTIFIER_REPEATED;
import static io.github.dynactin.issue.IssueCode.NOT_CONFORMANT;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Looks at a bundle before anything is sent: what can be delivered twice without harm is a list of
 * plain {@code PUT Type/id} with relative references and identities of their own.
 */
final class Precheck {
  private static final Pattern PATH = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64}");

  private final FhirContext fhir;
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private final Set<List<String>> identifiers = new HashSet<>();

  private Precheck(FhirContext fhir) {
    this.fhir = fhir;
  }

  /** What stands in the way of sending the bundle; empty when nothing does. */
  static List<Issue> check(Bundle bundle, FhirContext fhir) {
    Precheck precheck = new Precheck(fhir);
    if (bundle.getType() != BundleType.TRANSACTION) {
      precheck.add(NOT_CONFORMANT, Origin.of("Bundle", "/type"), "not a transaction");
    }
    for (int i = 0; i < bundle.getEntry().size(); i++) {
      precheck.entry(bundle.getEntry().get(i), Origin.of("Bundle", "/entry/" + i));
    }
    return List.copyOf(precheck.issues);
  }

  private void entry(BundleEntryComponent entry, Origin origin) {
    Resource resource = entry.getResource();
    if (resource == null) {
      add(NOT_CONFORMANT, origin, "an entry without a resource");
      return;
    }
    String path = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    if (!PATH.matcher(path).matches() || !isPlainPut(entry.getRequest(), path)) {
      add(NOT_CONFORMANT, origin, "the request must be an unconditional PUT of Type/id");
      return;
    }
    if (!paths.add(path)) {
      add(IDENTIFIER_REPEATED, origin, "the bundle holds " + path + " twice");
    }
    references(resource, path);
    identifiers(resource, path);
  }

  private static boolean isPlainPut(BundleEntryRequestComponent request, String path) {
    return request.getMethod() == HTTPVerb.PUT
        && path.equals(request.getUrl())
        && !request.hasIfMatch()
        && !request.hasIfNoneMatch()
        && !request.hasIfNoneExist()
        && !request.hasIfModifiedSince();
  }

  private void references(Resource resource, String path) {
    fhir.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
        .filter(r -> !isRelative(r))
        .findFirst()
        .ifPresent(
            r ->
                add(
                    NOT_CONFORMANT,
                    Origin.of(path, ""),
                    "a reference is neither relative (Type/id) nor to a contained resource"));
  }

  private static boolean isRelative(Reference reference) {
    String target = reference.getReferenceElement_().getValue();
    return target == null || target.startsWith("#") || PATH.matcher(target).matches();
  }

  private void identifiers(Resource resource, String path) {
    Property property = resource.getNamedProperty("identifier");
    List<Base> values = property == null ? List.of() : property.getValues();
    for (Base value : values) {
      if (value instanceof Identifier identifier
          && identifier.hasSystem()
          && identifier.hasValue()
          && !identifiers.add(
              List.of(resource.fhirType(), identifier.getSystem(), identifier.getValue()))) {
        add(
            IDENTIFIER_REPEATED,
            Origin.of(path, "/identifier"),
            "another " + resource.fhirType() + " of the bundle has the same identifier");
      }
    }
  }

  private void add(IssueCode code, Origin origin, String message) {
    issues.add(Issue.of(code, origin, message));
  }
}
