package io.github.dynactin.privacy;

import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceFactory;
import org.hl7.fhir.r4.model.Type;

/**
 * Writes a resource anew from what may stay of it. Nothing is struck out of a copy: what nobody
 * thought of isn't there.
 */
final class Rewriting {
  private final ElementList elements;
  private final Values values;
  private final Pseudonyms pseudonyms;
  private final Done done;
  private final boolean hidesBirth;

  /**
   * Rewriting for one case.
   *
   * @param hidesBirth whether the date of birth would tell an age over 89
   */
  Rewriting(
      ElementList elements, Values values, Pseudonyms pseudonyms, Done done, boolean hidesBirth) {
    this.elements = elements;
    this.values = values;
    this.pseudonyms = pseudonyms;
    this.done = done;
    this.hidesBirth = hidesBirth;
  }

  /** The resource, written anew under its own id. */
  Resource rewrite(Resource source) {
    Resource target = ResourceFactory.createResource(source.fhirType());
    target.setId(source.getIdElement().getIdPart());
    for (CanonicalType profile : source.getMeta().getProfile()) {
      target.getMeta().addProfile(profile.getValue());
    }
    if (source.getMeta().hasSecurity()) {
      done.refuse(source.fhirType() + ".meta", "a security label isn't this adapter's own");
    }
    children(source, target, source.fhirType());
    return target;
  }

  private void children(Base source, Base target, String path) {
    for (Property property : source.children()) {
      for (Base value : property.getValues()) {
        child(value, property, target, path);
      }
    }
  }

  private void child(Base value, Property property, Base target, String parent) {
    String name = property.getName().replace("[x]", "");
    String path = parent + "." + name;
    switch (name) {
      case "id", "meta" -> {} // those of a resource are set already; those of elements don't stay
      case "extension" ->
          values
              .extension((Extension) value, parent, done)
              .ifPresent(each -> target.setProperty(name, each));
      case "modifierExtension" ->
          done.refuse(path, "an extension that changes the meaning can't be left out");
      case "contained" -> target.setProperty(name, contained((Resource) value));
      default -> listed(value, property, target, path);
    }
  }

  private void listed(Base value, Property property, Base target, String path) {
    if (value instanceof Narrative) {
      target.setProperty(property.getName(), Masking.noNarrative());
      done.removed();
    } else if (elements.allows(path)) {
      allowed(value, property, target, path);
    } else {
      unlisted(value, property, target, path);
    }
  }

  private Resource contained(Resource source) {
    Resource target = rewrite(source);
    String id = String.valueOf(source.getIdElement().getIdPart()).replaceFirst("^#", "");
    target.setId(pseudonyms.contained(id));
    return target;
  }

  private void allowed(Base value, Property property, Base target, String path) {
    if (value instanceof BackboneElement || value instanceof Dosage) {
      Base part = Masking.emptyLike(value);
      children(value, part, path);
      if (!part.isEmpty()) {
        target.setProperty(property.getName(), part);
      }
      return;
    }
    if (hidesBirth && path.equals("Patient.birthDate") && value instanceof Element birth) {
      done.age();
      target.setProperty(property.getName(), Masking.maskedLike(birth));
      return;
    }
    Optional<Type> treated =
        value instanceof Type type ? values.treat(type, path, done) : Optional.empty();
    if (treated.isPresent()) {
      target.setProperty(property.getName(), treated.get());
    } else if (value instanceof Annotation) {
      done.removed(); // a remark has no place that must be filled
    } else {
      mask(value, property, target, path);
    }
  }

  /** What isn't on the list goes; where the standard wants it there, its place says so. */
  private void unlisted(Base value, Property property, Base target, String path) {
    done.removed();
    if (property.getMinCardinality() > 0 && value instanceof Element element) {
      target.setProperty(property.getName(), Masking.maskedLike(element));
    } else if (property.getMinCardinality() > 0) {
      done.refuse(path, "an element that must be there can't be treated");
    }
  }

  private void mask(Base value, Property property, Base target, String path) {
    done.masked(path);
    if (value instanceof Element element) {
      target.setProperty(property.getName(), Masking.maskedLike(element));
    } else {
      done.refuse(path, "an element can't be treated");
    }
  }
}
