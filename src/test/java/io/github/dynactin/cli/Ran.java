package io.github.dynactin.cli;

import io.github.dynactin.delivery.Time;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/** What a command said, and what it would have ended the process with. */
record Ran(int code, String out, String err) {
  /** Runs a command in this process. */
  static Ran dynactin(Object... args) {
    return dynactin(Time.system(), args);
  }

  /** The same; it waits for a server by this time. */
  static Ran dynactin(Time time, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] line = Stream.of(args).map(Object::toString).toArray(String[]::new);
    int code = Dynactin.run(new PrintWriter(out, true), new PrintWriter(err, true), time, line);
    return new Ran(code, out.toString(), err.toString());
  }
}
