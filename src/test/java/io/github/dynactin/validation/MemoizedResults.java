package io.github.dynactin.validation;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;

/** Remembers the first result of methods that return the same in each run of a test. */
public final class MemoizedResults {
  private static final Map<String, Object> RESULTS = new ConcurrentHashMap<>();

  private MemoizedResults() {}

  /** Takes the part of a method. */
  @RuntimeType
  public static Object first(@Origin String method, @SuperCall Callable<?> real) throws Exception {
    Object known = RESULTS.get(method);
    if (known == null) {
      known = real.call();
      RESULTS.put(method, known);
    }
    return known;
  }
}
