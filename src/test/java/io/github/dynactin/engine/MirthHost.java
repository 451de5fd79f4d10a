package io.github.dynactin.engine;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.ImporterTopLevel;
import org.mozilla.javascript.ScriptableObject;

/**
 * Runs the scripts of {@code examples/mirth} as the engine does: in Rhino, each as a function, with
 * a class loader for the resource, while the thread's stays the host's. Knows the JDK and Rhino
 * only: it runs in a process whose class path is the engine's.
 */
public final class MirthHost {
  private final ContextFactory factory = new ContextFactory();
  private final Map<String, Object> configuration = new HashMap<>();
  private final Map<String, Object> channel = new HashMap<>();
  private final Map<String, Object> globalChannel = new HashMap<>();
  private final Path scripts;
  private String raw = "";

  private MirthHost(ClassLoader loader, Path scripts) {
    factory.initApplicationClassLoader(loader);
    this.scripts = scripts;
  }

  /** What a script of a connector is given as {@code connectorMessage}. */
  public static final class Message {
    private final String text;

    Message(String text) {
      this.text = text;
    }

    /** The message as it came. */
    public String getRawData() {
      return text;
    }
  }

  /** What a writer answers with: the engine's class of this name makes objects, this one words. */
  public static final class ResponseFactory {
    /** It is done. */
    public String getSentResponse(String text) {
      return "SENT " + text;
    }

    /** Again later. */
    public String getQueuedResponse(String text) {
      return "QUEUED " + text;
    }

    /** It won't be done. */
    public String getErrorResponse(String text) {
      return "ERROR " + text;
    }
  }

  /**
   * Runs a channel.
   *
   * @param args how the jar is loaded, the jar, the folder of the scripts, the folder with what is
   *     needed and for what comes out, the server
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[3]);
    MirthHost host = new MirthHost(loader(args[0], Path.of(args[1])), Path.of(args[2]));
    host.configuration.put("dynactin.key", folder.resolve("id.key").toString());
    host.configuration.put("dynactin.journal", folder.resolve("journal").toString());
    host.configuration.put("dynactin.server", args[4]);
    host.run("deploy");
    try {
      host.raw = Files.readString(folder.resolve("good.json"));
      host.run("convert");
      write(folder, "bundle.json", String.valueOf(host.channel.get("bundle")));
      write(folder, "bundle.xml", String.valueOf(host.channel.get("bundle.xml")));
      write(folder, "conforms.txt", host.run("conforms"));
      write(folder, "first.txt", host.run("push"));
      write(folder, "second.txt", host.run("push"));
      host.raw = Files.readString(folder.resolve("bad.json"));
      write(folder, "bad.txt", host.run("push"));
      write(folder, "thrown.txt", host.failure("convert"));
    } finally {
      host.run("undeploy");
    }
  }

  private static ClassLoader loader(String mode, Path jar) throws IOException {
    ClassLoader own = MirthHost.class.getClassLoader();
    URL[] urls = {jar.toUri().toURL()};
    return switch (mode) {
      case "flat" -> own;
      case "parent-first" -> new URLClassLoader(urls, own);
      case "child-first" -> new ChildFirst(urls, own);
      default -> throw new IllegalArgumentException(mode);
    };
  }

  private static void write(Path folder, String name, Object value) throws IOException {
    Files.writeString(folder.resolve(name), String.valueOf(value));
  }

  private String failure(String name) {
    try {
      return "nothing was thrown: " + run(name);
    } catch (IOException | RuntimeException thrown) {
      return thrown.toString();
    }
  }

  private Object run(String name) throws IOException {
    String script = Files.readString(scripts.resolve(name + ".js"));
    return factory.call(
        context -> {
          context.setLanguageVersion(Context.VERSION_ES6);
          ScriptableObject scope = new ImporterTopLevel(context);
          put(scope, "configurationMap", configuration);
          put(scope, "channelMap", channel);
          put(scope, "globalChannelMap", globalChannel);
          put(scope, "connectorMessage", new Message(raw));
          put(scope, "ResponseFactory", new ResponseFactory());
          String function = "function doScript() {" + script + "\n}\ndoScript();";
          return Context.toString(context.evaluateString(scope, function, name, 1, null));
        });
  }

  private static void put(ScriptableObject scope, String name, Object value) {
    ScriptableObject.putProperty(scope, name, Context.javaToJS(value, scope));
  }

  /** Asks itself before its parent, as the engine's loader of a resource does. */
  private static final class ChildFirst extends URLClassLoader {
    ChildFirst(URL[] urls, ClassLoader parent) {
      super(urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        try {
          return findClass(name);
        } catch (ClassNotFoundException notHere) {
          return super.loadClass(name, resolve);
        }
      }
    }

    @Override
    public URL getResource(String name) {
      URL here = findResource(name);
      return here == null ? super.getResource(name) : here;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      Enumeration<URL> here = findResources(name);
      return here.hasMoreElements() ? here : super.getResources(name);
    }
  }
}
