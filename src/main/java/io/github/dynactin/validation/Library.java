package io.github.dynactin.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.jspecify.annotations.Nullable;

/**
 * Finds definitions by their canonical address: the caller's own first, then the packages', then
 * R4's. Each is parsed once, when it is first asked for, and then kept; a profile without a
 * snapshot gets one. Addresses that lead to nothing are kept up to a limit.
 */
class Library implements IValidationSupport {
  private static final List<String> TYPES =
      List.of("StructureDefinition", "ValueSet", "CodeSystem");

  private final FhirContext context;
  private final ConformanceResources own;
  private final Packages packages;
  private final KeptDefinitions kept;
  private final DefaultProfileValidationSupport core;
  private final SnapshotGeneratingValidationSupport snapshots;
  private final LookupCache<MetadataResource> known = new LookupCache<>();
  private final Map<String, StructureDefinition> underWay = new HashMap<>();
  private final ReentrantLock reading = new ReentrantLock();

  Library(FhirContext context, ConformanceResources own, Packages packages, DefinitionCache cache) {
    this.context = context;
    this.kept = new KeptDefinitions(context, cache, own, packages);
    this.own = own;
    this.packages = packages;
    this.core = new DefaultProfileValidationSupport(context);
    this.snapshots = snapshots(context, this);
  }

  /** One view for all snapshots: each would otherwise translate all of R4's definitions first. */
  private static SnapshotGeneratingValidationSupport snapshots(
      FhirContext context, Library library) {
    try {
      return new SnapshotGeneratingValidationSupport(
          context, new WorkerContextValidationSupportAdapter(library));
    } catch (LinkageError olderHapi) { // 7.6 has no such view
      return new SnapshotGeneratingValidationSupport(context);
    }
  }

  /** The definition of a type at an address, with {@code |version} honoured. */
  final <T extends MetadataResource> Optional<T> find(Class<T> type, String canonical) {
    String name = type.getSimpleName();
    String key = name + " " + canonical;
    return known
        .get(key)
        .orElseGet(() -> readOnce(name, canonical, key))
        .filter(type::isInstance)
        .map(type::cast);
  }

  // One at a time: making a snapshot needs other definitions, whose snapshots may be due as well.
  private Optional<MetadataResource> readOnce(String type, String canonical, String key) {
    reading.lock();
    try {
      Optional<Optional<MetadataResource>> found = known.get(key);
      if (found.isPresent()) {
        return found.get();
      }
      if (underWay.containsKey(key)) {
        return Optional.of(underWay.get(key));
      }
      Optional<MetadataResource> read =
          kept.find(key).orElseGet(() -> readAndKeep(type, canonical, key));
      known.put(key, read);
      return read;
    } finally {
      reading.unlock();
    }
  }

  private Optional<MetadataResource> readAndKeep(String type, String canonical, String key) {
    Optional<MetadataResource> read = read(type, canonical).map(r -> complete(r, key));
    if (isCertain(type, canonical, read)) {
      kept.keep(key, read);
    }
    return read;
  }

  /** False for what failed: it isn't there now, and may be the next time. */
  private boolean isCertain(String type, String canonical, Optional<MetadataResource> read) {
    return read.map(r -> !(r instanceof StructureDefinition profile) || profile.hasSnapshot())
        .orElseGet(() -> packages.find(type, Canonical.parse(canonical)).isEmpty());
  }

  private Optional<MetadataResource> read(String type, String canonical) {
    Canonical asked = Canonical.parse(canonical);
    return own.find(type, asked)
        .or(() -> packages.find(type, asked).flatMap(this::parse))
        .or(() -> Optional.ofNullable(fromCore(type, asked)));
  }

  private Optional<MetadataResource> parse(PackageEntry entry) {
    try (ByteArrayInputStream json = new ByteArrayInputStream(entry.source().read())) {
      // Packages come from newer publishers than this parser: what it doesn't know is passed over.
      return Optional.of(context.newJsonParser().setParserErrorHandler(quiet()).parseResource(json))
          .filter(MetadataResource.class::isInstance)
          .map(MetadataResource.class::cast);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static LenientErrorHandler quiet() {
    LenientErrorHandler handler = new LenientErrorHandler(false);
    handler.disableAllErrors();
    return handler;
  }

  private @Nullable MetadataResource fromCore(String type, Canonical asked) {
    IBaseResource found =
        switch (type) {
          case "StructureDefinition" -> core.fetchStructureDefinition(asked.url());
          case "ValueSet" -> core.fetchValueSet(asked.url());
          default -> core.fetchCodeSystem(asked.url());
        };
    return found instanceof MetadataResource resource
            && (asked.version().isEmpty() || asked.version().get().equals(resource.getVersion()))
        ? resource
        : null;
  }

  private MetadataResource complete(MetadataResource resource, String key) {
    if (!(resource instanceof StructureDefinition profile) || profile.hasSnapshot()) {
      return resource;
    }
    underWay.put(key, profile);
    try {
      IBaseResource whole =
          snapshots.generateSnapshot(new ValidationSupportContext(this), profile, "", "", "");
      return whole instanceof StructureDefinition made ? made : profile;
    } finally {
      underWay.remove(key);
    }
  }

  @Override
  public FhirContext getFhirContext() {
    return context;
  }

  @Override
  public @Nullable IBaseResource fetchStructureDefinition(String url) {
    return find(StructureDefinition.class, url).orElse(null);
  }

  @Override
  public @Nullable IBaseResource fetchValueSet(String url) {
    return find(org.hl7.fhir.r4.model.ValueSet.class, url).orElse(null);
  }

  @Override
  public @Nullable IBaseResource fetchCodeSystem(String url) {
    return find(org.hl7.fhir.r4.model.CodeSystem.class, url).orElse(null);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String url) {
    for (String name : TYPES) {
      if (type == null || type == Resource.class || type.getSimpleName().equals(name)) {
        IBaseResource found = fetch(name, url);
        if (found != null) {
          return (T) found;
        }
      }
    }
    return null;
  }

  private @Nullable IBaseResource fetch(String type, String url) {
    return switch (type) {
      case "StructureDefinition" -> fetchStructureDefinition(url);
      case "ValueSet" -> fetchValueSet(url);
      default -> fetchCodeSystem(url);
    };
  }

  /**
   * R4's types only: the validator goes through them all to know which types there are, and asks
   * for whatever else it needs by address.
   */
  @Override
  @SuppressWarnings("unchecked")
  public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
    return (List<T>)
        kept.types()
            .orElseGet(
                () -> {
                  List<StructureDefinition> types = types();
                  kept.keepTypes(types);
                  return types;
                });
  }

  private List<StructureDefinition> types() {
    List<StructureDefinition> all = core.fetchAllStructureDefinitions();
    return all.stream()
        .filter(
            sd -> sd.getDerivation() == TypeDerivationRule.SPECIALIZATION || !sd.hasDerivation())
        .toList();
  }
}
