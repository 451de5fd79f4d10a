package io.github.dynactin.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Threads whose class loader is none, or one that knows nothing. What HAPI finds at its first touch
 * it keeps for good, so each touch is the first in a loader of its own.
 */
class HostileLoaderTest {
  @ParameterizedTest
  @CsvSource({
    "CONVERT, none",
    "XML, empty",
    "VALIDATE, none",
    "VALIDATE_FHIR, empty",
    "PUSH, empty",
    "VALIDATION, none",
    "ENDPOINT, none"
  })
  void worksAtTheFirstTouch(String touch, String threads) throws Exception {
    assertThat(inAThread(touch, threads)).contains("Patient");
  }

  @ParameterizedTest
  @CsvSource({"none, not a subtype", "empty, HAPI-2200"})
  void asAControlHapiAloneDoesNot(String threads, String failure) throws Exception {
    assertThat(inAThread("UNGUARDED", threads)).contains(failure);
  }

  private static String inAThread(String touch, String threads) throws Exception {
    try (URLClassLoader own =
            new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
        URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      CompletableFuture<String> result = new CompletableFuture<>();
      Thread thread = new Thread(() -> result.complete(touch(own, touch)));
      thread.setContextClassLoader(loader(threads, empty));
      thread.start();
      thread.join();
      return result.get(1, TimeUnit.SECONDS); // it was joined
    }
  }

  private static @Nullable ClassLoader loader(String threads, ClassLoader empty) {
    return threads.equals("empty") ? empty : null;
  }

  private static String touch(ClassLoader own, String name) {
    try {
      Class<?> touches = own.loadClass(FirstTouch.class.getName());
      Object touch = touches.getMethod("named", String.class).invoke(null, name);
      return String.valueOf(((Supplier<?>) touch).get());
    } catch (ReflectiveOperationException | RuntimeException | Error failed) {
      return failed + " caused by " + failed.getCause();
    }
  }

  private static URL[] classPath() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(each).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
