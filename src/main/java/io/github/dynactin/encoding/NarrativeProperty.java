package io.github.dynactin.encoding;

import org.hl7.fhir.instance.model.api.IBase;

/** A resource's narrative: its own, or one that is given beside the resource. */
record NarrativeProperty(PropertyWriter own) implements PropertyWriter {
  private static final PropertyName TEXT = new PropertyName("text");
  private static final PropertyName STATUS = new PropertyName("status");
  private static final PropertyName DIV = new PropertyName("div");

  @Override
  public void write(JsonBytes out, IBase parent) {
    own.write(out, parent);
  }

  /** Writes a generated narrative. */
  static void generated(JsonBytes out, String xhtml) {
    TEXT.beginObject(out);
    STATUS.beginValue(out);
    out.string("generated");
    DIV.beginValue(out);
    out.string(xhtml);
    out.endObject();
  }
}
