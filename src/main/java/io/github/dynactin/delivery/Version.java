package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** Makes an update conditional on the version that it replaces (FHIR R4, 3.1.0.5.1). */
final class Version {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

  private Version() {}

  /**
   * Adds {@code ifMatch} to a request of a transaction if the version is known. A server that
   * doesn't support it ignores it; one that does refuses the transaction (HTTP 409 or 412) if
   * another client has written the resource since it was read.
   */
  static void require(Target target, ObjectNode request) {
    if (ID.matcher(target.version()).matches()) {
      request.put("ifMatch", "W/\"" + target.version() + "\"");
    }
  }
}
