package io.github.dynactin.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dynactin.guest.OwnClassLoader;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/**
 * Checks resources against R4 and the profiles they claim, with what is here and no network. Costly
 * to build, so build one and keep it; it doesn't change and may be used by many threads.
 *
 * <p>Each resource is checked by itself, so that every issue belongs to one; their references are
 * checked together.
 */
public final class FhirValidation {
  private final FhirContext context;
  private final Packages packages;
  private final OfflineSupport library;
  private final References references;
  private final Lazy<Checks> rules;
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * Builds a validation.
   *
   * @param context an R4 context
   * @param own definitions that come before those of packages
   * @param packages the FHIR packages that are here
   */
  public FhirValidation(FhirContext context, ConformanceResources own, Packages packages) {
    this(context, own, packages, DefinitionCache.none());
  }

  /**
   * The same.
   *
   * @param cache keeps definitions with their snapshots from run to run
   */
  public FhirValidation(
      FhirContext context, ConformanceResources own, Packages packages, DefinitionCache cache) {
    this.context = context;
    this.packages = packages;
    this.library = OwnClassLoader.during(() -> new OfflineSupport(context, own, packages, cache));
    this.references = new References(library, packages);
    this.rules = new Lazy<>(() -> Checks.of(context, library));
  }

  /** True for what can be FHIR in JSON; a case has no resource type. */
  public static boolean isFhirJson(String text) {
    return text.contains("\"resourceType\"");
  }

  /** The packages that this validation works with. */
  public Packages packages() {
    return packages;
  }

  /** Checks every entry of a bundle; each relative reference must lead to an entry. */
  public ValidationReport validate(Bundle bundle) {
    return validate(bundle, reference -> false);
  }

  /**
   * Checks every entry of a bundle.
   *
   * @param external says which references are to be found elsewhere, such as on the server
   */
  public ValidationReport validate(Bundle bundle, Predicate<String> external) {
    List<Resource> resources =
        bundle.getEntry().stream()
            .filter(BundleEntryComponent::hasResource)
            .map(BundleEntryComponent::getResource)
            .toList();
    return validate(resources, Targets.of(bundle, external));
  }

  /** Checks resources that stand together; each relative reference must lead to one of them. */
  public ValidationReport validate(List<? extends Resource> resources) {
    return validate(resources, Targets.of(resources, reference -> false));
  }

  private ValidationReport validate(List<? extends Resource> resources, Targets targets) {
    List<ResourceReport> reports = new ArrayList<>();
    for (Resource resource : resources) {
      String name = name(resource, " number " + (reports.size() + 1));
      reports.add(
          OwnClassLoader.during(
              () -> check(resource, name, encode(resource), Optional.of(targets))));
    }
    return new ValidationReport(reports);
  }

  /**
   * Checks one resource as it was written, in JSON: what a parser would turn away, such as a date
   * that is none, is reported too. References to other resources aren't followed.
   */
  public ResourceReport validateJson(String json) {
    return OwnClassLoader.during(
        () -> {
          try {
            LenientErrorHandler quiet = new LenientErrorHandler(false);
            quiet.disableAllErrors();
            Resource parsed =
                (Resource) context.newJsonParser().setParserErrorHandler(quiet).parseResource(json);
            return check(parsed, name(parsed, ""), json, Optional.empty());
          } catch (DataFormatException e) {
            Issue fault =
                Issue.of(IssueCode.NOT_CONFORMANT, Origin.of("resource", ""), "Not FHIR JSON.");
            return new ResourceReport("resource", List.of(), List.of(), List.of(fault));
          }
        });
  }

  private String encode(Resource resource) {
    return context.newJsonParser().encodeResourceToString(resource);
  }

  private ResourceReport check(
      Resource resource, String name, String json, Optional<Targets> targets) {
    List<StructureDefinition> profiles = new ArrayList<>();
    List<String> checked = new ArrayList<>();
    List<String> unavailable = new ArrayList<>();
    Set<Issue> issues = new LinkedHashSet<>();
    for (String claim :
        resource.getMeta().getProfile().stream().map(PrimitiveType::getValue).toList()) {
      Optional<StructureDefinition> profile = library.find(StructureDefinition.class, claim);
      profile.ifPresent(profiles::add);
      (profile.isPresent() ? checked : unavailable).add(claim);
      if (profile.isEmpty()) {
        issues.add(missing(claim, Origin.of(name, resource.fhirType() + ".meta.profile")));
      }
    }
    Verdicts verdicts = new Verdicts(name, new Mask(tree(json)));
    for (ValidationMessage message : rules.get().check(json, checked)) {
      verdicts.of(message).ifPresent(issues::add);
    }
    issues.addAll(references.check(resource, name, profiles, targets));
    return new ResourceReport(name, checked, unavailable, List.copyOf(issues));
  }

  private static String name(Resource resource, String without) {
    String id = resource.getIdElement().getIdPart();
    return resource.fhirType() + (id == null ? without : "/" + id);
  }

  private Issue missing(String claim, Origin origin) {
    List<Canonical> others = packages.versionsOf(Canonical.parse(claim));
    String instead =
        others.isEmpty()
            ? PackageGuess.packageOf(claim)
                .map(p -> " It should be in the package " + p + ".")
                .orElse("")
            : " Here is only " + others.get(0) + ".";
    return Issue.of(
        IssueCode.PROFILE_UNAVAILABLE,
        origin,
        "The profile " + claim + " isn't here, so that nothing was checked against it." + instead);
  }

  private JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      return mapper.createObjectNode(); // the parser before has read it: this can't be
    }
  }
}
