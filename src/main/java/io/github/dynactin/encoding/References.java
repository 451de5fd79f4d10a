package io.github.dynactin.encoding;

import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's encoder changes some references: it takes the version off, and contains a target that has
 * no id. Only one that it leaves as it is may be written as it is.
 */
final class References {
  private References() {}

  static void check(Reference reference) {
    IBaseResource target = reference.getResource();
    String text = reference.getReference();
    boolean kept = text == null ? target == null : isTypeAndId(text) || staysAsItIs(text, target);
    if (!kept || (target != null && !hasOwnId(target))) {
      throw new LeftToHapi("a reference that changes when it is written");
    }
  }

  private static boolean isTypeAndId(String text) {
    int slash = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' && slash == -1) {
        slash = i;
      } else if (!isOfAnId(c)) {
        return false;
      }
    }
    return slash > 0 && slash < text.length() - 1;
  }

  private static boolean isOfAnId(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static boolean staysAsItIs(String text, @Nullable IBaseResource target) {
    if (target != null || text.startsWith("#")) {
      return false;
    }
    if (text.isBlank() || text.startsWith(IdType.URN_PREFIX)) {
      return true;
    }
    IdType id = new IdType(text);
    return !id.hasIdPart() || id.toVersionless().getValue().equals(id.getValue());
  }

  private static boolean hasOwnId(IBaseResource target) {
    return target instanceof Resource resource
        && resource.hasIdElement()
        && !resource.getIdElement().isLocal();
  }
}
