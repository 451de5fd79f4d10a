package io.github.dynactin.mapping.core;

import io.github.dynactin.encoding.Constant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Base;

/**
 * Elements that are the same in many resources, such as the concept of a code. In a case each
 * resource has its own, so that whoever gets it may change it. In a stream of millions, which ends
 * in the encoder, they are made once and shared: then used by one thread.
 */
public final class Parts {
  /** What a stream shares at most; what comes later is made each time. */
  private static final int MOST = 10_000;

  private final Optional<Map<Object, Base>> shared;

  private Parts(Optional<Map<Object, Base>> shared) {
    this.shared = shared;
  }

  /** To each resource its own. */
  public static Parts own() {
    return new Parts(Optional.empty());
  }

  /** One for all resources of a stream, none of which is changed once it is mapped. */
  public static Parts shared() {
    return new Parts(Optional.of(new HashMap<>()));
  }

  /** True if resources share them. */
  public boolean areShared() {
    return shared.isPresent();
  }

  /**
   * A part.
   *
   * @param key what it is made of, and nothing else: the same key gives the same part
   * @param made makes it
   * @param <E> the type that this key's part has
   */
  @SuppressWarnings("unchecked") // each key has one maker
  <E extends Base> E part(Object key, Supplier<E> made) {
    if (shared.isEmpty()) {
      return made.get();
    }
    Base known = shared.get().get(key);
    if (known == null) {
      known = Constant.of(made.get());
      if (shared.get().size() < MOST) {
        shared.get().put(key, known);
      }
    }
    return (E) known;
  }
}
