package io.github.dynactin.validation;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.validation.ElementWalk.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * Checks what HAPI's validator leaves alone by default: that references lead somewhere, to a type
 * of resource that the element allows; and that extensions are known to those who should know them.
 */
final class References {
  /** Where the project's own definitions live. */
  static final String OWN_BASE = "https://dynactin.github.io/fhir";

  private static final String BASE = "http://hl7.org/fhir/StructureDefinition/";
  private static final Pattern TYPES = Pattern.compile("Reference\\(([^)]*)\\)");
  private static final Set<String> ANYTHING = Set.of("Any", "Resource", "DomainResource");

  private final Library library;
  private final Packages packages;

  References(Library library, Packages packages) {
    this.library = library;
    this.packages = packages;
  }

  /** The faults and notes on one resource. Without targets, only stated types are checked. */
  List<Issue> check(
      Resource resource, String name, List<StructureDefinition> profiles, Optional<Targets> known) {
    List<Issue> issues = new ArrayList<>();
    new ElementWalk(
            library,
            step -> {
              Origin origin = Origin.of(name, step.path());
              if (step.value() instanceof Reference reference && reference.hasReference()) {
                target(reference.getReference(), step, known, origin).ifPresent(issues::add);
              } else if (step.value() instanceof Extension extension) {
                extension(extension.getUrl(), origin).ifPresent(issues::add);
              }
            })
        .through(resource, profiles);
    return issues;
  }

  private Optional<Issue> target(
      String reference, Step step, Optional<Targets> known, Origin origin) {
    if (reference.startsWith("#")) {
      return Optional.empty(); // contained resources are the one kind that HAPI does check
    }
    Optional<String> type = known.flatMap(t -> t.typeOf(reference));
    Optional<String> stated = Targets.statedType(reference);
    if (type.isEmpty() && known.isPresent() && known.get().mustHave(reference)) {
      String kind = stated.map(t -> "of type " + t + " ").orElse("");
      return fault(origin, "The reference leads nowhere: no entry " + kind + "has this address.");
    }
    return type.or(() -> stated).flatMap(t -> wrongType(t, step, origin));
  }

  private Optional<Issue> wrongType(String type, Step step, Origin origin) {
    List<Set<String>> rules = new ArrayList<>();
    rules.add(allowedByBase(step.property().getTypeCode()));
    step.profiles().forEach(p -> rules.add(allowedBy(p, step.definition())));
    return rules.stream()
        .filter(allowed -> !allowed.isEmpty() && !allowed.contains(type))
        .findFirst()
        .flatMap(
            allowed ->
                fault(
                    origin,
                    "The reference leads to a "
                        + type
                        + "; allowed here: "
                        + String.join(", ", allowed)
                        + "."));
  }

  /** The types in a text such as {@code Reference(Patient|Group)}; none means anything goes. */
  private static Set<String> allowedByBase(String typeCode) {
    Matcher found = TYPES.matcher(typeCode);
    return found.find() ? closed(List.of(found.group(1).split("\\|", -1))) : Set.of();
  }

  private Set<String> allowedBy(StructureDefinition profile, String path) {
    List<String> types = new ArrayList<>();
    for (ElementDefinition element : profile.getSnapshot().getElement()) {
      // A slice only narrows what the element as a whole allows; which slice is meant isn't told.
      if (element.getPath().equals(path) && !element.getId().contains(":")) {
        for (TypeRefComponent type : element.getType()) {
          if (type.getCode().equals("Reference")) {
            types.addAll(types(type));
          }
        }
      }
    }
    return closed(types);
  }

  private List<String> types(TypeRefComponent reference) {
    return reference.hasTargetProfile()
        ? reference.getTargetProfile().stream().map(this::typeOf).toList()
        : List.of("Any");
  }

  private String typeOf(CanonicalType profile) {
    String url = profile.getValue();
    return library
        .find(StructureDefinition.class, url)
        .map(StructureDefinition::getType)
        .orElse(url.startsWith(BASE) ? url.substring(BASE.length()) : "Any");
  }

  private static Set<String> closed(List<String> types) {
    return types.stream().anyMatch(ANYTHING::contains) ? Set.of() : new TreeSet<>(types);
  }

  private Optional<Issue> extension(String url, Origin origin) {
    if (!ElementWalk.isAbsolute(url) || library.find(StructureDefinition.class, url).isPresent()) {
      return Optional.empty();
    }
    if (url.startsWith(OWN_BASE) || packages.shouldKnow(Canonical.parse(url))) {
      return fault(origin, "The extension " + url + " is not one that its publisher defines.");
    }
    return Optional.of(
        Issue.of(
            IssueCode.CODE_UNVERIFIABLE,
            origin,
            "The extension " + url + " is defined by a guide that isn't here."));
  }

  private static Optional<Issue> fault(Origin origin, String message) {
    return Optional.of(Issue.of(IssueCode.NOT_CONFORMANT, origin, message));
  }
}
