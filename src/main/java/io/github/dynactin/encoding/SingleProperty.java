package io.github.dynactin.encoding;

import org.hl7.fhir.instance.model.api.IBase;

/** A child that there is at most one of. */
record SingleProperty(Child child, Variants variants) implements PropertyWriter {
  @Override
  public void write(JsonBytes out, IBase parent) {
    IBase value = (IBase) child.of(parent);
    if (value != null) {
      Variant variant = variants.of(value);
      variant.writer().property(out, variant.name(), value);
    }
  }
}
