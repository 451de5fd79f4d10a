package io.github.dynactin.encoding;

import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.IdType;

/** Writes an id that is data: a version, or the value of an extension. */
final class IdWriter implements ValueWriter {
  @Override
  public void property(JsonBytes out, PropertyName name, IBase value) {
    String text = text(value);
    if (!text.isBlank()) {
      name.beginValue(out);
      out.string(text);
    }
  }

  @Override
  public void item(JsonBytes out, IBase value) {
    String text = text(value);
    if (!text.isBlank()) {
      out.string(text);
    }
  }

  private static String text(IBase value) {
    IdType id = (IdType) value;
    if (id.hasExtension() || id.getId() != null) {
      throw new LeftToHapi("an id with more than its value");
    }
    String text = id.getValue();
    return text == null ? "" : text;
  }
}
