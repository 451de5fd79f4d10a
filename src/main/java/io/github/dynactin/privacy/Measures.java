package io.github.dynactin.privacy;

import io.github.dynactin.terminology.CodeSystem;
import java.util.Optional;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.Quantity;

/** Numbers with units: the number stays, the unit if it is one; an age over 89 is cut to 90. */
final class Measures {
  private final KnownText texts;
  private final boolean hidesOldAges;
  private final boolean patientIsOld;

  /**
   * The quantities of one patient.
   *
   * @param patientIsOld whether the patient may have been 90 or older at some fact
   */
  Measures(KnownText texts, boolean hidesOldAges, boolean patientIsOld) {
    this.texts = texts;
    this.hidesOldAges = hidesOldAges;
    this.patientIsOld = patientIsOld;
  }

  /** What may stay of a quantity; empty if nothing may: a number without its unit says another. */
  Optional<Quantity> quantity(Quantity source, Done done) {
    if (!source.hasValue() && !source.hasUnit() && !source.hasCode()) {
      return Optional.of(Masking.emptyLike(source));
    }
    if (hidesOldAges && isOldAge(source)) {
      done.age();
      return Optional.of(ninetyOrMore(source));
    }
    if (hidesOldAges && patientIsOld && source instanceof Age) {
      done.age(); // with the dates of the case it would tell the age of 90
      return Optional.empty();
    }
    return known(source);
  }

  private Optional<Quantity> known(Quantity source) {
    boolean unitKnown = !source.hasUnit() || texts.knows(source.getUnit());
    boolean codeKnown =
        source.hasCode()
            && CodeSystem.UCUM.uri().equals(source.getSystem())
            && texts.knows(source.getCode());
    boolean unitless = !source.hasUnit() && !source.hasCode();
    if (!unitless && !codeKnown && !(unitKnown && source.hasUnit())) {
      return Optional.empty();
    }
    Quantity target = Masking.emptyLike(source);
    target.setValueElement(source.getValueElement().copy());
    target.getValueElement().getExtension().clear();
    if (source.hasComparator()) {
      target.setComparator(source.getComparator());
    }
    if (source.hasUnit() && unitKnown) {
      target.setUnit(source.getUnit());
    }
    if (codeKnown) {
      target.setSystem(source.getSystem()).setCode(source.getCode());
    }
    return Optional.of(target);
  }

  private static boolean isOldAge(Quantity source) {
    return Ages.years(source).filter(years -> years >= Ages.OLD).isPresent();
  }

  private static Quantity ninetyOrMore(Quantity source) {
    Quantity target = Masking.emptyLike(source);
    target.setValue(Ages.OLD).setUnit("years").setSystem(CodeSystem.UCUM.uri()).setCode("a");
    return target.setComparator(Quantity.QuantityComparator.GREATER_OR_EQUAL);
  }
}
