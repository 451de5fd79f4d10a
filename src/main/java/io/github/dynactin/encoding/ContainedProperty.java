package io.github.dynactin.encoding;

import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;

/**
 * Contained resources. HAPI's encoder gives them ids and rewrites the references to them, in the
 * resource itself: that is left to it.
 */
record ContainedProperty(Child child) implements PropertyWriter {
  @Override
  public void write(JsonBytes out, IBase parent) {
    if (child.of(parent) instanceof List<?> resources && !resources.isEmpty()) {
      throw new LeftToHapi("contained resources");
    }
  }
}
