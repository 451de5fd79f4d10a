package io.github.dynactin.mapping.mcode;

import io.github.dynactin.model.Agent;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.SystemicTherapy;
import java.util.stream.Stream;

/**
 * One drug of a therapy.
 *
 * @param therapy the therapy
 * @param agent the drug
 */
record GivenAgent(SystemicTherapy therapy, Agent agent) {
  static Stream<GivenAgent> in(OncologyCase oncologyCase) {
    return oncologyCase.medicalActions().stream()
        .filter(SystemicTherapy.class::isInstance)
        .map(SystemicTherapy.class::cast)
        .flatMap(therapy -> therapy.agents().stream().map(agent -> new GivenAgent(therapy, agent)));
  }
}
