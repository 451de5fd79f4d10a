package io.github.dynactin.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/** What a command said, and what it would have ended the process with. */
record Ran(int code, String out, String err) {
  /** Runs a command in this process. */
  static Ran dynactin(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] line = Stream.of(args).map(Object::toString).toArray(String[]::new);
    int code = Dynactin.run(new PrintWriter(out, true), new PrintWriter(err, true), line);
    return new Ran(code, out.toString(), err.toString());
  }
}
