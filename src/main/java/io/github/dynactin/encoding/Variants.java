package io.github.dynactin.encoding;

import java.util.Map;
import org.hl7.fhir.instance.model.api.IBase;

/**
 * The types that a child may have. A value of any other class, a subclass too, is HAPI's to write.
 */
final class Variants {
  private final Class<?> first;
  private final Variant variantOfFirst;
  private final Map<Class<?>, Variant> all;

  Variants(Map<Class<?>, Variant> all) {
    Map.Entry<Class<?>, Variant> entry = all.entrySet().iterator().next();
    this.first = entry.getKey();
    this.variantOfFirst = entry.getValue();
    this.all = Map.copyOf(all);
  }

  Variant of(IBase value) {
    Class<?> type = value.getClass();
    if (type == first) {
      return variantOfFirst;
    }
    Variant variant = all.get(type);
    if (variant == null) {
      throw new LeftToHapi("a value of " + type);
    }
    return variant;
  }
}
