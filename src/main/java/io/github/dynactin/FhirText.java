package io.github.dynactin;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import io.github.dynactin.guest.OwnClassLoader;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** FHIR resources as text, whatever the thread's context class loader is. */
final class FhirText {
  private final FhirContext fhir;

  FhirText(FhirContext fhir) {
    this.fhir = fhir;
  }

  String json(Resource resource) {
    return OwnClassLoader.during(
        () -> fhir.newJsonParser().setPrettyPrint(true).encodeResourceToString(resource));
  }

  /** The bundle that a text is; empty if it is anything else, or no FHIR JSON. */
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
