package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.AbsenceReason;
import io.github.dynactin.model.AbsentTime;
import io.github.dynactin.model.DateInterval;
import io.github.dynactin.model.Individual;
import io.github.dynactin.model.PartialDate;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.model.VitalStatus;
import java.util.Locale;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;

/**
 * Maps the patient to mCODE "Cancer Patient". The profile asks for a name; the case has none, and
 * never will: it is masked. A death without a date is {@code deceasedBoolean}.
 */
final class CancerPatientMapper implements FactMapper<Individual, Patient> {
  @Override
  public Mapped<Patient> map(Individual individual, CaseScope scope) {
    Draft<Patient> draft =
        Draft.begin(
            new Patient(),
            Profile.CANCER_PATIENT,
            new ResourceKey("Patient", "individual", individual.id()),
            scope);
    Patient patient = draft.resource();
    patient.addName(Elements.absent(new HumanName(), AbsenceReason.MASKED));
    gender(draft, individual);
    birth(draft, individual);
    death(draft, individual.vitalStatus());
    return draft.end("Patient");
  }

  private static void gender(Draft<Patient> draft, Individual individual) {
    AdministrativeGender gender =
        switch (individual.sex()) {
          case FEMALE -> AdministrativeGender.FEMALE;
          case MALE -> AdministrativeGender.MALE;
          case OTHER_SEX -> AdministrativeGender.OTHER;
          case UNKNOWN_SEX -> AdministrativeGender.UNKNOWN;
        };
    draft.resource().setGender(gender);
    draft.state(
        "gender",
        "Sex",
        gender.getDisplay().toLowerCase(Locale.ROOT),
        individual.origin().child("sex"));
  }

  private static void birth(Draft<Patient> draft, Individual individual) {
    TimeElement birth = individual.dateOfBirth();
    if (Times.saysNothing(birth)) {
      return;
    }
    Origin origin = Times.origin(birth, individual.origin(), "dateOfBirth");
    draft.state("birthDate", "Born", Times.words(birth), origin);
    if (birth instanceof PartialDate date) {
      draft.resource().setBirthDateElement(new DateType(date.toString()));
    } else if (birth instanceof AbsentTime absent) {
      draft.resource().setBirthDateElement(Elements.absent(new DateType(), absent.reason()));
    } else {
      draft.notMapped(
          origin, "a date of birth is one date in FHIR: the interval stands in the text only");
    }
  }

  private static void death(Draft<Patient> draft, VitalStatus vital) {
    Origin origin = vital.origin();
    switch (vital.status()) {
      case ALIVE -> {
        draft.resource().setDeceased(new BooleanType(false));
        draft.state("deceased", "Deceased", "no", origin.child("status"));
      }
      case DECEASED -> {
        if (vital.timeOfDeath() instanceof PartialDate date) {
          draft.resource().setDeceased(new DateTimeType(date.toString()));
        } else {
          draft.resource().setDeceased(new BooleanType(true));
        }
        if (vital.timeOfDeath() instanceof DateInterval) {
          draft.notMapped(
              origin.child("timeOfDeath"),
              "a time of death is one date in FHIR: the interval stands in the text only");
        }
        String words = "yes; date: " + Times.words(vital.timeOfDeath());
        draft.state("deceased", "Deceased", words, origin.child("status"));
      }
      case UNKNOWN_STATUS -> {}
    }
  }
}
