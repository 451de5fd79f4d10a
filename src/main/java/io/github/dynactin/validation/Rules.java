package io.github.dynactin.validation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hl7.fhir.common.hapi.validation.validator.FhirDefaultPolicyAdvisor;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.r5.utils.validation.constants.IdStatus;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * HL7's validator of resources, set up as HAPI's {@code FhirInstanceValidator} sets it up. HAPI
 * makes a new one for each resource, and each reads a table of 1.5 MB first; these are used again,
 * which they are made for: every check begins by forgetting the one before.
 */
final class Rules implements Checks {
  private final IWorkerContext definitions;
  private final ConcurrentLinkedQueue<InstanceValidator> idle = new ConcurrentLinkedQueue<>();

  private Rules(IWorkerContext definitions) {
    this.definitions = definitions;
  }

  /**
   * Rules by these definitions.
   *
   * @throws LinkageError if HAPI is another than the one that this was built with
   */
  static Rules over(OfflineSupport library) {
    Rules rules = new Rules(new WorkerContextValidationSupportAdapter(library));
    rules.idle.add(rules.validator()); // so that it shows at once whether they fit
    return rules;
  }

  @Override
  public List<ValidationMessage> check(String json, List<String> profiles) {
    InstanceValidator validator = Optional.ofNullable(idle.poll()).orElseGet(this::validator);
    List<ValidationMessage> messages = new ArrayList<>();
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    validator.validate(
        null, messages, new ByteArrayInputStream(bytes), FhirFormat.JSON, known(profiles));
    idle.add(validator); // one that threw isn't used again
    return messages;
  }

  private List<StructureDefinition> known(List<String> profiles) {
    List<StructureDefinition> known = new ArrayList<>(); // the validator adds to it
    for (String profile : profiles) {
      Optional.ofNullable(definitions.fetchResource(StructureDefinition.class, profile))
          .ifPresent(known::add);
    }
    return known;
  }

  private InstanceValidator validator() {
    InstanceValidator validator =
        new InstanceValidator(
            definitions,
            new FhirInstanceValidator.NullEvaluationContext(),
            new XVerExtensionManagerOld(definitions),
            new ValidatorSession(),
            new ValidatorSettings());
    validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
    validator.setAnyExtensionsAllowed(true);
    validator.setErrorForUnknownProfiles(false);
    validator.setPolicyAdvisor(new FhirDefaultPolicyAdvisor());
    validator.setResourceIdRule(IdStatus.OPTIONAL);
    validator.setUnknownCodeSystemsCauseErrors(true);
    validator.setAllowXsiLocation(true);
    return validator;
  }
}
