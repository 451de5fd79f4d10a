package io.github.dynactin.encoding;

import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A resource's meta element. HAPI's encoder writes a copy of it, which isn't always the same: the
 * copy of a code has no blanks around it, and labels without system and code are dropped. The
 * version that the resource's id names goes in where the element has none.
 */
record MetaProperty(Child child, PropertyName name, ValueWriter writer) implements PropertyWriter {
  @Override
  public void write(JsonBytes out, IBase parent) {
    Object meta = child.of(parent);
    boolean versioned = isVersioned((Resource) parent);
    if (meta == null && !versioned) {
      return;
    }
    if (meta != null && meta.getClass() != Meta.class) {
      throw new LeftToHapi("meta of " + meta.getClass());
    }
    if (meta != null && !versioned && Constant.in((Meta) meta) != null) {
      writer.property(out, name, (Meta) meta);
      return;
    }
    Meta copy = meta == null ? new Meta() : ((Meta) meta).copy();
    if (versioned && isBlank(copy.getVersionId())) {
      copy.setVersionId(((Resource) parent).getIdElement().getVersionIdPart());
    }
    if (copy.hasTag()) {
      dropNameless(copy.getTag());
    }
    if (copy.hasSecurity()) {
      dropNameless(copy.getSecurity());
    }
    writer.property(out, name, copy);
  }

  private static boolean isVersioned(Resource resource) {
    return resource.hasIdElement() && resource.getIdElement().hasVersionIdPart();
  }

  private static void dropNameless(List<Coding> labels) {
    labels.removeIf(label -> isBlank(label.getCode()) && isBlank(label.getSystem()));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
