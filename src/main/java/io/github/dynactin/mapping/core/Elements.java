package io.github.dynactin.mapping.core;

import io.github.dynactin.model.AbsenceReason;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.terminology.Code;
import io.github.dynactin.terminology.CodeSystem;
import io.github.dynactin.terminology.Coding;
import io.github.dynactin.terminology.ExtensionUrl;
import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Type;

/** The elements that mappers build again and again, as functions. */
public final class Elements {
  private Elements() {}

  /** A concept with its codings in order and its text. */
  public static CodeableConcept concept(Concept concept) {
    CodeableConcept target = new CodeableConcept();
    concept.codings().forEach(coding -> target.addCoding(coding(coding)));
    concept.text().ifPresent(target::setText);
    return target;
  }

  /** A concept of one code. */
  public static CodeableConcept concept(Code code) {
    return new CodeableConcept().addCoding(coding(code.coding()));
  }

  /** A concept of one code, with the words of the source. */
  public static CodeableConcept concept(Code code, String text) {
    return concept(code).setText(text);
  }

  /** A concept that has words only. */
  public static CodeableConcept text(String words) {
    return new CodeableConcept().setText(words);
  }

  /** A gene: its HGNC id if the case has it, else its symbol as text. */
  public static CodeableConcept gene(GeneId gene) {
    CodeableConcept target = new CodeableConcept();
    gene.hgncId()
        .ifPresent(
            id -> target.addCoding(coding(Coding.of(CodeSystem.HGNC.uri(), id, gene.symbol()))));
    return target.setText(gene.symbol());
  }

  /** A coding. */
  public static org.hl7.fhir.r4.model.Coding coding(Coding coding) {
    org.hl7.fhir.r4.model.Coding target =
        new org.hl7.fhir.r4.model.Coding().setSystem(coding.system()).setCode(coding.code());
    coding.display().ifPresent(target::setDisplay);
    return target;
  }

  /** A component of an observation. */
  public static ObservationComponentComponent component(Code code, Type value) {
    return new ObservationComponentComponent().setCode(concept(code)).setValue(value);
  }

  /** A component of an observation whose code has words only. */
  public static ObservationComponentComponent component(String label, Type value) {
    return new ObservationComponentComponent().setCode(text(label)).setValue(value);
  }

  /** A quantity: the unit as printed, and in UCUM if the case gives it. */
  public static Quantity quantity(io.github.dynactin.model.Quantity quantity) {
    return fill(new Quantity(), quantity);
  }

  /** A quantity of a UCUM unit. */
  public static Quantity quantity(BigDecimal value, String unit, String ucum) {
    return quantity(new io.github.dynactin.model.Quantity(value, unit, Optional.of(ucum)));
  }

  /** A range of numbers in a unit of UCUM. */
  public static Range range(BigDecimal low, BigDecimal high, String unit, String ucum) {
    return new Range().setLow(quantity(low, unit, ucum)).setHigh(quantity(high, unit, ucum));
  }

  /** An extension with a value. */
  public static Extension extension(ExtensionUrl url, Type value) {
    return new Extension(url.url(), value);
  }

  /** A part of an extension of parts. */
  public static Extension part(String name, Type value) {
    return new Extension(name, value);
  }

  /** Says on an element why its value is absent. */
  public static <T extends org.hl7.fhir.r4.model.Element> T absent(
      T element, AbsenceReason reason) {
    element.addExtension(extension(ExtensionUrl.DATA_ABSENT_REASON, new CodeType(reason.word())));
    return element;
  }

  private static <Q extends Quantity> Q fill(Q target, io.github.dynactin.model.Quantity source) {
    target.setValue(source.value());
    target.setUnit(source.unit());
    source.ucum().ifPresent(code -> target.setSystem(CodeSystem.UCUM.uri()).setCode(code));
    return target;
  }
}
