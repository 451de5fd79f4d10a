package io.github.dynactin.terminology;

/** A code that this adapter itself puts into its output: a constant of one of the enums here. */
public interface Code {
  /** The code system it belongs to. */
  CodeSystem system();

  /** The code as the system spells it. */
  String code();

  /** The system's own words for it. */
  String display();

  /** The same as a value. */
  default Coding coding() {
    return Coding.of(system().uri(), code(), display());
  }
}
