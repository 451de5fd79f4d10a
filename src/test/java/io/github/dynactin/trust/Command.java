package io.github.dynactin.trust;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.github.dynactin.cli.CommandRunner;
import io.github.dynactin.delivery.Time;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;

/**
 * Runs the command in this process. So that a run takes milliseconds, the command is loaded apart
 * from other tests, with a validation that remembers its answers; -Ddynactin.trustValidation=real
 * does without that.
 */
final class Command {
  private static final String VALIDATION = "io.github.dynactin.validation.";
  private static final boolean REAL = "real".equals(System.getProperty("dynactin.trustValidation"));
  private static final Method RUN = load();

  /**
   * Result of a command.
   *
   * @param code exit code
   * @param out standard output
   * @param err standard error
   */
  record Result(int code, String out, String err) {}

  private Command() {}

  /** Runs a command line; it waits by this clock. */
  static Result run(Time time, List<String> arguments) {
    try {
      List<?> result = (List<?>) RUN.invoke(null, time, arguments);
      int code = Integer.parseInt((String) result.get(0));
      return new Result(code, (String) result.get(1), (String) result.get(2));
    } catch (InvocationTargetException exception) {
      if (exception.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(exception.getCause());
    } catch (IllegalAccessException exception) {
      throw new IllegalStateException(exception);
    }
  }

  private static Method load() {
    try {
      Class<?> runner =
          REAL ? CommandRunner.class : new Loader().loadClass(CommandRunner.class.getName());
      return runner.getMethod("run", Time.class, List.class);
    } catch (ReflectiveOperationException | IOException exception) {
      throw new IllegalStateException(exception);
    }
  }

  /** Loads all classes anew but those of Java, and replaces a few. */
  private static final class Loader extends URLClassLoader {
    private final Map<String, byte[]> replacements = new ConcurrentHashMap<>();

    Loader() throws IOException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
      replace(VALIDATION + "Checks", named("of"), VALIDATION + "MemoizedChecks");
      replace(VALIDATION + "KeptDefinitions", named("find"), VALIDATION + "MemoizedDefinitions");
      String results = VALIDATION + "MemoizedResults";
      replace(
          VALIDATION + "ConformanceResources", named("fingerprint").or(named("parse")), results);
      replace("io.github.dynactin.pack.PackLoader", named("named"), results);
      replace("io.github.dynactin.privacy.KnownText", named("standard"), results);
      replace("org.fhir.ucum.definitions.XmlDefinitionsParser", named("parse"), results);
      replace("ca.uhn.fhir.context.FhirContext", named("forR4").and(takesArguments(0)), results);
    }

    private static URL[] classPath() throws IOException {
      List<URL> urls = new ArrayList<>();
      for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        urls.add(Path.of(each).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.equals(Time.class.getName())) {
        return Time.class;
      }
      byte[] replaced = replacements.remove(name);
      if (replaced != null) {
        return defineClass(name, replaced, 0, replaced.length);
      }
      return super.findClass(name);
    }

    private void replace(
        String name, ElementMatcher<? super MethodDescription> methods, String by) {
      ClassFileLocator locator = ClassFileLocator.ForClassLoader.of(this);
      TypePool types = TypePool.Default.of(locator);
      new ByteBuddy()
          .rebase(types.describe(name).resolve(), locator)
          .method(methods)
          .intercept(MethodDelegation.to(types.describe(by).resolve()))
          .make()
          .getAllTypes()
          .forEach((type, bytes) -> replacements.put(type.getName(), bytes));
    }
  }
}
