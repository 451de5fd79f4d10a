package io.github.dynactin.encoding;

import ca.uhn.fhir.context.BaseRuntimeDeclaredChildDefinition;
import java.lang.reflect.Field;
import org.hl7.fhir.instance.model.api.IBase;
import org.jspecify.annotations.Nullable;

/**
 * An element's child as it lies in its field. Unlike the getters it makes no object where there is
 * none, and unlike {@code hasX()} it doesn't walk what lies below.
 */
final class Child {
  private final Field field;

  Child(BaseRuntimeDeclaredChildDefinition definition) {
    this.field = definition.getField(); // which HAPI made accessible, for itself
  }

  @Nullable Object of(IBase parent) {
    try {
      return field.get(parent);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("HAPI reads this field too: " + field, impossible);
    }
  }
}
