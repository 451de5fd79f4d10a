package io.github.dynactin.encoding;

import org.hl7.fhir.instance.model.api.IBase;

/** Writes the values of one type. What is empty leaves no trace. */
interface ValueWriter {
  /** Writes a value behind its name. */
  void property(JsonBytes out, PropertyName name, IBase value);

  /** Writes a value as one of an array. */
  void item(JsonBytes out, IBase value);
}
