package io.github.dynactin.validation;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/** Who checks one resource against R4 and profiles. */
interface Checks {
  /**
   * Checks a resource.
   *
   * @param json the resource
   * @param profiles canonical addresses; those that aren't known are passed over
   */
  List<ValidationMessage> check(String json, List<String> profiles);

  /**
   * HL7's validators, used again; where HAPI is another than the one that this was built with and
   * they don't fit, HAPI's own module, which says the same and takes twice the time.
   */
  static Checks of(FhirContext context, OfflineSupport library) {
    try {
      return Rules.over(library);
    } catch (LinkageError otherHapi) {
      return new HapiRules(context, library);
    }
  }
}
