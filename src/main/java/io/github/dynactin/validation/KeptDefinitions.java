package io.github.dynactin.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.util.VersionUtil;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * Definitions as they were found and completed in an earlier run with the same definitions and the
 * same version of HAPI; of those that weren't found, that too. Without their narrative, which no
 * check looks at.
 */
final class KeptDefinitions {
  private static final String LAYOUT = "definitions 1";
  private static final String TYPES = "types";

  /** What explains a type to people, and makes most of its size. */
  private static final Set<String> UNCHECKED =
      Set.of(
          "StructureDefinition.text",
          "StructureDefinition.differential",
          "StructureDefinition.mapping",
          "StructureDefinition.snapshot.element.mapping",
          "StructureDefinition.snapshot.element.comment",
          "StructureDefinition.snapshot.element.requirements",
          "StructureDefinition.snapshot.element.alias");

  private final FhirContext context;
  private final DefinitionCache cache;

  KeptDefinitions(
      FhirContext context, DefinitionCache cache, ConformanceResources own, Packages packages) {
    this.context = context;
    this.cache =
        cache.of(
            String.join(
                "\n",
                LAYOUT,
                VersionUtil.getVersion(),
                own.fingerprint(context),
                packages.fingerprint()));
  }

  /** What was found under a key; empty if that isn't known, the inner empty if nothing was. */
  Optional<Optional<MetadataResource>> find(String key) {
    return cache.read(key).flatMap(this::definition);
  }

  private Optional<Optional<MetadataResource>> definition(byte[] json) {
    if (json.length == 0) {
      return Optional.of(Optional.empty());
    }
    try {
      return Optional.of(Optional.of((MetadataResource) parser().parseResource(text(json))));
    } catch (DataFormatException | ClassCastException damaged) {
      return Optional.empty();
    }
  }

  void keep(String key, Optional<MetadataResource> found) {
    cache.keep(
        key,
        found.map(r -> parser().encodeResourceToString(r).getBytes(UTF_8)).orElse(new byte[0]));
  }

  /** R4's types, without what no check looks at. */
  Optional<List<StructureDefinition>> types() {
    return cache.read(TYPES).flatMap(this::types);
  }

  private Optional<List<StructureDefinition>> types(byte[] json) {
    try {
      Bundle bundle = parser().parseResource(Bundle.class, text(json));
      return Optional.of(
          bundle.getEntry().stream().map(e -> (StructureDefinition) e.getResource()).toList());
    } catch (DataFormatException | ClassCastException damaged) {
      return Optional.empty();
    }
  }

  void keepTypes(List<StructureDefinition> types) {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    types.forEach(type -> bundle.addEntry().setResource(type));
    IParser outlines = parser();
    outlines.setDontEncodeElements(UNCHECKED);
    cache.keep(TYPES, outlines.encodeResourceToString(bundle).getBytes(UTF_8));
  }

  private static String text(byte[] json) {
    return new String(json, UTF_8);
  }

  private IParser parser() {
    LenientErrorHandler quiet = new LenientErrorHandler(false);
    quiet.disableAllErrors();
    return context
        .newJsonParser()
        .setParserErrorHandler(quiet)
        .setDontEncodeElements(
            Set.of("StructureDefinition.text", "ValueSet.text", "CodeSystem.text"));
  }
}
