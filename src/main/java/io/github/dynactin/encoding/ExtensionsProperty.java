package io.github.dynactin.encoding;

import org.hl7.fhir.instance.model.api.IBase;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of an element or resource, and behind them its modifier extensions.
 *
 * @param modifiers nothing where the type has no modifier extensions
 */
record ExtensionsProperty(Child extensions, @Nullable Child modifiers, ExtensionWriter writer)
    implements PropertyWriter {
  private static final PropertyName EXTENSION = new PropertyName("extension");
  private static final PropertyName MODIFIER_EXTENSION = new PropertyName("modifierExtension");

  @Override
  public void write(JsonBytes out, IBase parent) {
    writer.write(out, EXTENSION, extensions.of(parent));
    if (modifiers != null) {
      writer.write(out, MODIFIER_EXTENSION, modifiers.of(parent));
    }
  }
}
