package io.github.dynactin.issue;

import static java.util.Objects.requireNonNull;

/**
 * One thing to say about a case: what, where, and (by its code) what to do. A message never holds a
 * patient's value; where what was given must be told, its shape is ({@link Shape}).
 *
 * @param severity how much it matters
 * @param code what kind of thing it is; carries the remedy
 * @param origin where in the input, or which emitted resource
 * @param message one sentence or two: what was found and what is allowed
 */
public record Issue(Severity severity, IssueCode code, Origin origin, String message) {
  public Issue {
    requireNonNull(severity, "severity");
    requireNonNull(code, "code");
    requireNonNull(origin, "origin");
    message = Printable.of(message);
  }

  /** An issue with the severity that its code usually has. */
  public static Issue of(IssueCode code, Origin origin, String message) {
    return new Issue(code.severity(), code, origin, message);
  }

  /** True for {@link Severity#ERROR}. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    return severity.word() + " " + code + " at " + origin + ": " + message;
  }
}
