package io.github.dynactin.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;

/** A code system's concepts by code, with what each one is a kind of. Immutable once made. */
final class CodeTree {
  private static final Set<String> PARENT = Set.of("parent", "subsumedBy");

  private final boolean complete;
  private final boolean caseSensitive;
  private final Map<String, ConceptDefinitionComponent> concepts = new HashMap<>();
  private final Map<String, Set<String>> parents = new HashMap<>();

  CodeTree(CodeSystem system) {
    complete = system.getContent() == CodeSystemContentMode.COMPLETE;
    // Where a code system doesn't say, upper and lower case are taken as different: the safe side.
    caseSensitive = !system.hasCaseSensitive() || system.getCaseSensitive();
    system.getConcept().forEach(concept -> add(concept, Optional.empty()));
  }

  private void add(ConceptDefinitionComponent concept, Optional<String> parent) {
    String key = key(concept.getCode());
    concepts.put(key, concept);
    Set<String> up = parents.computeIfAbsent(key, k -> new HashSet<>());
    parent.ifPresent(up::add);
    concept.getProperty().stream()
        .filter(p -> PARENT.contains(p.getCode()) && p.getValue().isPrimitive())
        .forEach(p -> up.add(key(p.getValue().primitiveValue())));
    concept.getConcept().forEach(child -> add(child, Optional.of(key)));
  }

  private String key(String code) {
    return caseSensitive ? code : code.toLowerCase(Locale.ROOT);
  }

  /** Without all the content, a code that isn't found may still exist. */
  Membership has(String code) {
    if (concepts.containsKey(key(code))) {
      return Membership.YES;
    }
    return complete ? Membership.NO : Membership.UNKNOWN;
  }

  /** True when the words are among those the code system has for the code, or it has none. */
  boolean allowsDisplay(String code, String display) {
    ConceptDefinitionComponent concept = concepts.get(key(code));
    if (concept == null || !concept.hasDisplay()) {
      return true;
    }
    Stream<String> others = concept.getDesignation().stream().map(d -> d.getValue());
    return Stream.concat(Stream.of(concept.getDisplay()), others)
        .anyMatch(allowed -> plain(allowed).equals(plain(display)));
  }

  private static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** Whether a code passes a filter of a value set; UNKNOWN for what is not understood here. */
  Membership passes(String code, ConceptSetFilterComponent filter) {
    Membership here = has(code);
    if (here != Membership.YES || !filter.hasOp()) {
      return here == Membership.NO ? Membership.NO : Membership.UNKNOWN;
    }
    String value = filter.getValue();
    return switch (filter.getOp()) {
      case ISA -> Membership.of(isA(code, value));
      case DESCENDENTOF -> Membership.of(isA(code, value) && !key(code).equals(key(value)));
      case ISNOTA -> Membership.of(!isA(code, value));
      case EQUAL -> Membership.of(values(code, filter.getProperty()).contains(value));
      case REGEX ->
          Membership.of(
              values(code, filter.getProperty()).stream().anyMatch(v -> v.matches(value)));
      case IN ->
          Membership.of(
              Stream.of(value.split(",", -1))
                  .map(String::strip)
                  .anyMatch(values(code, filter.getProperty())::contains));
      default -> Membership.UNKNOWN;
    };
  }

  private boolean isA(String code, String ancestor) {
    String goal = key(ancestor);
    List<String> open = new ArrayList<>(List.of(key(code)));
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (next.equals(goal)) {
        return true;
      }
      parents.getOrDefault(next, Set.of()).stream().filter(seen::add).forEach(open::add);
    }
    return false;
  }

  private List<String> values(String code, String property) {
    if (property.equals("code") || property.equals("concept")) {
      return List.of(code);
    }
    ConceptDefinitionComponent concept = concepts.get(key(code));
    return concept == null
        ? List.of()
        : concept.getProperty().stream()
            .filter(p -> p.getCode().equals(property))
            .map(CodeTree::text)
            .toList();
  }

  private static String text(ConceptPropertyComponent property) {
    return property.hasValueCoding()
        ? property.getValueCoding().getCode()
        : property.getValue().primitiveValue();
  }
}
