package io.github.dynactin.encoding;

import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseBooleanDatatype;
import org.hl7.fhir.instance.model.api.IBaseDecimalDatatype;
import org.hl7.fhir.instance.model.api.IBaseIntegerDatatype;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Writes a primitive, and beside it its id and extensions. */
final class PrimitiveWriter implements ValueWriter {
  private final boolean quoted;
  private final boolean asGiven;
  private final ExtensionWriter extensions;
  private final @Nullable Words words;

  /**
   * @param words keeps the values, where many resources have them in common
   */
  PrimitiveWriter(Class<?> type, ExtensionWriter extensions, @Nullable Words words) {
    this.asGiven = !IBaseIntegerDatatype.class.isAssignableFrom(type);
    this.quoted =
        asGiven
            && !IBaseDecimalDatatype.class.isAssignableFrom(type)
            && !IBaseBooleanDatatype.class.isAssignableFrom(type);
    this.extensions = extensions;
    this.words = words;
  }

  @Override
  public void property(JsonBytes out, PropertyName name, IBase value) {
    PrimitiveType<?> primitive = (PrimitiveType<?>) value;
    text(out, name, primitive);
    if (primitive.hasExtension()) {
      name.beginExtra(out);
      ElementId.write(out, primitive);
      extensions.write(out, primitive);
      out.endObject();
    }
  }

  /** As the value of an extension, where HAPI's encoder leaves out an id. */
  void extensionValue(JsonBytes out, PropertyName name, PrimitiveType<?> primitive) {
    text(out, name, primitive);
    int mark = out.size();
    name.beginExtra(out);
    if (extensions.write(out, primitive)) {
      out.endObject();
    } else {
      out.backTo(mark);
    }
  }

  @Override
  public void item(JsonBytes out, IBase value) {
    PrimitiveType<?> primitive = (PrimitiveType<?>) value;
    if (primitive.hasExtension() || primitive.getId() != null || primitive.hasFormatComment()) {
      throw new LeftToHapi("a primitive in an array with more than its value");
    }
    String text = primitive.getValueAsString();
    if (text != null && !text.isBlank()) {
      write(out, primitive, text);
    }
  }

  private void text(JsonBytes out, PropertyName name, PrimitiveType<?> primitive) {
    String text = primitive.getValueAsString();
    if (text != null && !text.isBlank()) {
      name.beginValue(out);
      write(out, primitive, text);
    }
  }

  private void write(JsonBytes out, PrimitiveType<?> primitive, String text) {
    if (words != null) {
      words.write(out, text);
    } else if (quoted) {
      out.string(text);
    } else {
      out.bare(asGiven ? text : String.valueOf(primitive.getValue()));
    }
  }
}
