package io.github.dynactin.validation;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is costly to make: made at its first use, once, whatever thread asks. */
final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T made = value;
    if (made == null) {
      synchronized (this) {
        made = value;
        if (made == null) {
          made = maker.get();
          value = made;
        }
      }
    }
    return made;
  }
}
