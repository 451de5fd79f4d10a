package io.github.dynactin.encoding;

import org.hl7.fhir.instance.model.api.IBase;

/** Writes one child of an element. */
interface PropertyWriter {
  void write(JsonBytes out, IBase parent);
}
