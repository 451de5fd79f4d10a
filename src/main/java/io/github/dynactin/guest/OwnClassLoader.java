package io.github.dynactin.guest;

import java.util.function.Supplier;

/**
 * HAPI finds its parts through the thread's class loader, and a host's thread carries the host's,
 * which may know none of them.
 */
public final class OwnClassLoader {
  private OwnClassLoader() {}

  /** Does something with the thread's class loader set to ours, and sets it back. */
  public static <T> T during(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader hosts = thread.getContextClassLoader();
    thread.setContextClassLoader(OwnClassLoader.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(hosts);
    }
  }
}
