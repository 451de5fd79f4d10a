package io.github.dynactin.validation;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** Goes through every element of a resource, knowing at each one which definitions apply to it. */
final class ElementWalk {

  /**
   * An element on the way.
   *
   * @param value the element itself
   * @param property what the base standard says of it
   * @param path its FHIRPath in the resource
   * @param definition its path in the definitions, such as {@code Observation.value[x]}
   * @param profiles the profiles that apply, beside the base standard
   */
  record Step(
      Base value,
      Property property,
      String path,
      String definition,
      List<StructureDefinition> profiles) {}

  /** What to do at each element. */
  interface Visitor {
    void visit(Step step);
  }

  private final Library library;
  private final Visitor visitor;

  ElementWalk(Library library, Visitor visitor) {
    this.library = library;
    this.visitor = visitor;
  }

  void through(Resource resource, List<StructureDefinition> profiles) {
    String type = resource.fhirType();
    descend(resource, type, type, profiles);
  }

  private void descend(
      Base parent, String path, String definition, List<StructureDefinition> profiles) {
    for (Property property : parent.children()) {
      String name = property.getName().replace("[x]", "");
      for (int i = 0; i < property.getValues().size(); i++) {
        String place = path + "." + name + (property.isList() ? "[" + i + "]" : "");
        String defined = definition + "." + property.getName();
        step(new Step(property.getValues().get(i), property, place, defined, profiles));
      }
    }
  }

  private void step(Step step) {
    visitor.visit(step);
    if (step.value() instanceof Resource inner) {
      descend(inner, step.path(), inner.fhirType(), List.of());
    } else if (step.value() instanceof Extension extension && isAbsolute(extension.getUrl())) {
      Optional<StructureDefinition> known =
          library.find(StructureDefinition.class, extension.getUrl());
      descend(extension, step.path(), "Extension", known.stream().toList());
    } else {
      descend(step.value(), step.path(), step.definition(), step.profiles());
    }
  }

  static boolean isAbsolute(String url) {
    return url != null && url.indexOf(':') > 0;
  }
}
