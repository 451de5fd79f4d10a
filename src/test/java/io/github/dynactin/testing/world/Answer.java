package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the model server answers.
 *
 * @param status HTTP status
 * @param body FHIR JSON
 */
record Answer(int status, ObjectNode body) {
  static Answer of(Refused refused) {
    return new Answer(refused.status(), View.outcome(refused));
  }
}
