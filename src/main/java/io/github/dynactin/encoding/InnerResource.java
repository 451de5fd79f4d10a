package io.github.dynactin.encoding;

import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Resource;

/** A resource inside another one: a bundle's entry, or a parameter. */
record InnerResource(Child child, PropertyName name, Writers writers) implements PropertyWriter {
  @Override
  public void write(JsonBytes out, IBase parent) {
    if (!(child.of(parent) instanceof Resource resource)) {
      return;
    }
    int mark = out.size();
    name.beginValue(out);
    boolean anything = writers.of(resource).write(out, resource);
    if (!anything && resource.isEmpty()) {
      out.backTo(mark);
    }
  }
}
