package io.github.dynactin.encoding;

import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;

/** A child that there may be several of. */
record ListProperty(Child child, PropertyName name, Variants variants) implements PropertyWriter {
  @Override
  public void write(JsonBytes out, IBase parent) {
    List<?> values = (List<?>) child.of(parent);
    if (values == null || values.isEmpty()) {
      return;
    }
    int mark = out.size();
    name.beginArray(out);
    int start = out.size();
    for (int i = 0; i < values.size(); i++) {
      if (!(values.get(i) instanceof IBase value)) {
        throw new LeftToHapi("nothing as one of several");
      }
      variants.of(value).writer().item(out, value);
    }
    if (out.size() == start) {
      out.backTo(mark);
    } else {
      out.endArray();
    }
  }
}
