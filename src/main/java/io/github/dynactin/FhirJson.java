package io.github.dynactin;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import io.github.dynactin.guest.OwnClassLoader;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** Resources to JSON and back. */
record FhirJson(FhirContext fhir) {
  /** A resource, set out for people. */
  String write(Resource resource) {
    return OwnClassLoader.during(
        () -> fhir.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource));
  }

  /** The bundle that a text is, if it is one. */
  Optional<Bundle> bundle(String json) {
    return OwnClassLoader.during(() -> parsed(json));
  }

  private Optional<Bundle> parsed(String json) {
    try {
      LenientErrorHandler quiet = new LenientErrorHandler(false);
      return fhir.newJsonParser().setParserErrorHandler(quiet).parseResource(json)
              instanceof Bundle bundle
          ? Optional.of(bundle)
          : Optional.empty();
    } catch (DataFormatException notReadable) {
      return Optional.empty(); // the validation of the text says why
    }
  }
}
