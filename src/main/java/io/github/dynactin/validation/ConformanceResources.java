package io.github.dynactin.validation;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.guest.OwnClassLoader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * The definitions a caller brings along: StructureDefinitions (a differential is enough), ValueSets
 * and CodeSystems. They take precedence over those of packages. Immutable: each one is copied.
 */
public final class ConformanceResources {
  private final List<MetadataResource> resources;

  private ConformanceResources(List<MetadataResource> resources) {
    this.resources = resources;
  }

  /** No definitions of one's own. */
  public static ConformanceResources none() {
    return new ConformanceResources(List.of());
  }

  /** These definitions. */
  public static ConformanceResources of(Collection<? extends MetadataResource> resources) {
    return new ConformanceResources(
        resources.stream().<MetadataResource>map(MetadataResource::copy).toList());
  }

  /** These definitions, each a JSON text. */
  public static ConformanceResources parse(FhirContext context, Collection<String> texts) {
    return OwnClassLoader.during(
        () ->
            new ConformanceResources(
                texts.stream()
                    .map(text -> (MetadataResource) context.newJsonParser().parseResource(text))
                    .toList()));
  }

  /** The addresses, with versions, of the profiles and extensions among them. */
  public List<String> profiles() {
    return resources.stream()
        .filter(StructureDefinition.class::isInstance)
        .map(r -> canonical(r).toString())
        .toList();
  }

  /** Tells these definitions from others. */
  String fingerprint(FhirContext context) {
    return DefinitionCache.fingerprint(
        resources.stream()
            .map(context.newJsonParser()::encodeResourceToString)
            .collect(Collectors.joining("\n")));
  }

  Optional<MetadataResource> find(String type, Canonical asked) {
    return resources.stream()
        .filter(r -> r.fhirType().equals(type) && canonical(r).answers(asked))
        .findFirst();
  }

  private static Canonical canonical(MetadataResource resource) {
    String version = resource.getVersion();
    return Canonical.of(resource.getUrl(), version == null ? "" : version);
  }
}
