package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.source.SourceException;

/** What all runs need: a way from a case to the server. */
record Session(Pipeline pipeline, Delivery delivery) {
  CaseKey key(CaseId id) {
    return pipeline.key(id);
  }

  /** True for what isn't one case's trouble: the journal's, the source's, or a setting's. */
  static boolean stopsTheRun(RuntimeException failure) {
    return failure instanceof JournalException
        || failure instanceof SourceException
        || failure instanceof ConfigurationException;
  }
}
