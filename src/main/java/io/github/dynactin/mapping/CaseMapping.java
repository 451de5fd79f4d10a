package io.github.dynactin.mapping;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.MappingSettings;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.OncologyCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Maps whole cases. The same case gives the same resources, today and next year, whatever the order
 * of its facts. Immutable and thread-safe.
 */
public final class CaseMapping {
  private static final Comparator<Mapped<?>> ORDER =
      Comparator.<Mapped<?>, Profile>comparing(Mapped::profile)
          .thenComparing(mapped -> mapped.resource().getIdElement().getIdPart());

  private final MappingSettings settings;
  private final Mappers mappers;

  /** Mapping with all mappers of this adapter. */
  public CaseMapping(MappingSettings settings) {
    this.settings = requireNonNull(settings, "settings");
    this.mappers = Mappers.standard();
  }

  /** The resources of a case, the patient first, its provenance last. */
  public MappedCase map(OncologyCase oncologyCase) {
    CaseScope scope = new CaseScope(oncologyCase, settings);
    List<Mapped<?>> resources = new ArrayList<>();
    mappers.routes().forEach(route -> route.map(oncologyCase, scope).forEach(resources::add));
    resources.sort(ORDER);
    resources.add(new ProvenanceMapper().map(resources, scope));
    return new MappedCase(oncologyCase, resources);
  }
}
