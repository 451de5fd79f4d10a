package io.github.dynactin.model;

import io.github.dynactin.issue.Origin;

/** Anything a case says that has a name of its own and a place it was read from. */
public interface Fact {
  /** Name of this thing within its case: what others refer to it by; stable from run to run. */
  String id();

  /** Where it stands in the input, and in the document the input was abstracted from. */
  Origin origin();
}
