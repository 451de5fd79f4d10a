package io.github.dynactin.validation;

import ca.uhn.fhir.context.support.IValidationSupport.LookupCodeResult;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a code is in a code system or a value set: yes, no, or can't be told here. A code
 * listed by a value set is a member whether or not its code system is here.
 */
final class Terminology {
  private final Library library;
  private final Packages packages;
  private final Units units = new Units();
  private final CommonCodeSystemsTerminologyService common;
  private final LookupCache<CodeTree> trees = new LookupCache<>();

  Terminology(Library library, Packages packages) {
    this.packages = packages;
    this.library = library;
    this.common = new CommonCodeSystemsTerminologyService(library.getFhirContext());
  }

  /** A code whose system isn't here counts as there when a published definition names it. */
  Membership inSystem(String system, String code) {
    if (system.equals(Units.SYSTEM)) {
      return Membership.of(units.allow(code));
    }
    Optional<CodeTree> tree = tree(system);
    Membership known = tree.isPresent() ? tree.get().has(code) : inCommonSystem(system, code);
    return known == Membership.UNKNOWN && packages.use(system, code) ? Membership.YES : known;
  }

  /** True unless the code system is here and has other words for the code. */
  boolean allowsDisplay(String system, String code, String display) {
    return tree(system).map(t -> t.allowsDisplay(code, display)).orElse(true);
  }

  // Countries, currencies, languages and the like, whose codes come with the validator.
  private Membership inCommonSystem(String system, String code) {
    LookupCodeResult result =
        common.lookupCode(
            new ValidationSupportContext(library), new LookupCodeRequest(system, code));
    return result == null ? Membership.UNKNOWN : Membership.of(result.isFound());
  }

  private Optional<CodeTree> tree(String system) {
    return trees.get(system).orElseGet(() -> readTree(system));
  }

  // Without a lock: reading a code system may take long, and other threads must not wait for it.
  private Optional<CodeTree> readTree(String system) {
    Optional<CodeTree> tree =
        library.find(CodeSystem.class, system).filter(CodeSystem::hasConcept).map(CodeTree::new);
    trees.put(system, tree);
    return tree;
  }

  /**
   * Whether a value set holds a code.
   *
   * @param system null where only the value set can tell it, as for elements of type {@code code}
   */
  Membership inValueSet(@Nullable String system, String code, ValueSet set) {
    if (set.getCompose().hasInclude()) {
      Membership in = anyIncludes(set.getCompose().getInclude().stream(), system, code);
      Membership out = anyIncludes(set.getCompose().getExclude().stream(), system, code);
      return Membership.allOf(Stream.of(in, out.negated()));
    }
    return set.hasExpansion()
        ? Membership.of(listed(set.getExpansion().getContains().stream(), system, code))
        : Membership.UNKNOWN;
  }

  private Membership anyIncludes(
      Stream<ConceptSetComponent> parts, @Nullable String system, String code) {
    return Membership.anyOf(parts.map(part -> includes(part, system, code)));
  }

  private Membership includes(ConceptSetComponent part, @Nullable String system, String code) {
    Stream<Membership> sets = part.getValueSet().stream().map(v -> imported(v, system, code));
    if (!part.hasSystem()) {
      return Membership.allOf(sets);
    }
    if (system != null && !system.equals(part.getSystem())) {
      return Membership.NO;
    }
    Stream<Membership> concepts = Stream.of(0).map(once -> ofSystem(part, code));
    return Membership.allOf(Stream.concat(concepts, sets));
  }

  private Membership ofSystem(ConceptSetComponent part, String code) {
    if (part.hasConcept()) {
      return Membership.of(part.getConcept().stream().anyMatch(c -> code.equals(c.getCode())));
    }
    if (!part.hasFilter()) {
      return inSystem(part.getSystem(), code);
    }
    return tree(part.getSystem())
        .map(t -> Membership.allOf(part.getFilter().stream().map(f -> t.passes(code, f))))
        .orElse(Membership.UNKNOWN);
  }

  private Membership imported(CanonicalType set, @Nullable String system, String code) {
    return library
        .find(ValueSet.class, set.getValue())
        .map(found -> inValueSet(system, code, found))
        .orElse(Membership.UNKNOWN);
  }

  private static boolean listed(
      Stream<ValueSetExpansionContainsComponent> parts, @Nullable String system, String code) {
    return parts.anyMatch(
        part ->
            (code.equals(part.getCode()) && (system == null || system.equals(part.getSystem())))
                || listed(part.getContains().stream(), system, code));
  }
}
