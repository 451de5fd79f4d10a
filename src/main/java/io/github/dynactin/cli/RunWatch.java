package io.github.dynactin.cli;

import io.github.dynactin.job.CaseRecord;
import io.github.dynactin.job.RunEnding;
import io.github.dynactin.job.RunReport;

/** Watches a run from its beginning to its end; called by one thread. */
interface RunWatch {
  /**
   * The run begins.
   *
   * @throws ConfigurationException if what is asked for can't be written; the run doesn't begin
   */
  void begun(RunReport report);

  /**
   * True if what it leaves takes the place of what another run left. Then it is told of no run that
   * another one's journal keeps from beginning.
   */
  default boolean replaces() {
    return false;
  }

  /** Something has come of a case. */
  default void told(CaseRecord told) {
    // Most are interested in the end alone.
  }

  /**
   * The run has ended.
   *
   * @throws ConfigurationException if what is asked for can't be written; the run ends as one that
   *     is set up wrongly, and those who are told after this one are told so
   */
  void ended(RunReport report, RunEnding ending);
}
