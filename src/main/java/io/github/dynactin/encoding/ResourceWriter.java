package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** Writes the resources of one type. */
final class ResourceWriter {
  private static final PropertyName ID = new PropertyName("id");

  private final byte[] begin;
  private final Child id;
  private final PropertyWriter[] children;

  ResourceWriter(String type, Child id, List<PropertyWriter> children) {
    this.begin = ("{\"resourceType\":\"" + type + "\",").getBytes(UTF_8);
    this.id = id;
    this.children = children.toArray(PropertyWriter[]::new);
  }

  /** Writes a resource, and says whether it has anything but its type. */
  boolean write(JsonBytes out, IBase resource) {
    return write(out, resource, null);
  }

  /**
   * The same.
   *
   * @param narrative XHTML in the place of the resource's own narrative
   */
  boolean write(JsonBytes out, IBase resource, @Nullable String narrative) {
    out.raw(begin);
    int start = out.size();
    id(out, (IdType) id.of(resource));
    for (PropertyWriter child : children) {
      if (narrative != null && child instanceof NarrativeProperty) {
        NarrativeProperty.generated(out, narrative);
      } else {
        child.write(out, resource);
      }
    }
    boolean anything = out.size() > start;
    out.endObject();
    return anything;
  }

  private static void id(JsonBytes out, @Nullable IdType id) {
    if (id == null) {
      return;
    }
    if (id.hasExtension() || id.hasFormatComment()) {
      throw new LeftToHapi("a resource's id with more than its value");
    }
    // An id that is a URN stands for one that the resource doesn't have yet.
    if (id.hasIdPart() && !id.getIdPart().isBlank() && !id.isUrn()) {
      ID.beginValue(out);
      out.string(id.getIdPart());
    }
  }
}
