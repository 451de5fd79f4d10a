package io.github.dynactin.privacy;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;

/** What may stay of a value, by its data type. A type that isn't here doesn't pass. */
final class Values {
  /** A resource of the same server by its opaque id. */
  static final Pattern OPAQUE = Pattern.compile("[A-Z][A-Za-z]+/d[0-9a-f]{40}");

  private final Concepts concepts;
  private final Measures measures;
  private final Pseudonyms pseudonyms;
  private final DateShift shift;
  private final ElementList elements;

  Values(
      Concepts concepts,
      Measures measures,
      Pseudonyms pseudonyms,
      DateShift shift,
      ElementList elements) {
    this.concepts = concepts;
    this.measures = measures;
    this.pseudonyms = pseudonyms;
    this.shift = shift;
    this.elements = elements;
  }

  /** What may stay of a value, with those of its extensions that may; empty if nothing may. */
  Optional<Type> treat(Type source, String path, Done done) {
    Optional<? extends Type> treated = byType(source, path, done);
    treated.ifPresent(
        target ->
            source
                .getExtension()
                .forEach(each -> extension(each, path, done).ifPresent(target::addExtension)));
    return treated.map(Type.class::cast);
  }

  /** What may stay of an extension. */
  Optional<Extension> extension(Extension source, String path, Done done) {
    if (!elements.allowsExtension(String.valueOf(source.getUrl()))) {
      done.removed();
      return Optional.empty();
    }
    Extension target = new Extension(source.getUrl());
    if (source.hasValue()) {
      target.setValue(orMasked(source.getValue(), path + ".extension", done));
    }
    source
        .getExtension()
        .forEach(each -> extension(each, path, done).ifPresent(target::addExtension));
    return target.hasValue() || target.hasExtension() ? Optional.of(target) : Optional.empty();
  }

  private Type orMasked(Type source, String path, Done done) {
    return treat(source, path, done)
        .orElseGet(
            () -> {
              done.masked(path);
              return Masking.maskedLike(source);
            });
  }

  private Optional<? extends Type> byType(Type source, String path, Done done) {
    if (source instanceof PrimitiveType<?> primitive) {
      return primitive.hasValue()
          ? primitive(primitive, done)
          : Optional.of(Masking.emptyLike(source));
    }
    if (source instanceof CodeableConcept concept) {
      return Optional.of(concepts.concept(concept, path, done));
    }
    if (source instanceof Coding coding) {
      return concepts.coding(coding, done);
    }
    if (source instanceof Quantity quantity) {
      return measures.quantity(quantity, done);
    }
    if (source instanceof Identifier identifier) {
      return Optional.of(pseudonyms.identifier(identifier, path, done));
    }
    if (source instanceof Reference reference) {
      return reference(reference, path, done);
    }
    return structured(source, path, done);
  }

  private Optional<? extends Type> structured(Type source, String path, Done done) {
    if (source instanceof Period period) {
      return Optional.of(new Periods(shift).treat(period, each -> treat(each, path, done)));
    }
    if (source instanceof Annotation note) {
      return concepts.isKnownText(String.valueOf(note.getText()))
          ? Optional.of(new Annotation().setText(note.getText()))
          : Optional.empty();
    }
    boolean parts = source instanceof Range || source instanceof Ratio || source instanceof Timing;
    if (parts) {
      return Optional.of(byParts(source, path, done));
    }
    return holdsNothing(source) ? Optional.of(Masking.emptyLike(source)) : Optional.empty();
  }

  /** True if a value says at most, by an extension, why it isn't there. */
  private static boolean holdsNothing(Type source) {
    return source.children().stream()
        .allMatch(part -> part.getName().equals("extension") || !part.hasValues());
  }

  private Optional<? extends Type> primitive(PrimitiveType<?> source, Done done) {
    String value = source.getValueAsString();
    if (source instanceof BaseDateTimeType date) {
      return date(date, done);
    }
    if (source instanceof Enumeration) {
      return Optional.of(new CodeType(value)); // of a closed list
    }
    boolean plain =
        source instanceof BooleanType
            || source instanceof IntegerType
            || source instanceof DecimalType
            || (source instanceof TimeType && shift.timeOfDay())
            || (source instanceof CodeType && concepts.isKnownCode(value))
            || (source instanceof StringType
                && !(source instanceof CodeType)
                && concepts.isKnownText(value));
    return plain ? Optional.of(with(source, value)) : Optional.empty();
  }

  private Optional<? extends Type> date(BaseDateTimeType source, Done done) {
    String stated = source.getValueAsString();
    done.date();
    return (source instanceof InstantType ? shift.instant(stated) : shift.date(stated))
        .map(moved -> with(source, moved));
  }

  private static Type with(PrimitiveType<?> source, String value) {
    PrimitiveType<?> target = Masking.emptyLike(source);
    target.setValueAsString(value);
    return target;
  }

  private Optional<Reference> reference(Reference source, String path, Done done) {
    Reference target = new Reference();
    String address = source.getReference();
    if (address != null && address.startsWith("#")) {
      target.setReference("#" + pseudonyms.contained(address.substring(1)));
    } else if (address != null && OPAQUE.matcher(address).matches()) {
      target.setReference(address);
    }
    if (source.hasIdentifier()) {
      target.setIdentifier(pseudonyms.identifier(source.getIdentifier(), path, done));
    }
    if (source.hasDisplay() && concepts.isKnownText(source.getDisplay())) {
      target.setDisplay(source.getDisplay());
    } else if (source.hasDisplay()) {
      done.removed();
    }
    boolean nothingWas = address == null && !source.hasIdentifier() && !source.hasDisplay();
    return nothingWas || !target.isEmpty() ? Optional.of(target) : Optional.empty();
  }

  /** A value of parts, each treated by its own type; a part that doesn't pass is left out. */
  private <T extends Element> T byParts(T source, String path, Done done) {
    T target = Masking.emptyLike(source);
    for (Property property : source.children()) {
      for (Base value : property.getValues()) {
        Optional<? extends Base> part =
            value instanceof Type type && !(value instanceof Extension)
                ? treat(type, path, done)
                : Optional.of(value)
                    .filter(Timing.TimingRepeatComponent.class::isInstance)
                    .map(repeat -> byParts((Element) repeat, path, done));
        part.ifPresentOrElse(
            treated -> target.setProperty(property.getName(), treated), done::removed);
      }
    }
    return target;
  }
}
