package io.github.dynactin.job;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.model.CaseId;

/**
 * What a run does with its cases.
 *
 * @param <D> what there is to tell of each
 */
public interface CaseWork<D> {
  /** Names a case. */
  CaseKey key(CaseId id);

  /** True if a case that was read is to be worked on. */
  default boolean wants(InputCase input) {
    return true;
  }

  /** Works on one case; called for several at once, each in its own thread. */
  CaseResult<D> on(InputCase input);

  /**
   * True for a failure that isn't this case's alone, so that it stops the run; any other costs the
   * case that it happened to.
   */
  boolean stopsTheRun(RuntimeException failure);
}
