package io.github.dynactin.encoding;

import org.hl7.fhir.r4.model.Element;

/** The id that any element may have. */
final class ElementId {
  private static final PropertyName ID = new PropertyName("id");

  private ElementId() {}

  static void write(JsonBytes out, Element element) {
    String id = element.getId();
    if (id == null) {
      return;
    }
    if (element.getIdElement().hasExtension()) {
      throw new LeftToHapi("an id with extensions");
    }
    if (!id.isBlank()) {
      ID.beginValue(out);
      out.string(id);
    }
  }
}
