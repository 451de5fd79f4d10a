package io.github.dynactin.mapping;

import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Route;
import io.github.dynactin.mapping.genomics.GenomicsMappers;
import io.github.dynactin.mapping.mcode.McodeMappers;
import io.github.dynactin.model.DiseaseAssessment;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.Measurement;
import io.github.dynactin.model.MedicalAction;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The catalogue of mappers: which facts go to which mapper. It refuses to start if a kind of fact
 * has no mapper, or if two mappers emit the same kind of resource.
 *
 * @param routes one row for each mapper
 */
record Mappers(List<Route<?>> routes) {
  Mappers {
    routes = List.copyOf(routes);
    Set<Profile> seen = EnumSet.noneOf(Profile.class);
    for (Route<?> route : routes) {
      if (!seen.add(route.profile())) {
        throw new IllegalStateException("two mappers emit " + route.profile().slug());
      }
    }
    for (Class<?> kind : kinds().toList()) {
      if (routes.stream().noneMatch(route -> route.kind() == kind)) {
        throw new IllegalStateException("no mapper takes " + kind.getSimpleName());
      }
    }
  }

  /** All mappers of this adapter. */
  static Mappers standard() {
    return new Mappers(
        Stream.of(McodeMappers.routes(), GenomicsMappers.routes()).flatMap(List::stream).toList());
  }

  private static Stream<Class<?>> kinds() {
    return Stream.of(Finding.class, Measurement.class, MedicalAction.class, DiseaseAssessment.class)
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
  }
}
