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
 * Checks resources with HL7's {@code InstanceValidator}, configured as HAPI's {@code
 * FhirInstanceValidator} configures it. HAPI creates a new one for each resource, and each reads a
 * table of 1.5 MB first; this class reuses them.
 *
 * <p>Between two checks a validator is reset, so that it keeps nothing of the resources it has
 * checked: see {@link ValidatorReset}. After {@value #MAX_CHECKS} checks it is replaced, which
 * bounds what a reset does not reach; a replacement takes 16 ms. Thread-safe; there are as many
 * validators as threads.
 */
final class Rules implements Checks {
  private static final int MAX_CHECKS = 10_000;

  /** Limit where the reset is incomplete: a validator then keeps 50 kB per check, 10 MB in all. */
  private static final int MAX_CHECKS_WITHOUT_RESET = 200;

  private final IWorkerContext definitions;
  private final ConcurrentLinkedQueue<Reusable> idle = new ConcurrentLinkedQueue<>();

  /** A validator between two checks. */
  private record Reusable(InstanceValidator validator, ValidatorReset reset, int checks) {
    static Reusable of(InstanceValidator unused) {
      return new Reusable(unused, ValidatorReset.of(unused), 0);
    }

    Reusable used() {
      reset.clear();
      return new Reusable(validator, reset, checks + 1);
    }

    boolean isExpired() {
      return checks >= (reset.isComplete() ? MAX_CHECKS : MAX_CHECKS_WITHOUT_RESET);
    }
  }

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
    rules.idle.add(Reusable.of(rules.validator())); // so that it shows at once whether they fit
    return rules;
  }

  @Override
  public List<ValidationMessage> check(String json, List<String> profiles) {
    Reusable next = Optional.ofNullable(idle.poll()).orElseGet(() -> Reusable.of(validator()));
    List<ValidationMessage> messages = new ArrayList<>();
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    next.validator()
        .validate(
            null, messages, new ByteArrayInputStream(bytes), FhirFormat.JSON, known(profiles));
    Reusable used = next.used();
    if (!used.isExpired()) { // one that threw is not used again either
      idle.add(used);
    }
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
