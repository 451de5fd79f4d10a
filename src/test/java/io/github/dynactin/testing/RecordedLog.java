package io.github.dynactin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * A log that a host might have at its most talkative: every line of every library at TRACE, with
 * whole stack traces, in one file. Taken by a process that is started with {@code
 * -Dslf4j.provider=} this class and {@code -Ddynactin.test.log=} a file.
 */
public final class RecordedLog implements SLF4JServiceProvider {
  private static final String FILE = "dynactin.test.log";

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();

  /** The options of a process that logs so. */
  public static String[] options(Path file) {
    return new String[] {
      "-Dslf4j.provider=" + RecordedLog.class.getName(), "-D" + FILE + "=" + file
    };
  }

  /** Has the JDK's own log written to the same file. */
  public static void recordTheJdksToo() {
    Logger root = Logger.getLogger("");
    root.setLevel(Level.ALL);
    root.addHandler(new Jdk());
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return Line::new;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}

  private static synchronized void write(String line, Throwable thrown) {
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text, true);
    lines.println(line);
    if (thrown != null) {
      thrown.printStackTrace(lines);
    }
    try {
      Files.writeString(
          Path.of(System.getProperty(FILE)),
          text.toString(),
          UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Line extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    Line(String name) {
      this.name = name;
    }

    @Override
    protected String getFullyQualifiedCallerName() {
      return Line.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
        org.slf4j.event.Level level,
        Marker marker,
        String pattern,
        Object[] arguments,
        Throwable thrown) {
      String message = MessageFormatter.basicArrayFormat(pattern, arguments);
      write(level + " " + name + " " + message, thrown);
    }

    @Override
    public boolean isTraceEnabled() {
      return true;
    }

    @Override
    public boolean isDebugEnabled() {
      return true;
    }

    @Override
    public boolean isInfoEnabled() {
      return true;
    }

    @Override
    public boolean isWarnEnabled() {
      return true;
    }

    @Override
    public boolean isErrorEnabled() {
      return true;
    }
  }

  private static final class Jdk extends Handler {
    @Override
    public void publish(LogRecord record) {
      String message = new SimpleFormatter().formatMessage(record);
      write("JDK " + record.getLoggerName() + " " + message, record.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
