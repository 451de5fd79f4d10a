package io.github.dynactin;

/** The stages on a case's way to a server, in their order. */
public enum CaseStage {
  /** Its facts become FHIR resources. */
  MAP,
  /** The resources are checked against their profiles. */
  VALIDATE,
  /** They are compared with what was sent before, sent, and read back. */
  DELIVER
}
