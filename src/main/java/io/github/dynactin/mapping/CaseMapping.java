package io.github.dynactin.mapping;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.MappingSettings;
import io.github.dynactin.mapping.core.Parts;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Route;
import io.github.dynactin.mapping.genomics.GenomicsMappers;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.SmallVariant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Maps whole cases. The same case gives the same resources, today and next year, whatever the order
 * of its facts. Immutable and thread-safe.
 */
public final class CaseMapping {
  private static final Comparator<Mapped<?>> ORDER =
      Comparator.<Mapped<?>, Profile>comparing(Mapped::profile)
          .thenComparing(mapped -> mapped.resource().getIdElement().getIdPart());

  private final MappingSettings settings;
  private final List<Route<?>> all = Mappers.standard().routes();
  private final List<Route<?>> ofFindings = GenomicsMappers.ofFindings();
  private final List<Route<?>> ofRest = all.stream().filter(route -> !isOfFindings(route)).toList();

  /** Mapping with all mappers of this adapter. */
  public CaseMapping(MappingSettings settings) {
    this.settings = requireNonNull(settings, "settings");
  }

  private boolean isOfFindings(Route<?> route) {
    return ofFindings.stream().anyMatch(other -> other.profile() == route.profile());
  }

  /** The resources of a case, the patient first, its provenance last. */
  public MappedCase map(OncologyCase oncologyCase) {
    CaseScope scope = new CaseScope(oncologyCase, settings);
    return new MappedCase(oncologyCase, withProvenance(mapped(all, scope), List.of(), scope));
  }

  /**
   * The resources of a case's findings alone, for a case whose findings are too many to be in
   * memory at once: each portion of them is a case with everything else in it.
   *
   * @param parts what the resources have in common
   * @param sink takes each as it is made
   */
  public void mapFindings(OncologyCase portion, Parts parts, Consumer<Mapped<?>> sink) {
    CaseScope scope = new CaseScope(portion, settings, parts);
    ofFindings.forEach(route -> route.map(portion, scope).forEach(sink));
  }

  /**
   * The ids of the resources of a case's small variants, by the variant.
   *
   * @param context the case, with or without its findings
   */
  public Function<SmallVariant, List<String>> ids(OncologyCase context) {
    CaseScope scope = new CaseScope(context, settings);
    return variant -> GenomicsMappers.keys(variant, scope).stream().map(scope::id).toList();
  }

  /**
   * The resources of everything else of such a case, and its provenance.
   *
   * @param rest the case, with the findings that its reports list
   * @param references the resources of findings that its provenance names
   */
  public MappedCase mapRest(OncologyCase rest, List<String> references) {
    CaseScope scope = new CaseScope(rest, settings);
    return new MappedCase(rest, withProvenance(mapped(ofRest, scope), references, scope));
  }

  /** The id of the resource of a case's patient. */
  public String patientId(OncologyCase oncologyCase) {
    return new CaseScope(oncologyCase, settings).subject().getReferenceElement().getIdPart();
  }

  private static List<Mapped<?>> mapped(List<Route<?>> routes, CaseScope scope) {
    List<Mapped<?>> resources = new ArrayList<>();
    routes.forEach(route -> route.map(scope.oncologyCase(), scope).forEach(resources::add));
    resources.sort(ORDER);
    return resources;
  }

  private static List<Mapped<?>> withProvenance(
      List<Mapped<?>> mapped, List<String> others, CaseScope scope) {
    List<String> references = new ArrayList<>(others);
    mapped.forEach(each -> references.add(each.reference()));
    List<Mapped<?>> whole = new ArrayList<>(mapped);
    whole.add(new ProvenanceMapper().map(references, scope));
    return whole;
  }
}
