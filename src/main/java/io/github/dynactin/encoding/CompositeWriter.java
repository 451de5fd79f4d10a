package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Reference;

/**
 * Writes an element that has children. Whether it is empty shows by what it wrote: to ask it first
 * would walk everything below it once more on each level.
 */
final class CompositeWriter implements ValueWriter {
  private static final byte[] OBJECT = "{".getBytes(UTF_8);

  private final boolean reference;
  private PropertyWriter[] children = {};

  CompositeWriter(Class<?> type) {
    this.reference = type == Reference.class;
  }

  /** Tells it its children, once: types refer to each other in circles. */
  void is(List<PropertyWriter> writers) {
    this.children = writers.toArray(PropertyWriter[]::new);
  }

  @Override
  public void property(JsonBytes out, PropertyName name, IBase value) {
    Constant constant = Constant.in(value);
    int mark = out.size();
    if (constant != null) {
      name.beginValue(out);
      if (!constant.item(out, this::written)) {
        out.backTo(mark);
      }
      return;
    }
    name.beginObject(out);
    object(out, value, mark);
  }

  @Override
  public void item(JsonBytes out, IBase value) {
    Constant constant = Constant.in(value);
    if (constant != null) {
      constant.item(out, this::written);
    } else {
      written(out, value);
    }
  }

  private void written(JsonBytes out, IBase value) {
    int mark = out.size();
    out.raw(OBJECT);
    object(out, value, mark);
  }

  private void object(JsonBytes out, IBase value, int mark) {
    if (reference) {
      References.check((Reference) value);
    }
    int start = out.size();
    ElementId.write(out, (Element) value);
    for (PropertyWriter child : children) {
      child.write(out, value);
    }
    if (out.size() == start && value.isEmpty()) {
      out.backTo(mark);
    } else {
      out.endObject();
    }
  }
}
