package io.github.dynactin.encoding;

import java.util.function.BiConsumer;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.jspecify.annotations.Nullable;

/**
 * Marks an element that many resources have in common: it is encoded once. Whoever marks an element
 * never changes it again. A copy of it is an element like any other.
 */
public final class Constant {
  private static final String KEY = Constant.class.getName();

  private final Base element;
  private volatile byte @Nullable [] json;

  private Constant(Base element) {
    this.element = element;
  }

  /** Marks an element, which is now as it will always be. */
  public static <E extends Base> E of(E element) {
    element.setUserData(KEY, new Constant(element));
    return element;
  }

  /** True if an element is marked. */
  public static boolean is(Base element) {
    return in(element) != null;
  }

  /** What is known of an element, if it is one of these. */
  static @Nullable Constant in(IBase value) {
    return value instanceof Base base
            && base.getUserData(KEY) instanceof Constant constant
            && constant.element == base // user data may be copied
        ? constant
        : null;
  }

  /**
   * Writes it as one of an array, by its writer the first time.
   *
   * @return false if it is empty
   */
  boolean item(JsonBytes out, BiConsumer<JsonBytes, IBase> writer) {
    byte[] known = json;
    if (known == null) {
      int start = out.size();
      writer.accept(out, element);
      known = out.since(start);
      json = known;
    } else {
      out.raw(known);
    }
    return known.length > 0;
  }
}
