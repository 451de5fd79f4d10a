package io.github.dynactin.source;

/** A place that cases come from, run after run. */
public interface CaseSource {
  /**
   * What it reads from, in a form that changes if that does; it may hold what a person wrote, so it
   * is for making a fingerprint of and not for messages.
   */
  String identity();

  /**
   * Opens it.
   *
   * @throws SourceException if it can't be opened
   */
  Scan open();
}
