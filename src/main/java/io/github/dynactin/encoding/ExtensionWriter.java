package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * Writes extensions that have a URL and either a value or extensions of their own. Of others HAPI's
 * encoder complains, or not, by where they stand; so they are left to it.
 */
final class ExtensionWriter {
  private static final byte[] OBJECT = "{".getBytes(UTF_8);
  private static final PropertyName URL = new PropertyName("url");
  private static final PropertyName EXTENSION = new PropertyName("extension");

  private final Child nested;
  private final Words words;
  private Map<Class<?>, Variant> values = Map.of();

  ExtensionWriter(Child nested, Words words) {
    this.nested = nested;
    this.words = words;
  }

  /** Tells it the types of value, once: most of them may have extensions themselves. */
  void is(Map<Class<?>, Variant> variants) {
    this.values = Map.copyOf(variants);
  }

  /** Writes the extensions of an element, and says whether there were any. */
  boolean write(JsonBytes out, IBase element) {
    return write(out, EXTENSION, nested.of(element));
  }

  boolean write(JsonBytes out, PropertyName name, @Nullable Object extensions) {
    if (!(extensions instanceof List<?> list) || list.isEmpty()) {
      return false;
    }
    name.beginArray(out);
    for (Object extension : list) {
      if (extension == null || extension.getClass() != Extension.class) {
        throw new LeftToHapi("an extension of another class");
      }
      extension(out, (Extension) extension);
    }
    out.endArray();
    return true;
  }

  private void extension(JsonBytes out, Extension extension) {
    out.raw(OBJECT);
    ElementId.write(out, extension);
    url(out, extension);
    boolean hasNested = write(out, extension);
    Type value = extension.getValue();
    if (hasNested == (value != null)) {
      throw new LeftToHapi("an extension with both a value and extensions, or neither");
    }
    if (value != null) {
      value(out, value);
    }
    out.endObject();
  }

  private void url(JsonBytes out, Extension extension) {
    String url = extension.getUrl();
    if (url == null || url.isBlank()) {
      throw new LeftToHapi("an extension without a URL");
    }
    UriType element = extension.getUrlElement();
    if (element.hasExtension()) {
      throw new LeftToHapi("an extension whose URL has extensions");
    }
    URL.beginValue(out);
    words.write(out, url);
  }

  private void value(JsonBytes out, Type value) {
    Variant variant = values.get(value.getClass());
    if (variant == null) {
      throw new LeftToHapi("an extension with a value of type " + value.fhirType());
    }
    int start = out.size();
    if (variant.writer() instanceof PrimitiveWriter primitive) {
      primitive.extensionValue(out, variant.name(), (PrimitiveType<?>) value);
    } else {
      variant.writer().property(out, variant.name(), value);
    }
    if (out.size() == start) {
      throw new LeftToHapi("an extension with an empty value");
    }
  }
}
