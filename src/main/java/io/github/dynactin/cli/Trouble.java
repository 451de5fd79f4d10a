package io.github.dynactin.cli;

/** Tells of trouble that changes nothing of the run's outcome. */
interface Trouble {
  /**
   * Tells it, to people and in the log.
   *
   * @param sentence without a full stop
   */
  void tell(LogEvent event, String sentence);
}
