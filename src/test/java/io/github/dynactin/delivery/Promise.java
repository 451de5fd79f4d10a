package io.github.dynactin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.testing.world.ModelState;
import io.github.dynactin.transport.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a delivery promises: the server holds exactly what the source says.
 *
 * @param source what is said
 * @param server what is there
 */
record Promise(SimulatedSource source, ModelServer server) {
  /** Kept for every case. */
  void isKept() {
    for (int number = 0; number < SimulatedSource.numberOfCases(); number++) {
      isKeptFor(number);
    }
  }

  /** Each resource of the case once, with its content; all others of the patient taken back. */
  void isKeptFor(int number) {
    ModelState state = server.state();
    List<String> stated = new ArrayList<>();
    for (Item item : source.items(number)) {
      if (item.path().startsWith("Organization/")) {
        continue;
      }
      String type = Json.text(item.json(), "resourceType");
      JsonNode identifier = item.json().path("identifier").path(0);
      List<String> holders =
          state.holders(type, Json.text(identifier, "system"), Json.text(identifier, "value"));
      assertThat(holders).as("holders of a stated resource").hasSize(1);
      stated.add(holders.get(0));
      holdsContent(item, state.resource(holders.get(0)).orElseThrow());
    }
    for (var there : state.resources().entrySet()) {
      if (belongsTo(number, there.getValue()) && !stated.contains(there.getKey())) {
        assertThat(Retraction.isRetracted(there.getValue())).as("what isn't stated").isTrue();
      }
    }
  }

  private static void holdsContent(Item item, JsonNode stored) {
    for (String name : List.of("identifier", "valueString", "name", "code")) {
      assertThat(stored.path(name)).isEqualTo(item.json().path(name));
    }
    assertThat(stored.path("result")).hasSameSizeAs(item.json().path("result"));
    Optional.of(Json.text(stored, "status"))
        .filter(status -> !status.isEmpty())
        .ifPresent(status -> assertThat(status).isIn("final", "amended"));
    assertThat(stored.path("active").asBoolean(true)).isTrue();
  }

  private static boolean belongsTo(int number, JsonNode resource) {
    String value = Json.text(resource.path("identifier").path(0), "value");
    return value.matches(SimulatedSource.CANARY + "-[a-z]" + number + "(-.*)?");
  }

  /** A report that says it is final refers to nothing that isn't there and final. */
  static void nothingIsHalfPublished(ModelState state) {
    assertThat(state.danglingReferences()).isEmpty();
    state
        .resources()
        .forEach(
            (path, resource) -> {
              if (Reports.isPublished(resource)) {
                for (String result : Reports.results(resource)) {
                  assertThat(Json.text(state.resource(result).orElseThrow(), "status"))
                      .as("a result of a published report")
                      .isEqualTo("final");
                }
              }
            });
  }
}
