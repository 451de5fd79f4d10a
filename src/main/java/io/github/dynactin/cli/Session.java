package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.reader.ReadCase;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What all runs need: cases in, and a way to the server.
 *
 * @param conversion what the cases are read from
 */
record Session(Pipeline pipeline, Delivery delivery, ConversionOptions conversion) {
  Stream<ReadCase> read(Path file) {
    return Inputs.read(pipeline, Inputs.source(file), conversion);
  }

  CaseKey key(CaseId id) {
    return pipeline.key(id);
  }

  /** True for what isn't one case's trouble: the journal's, or a setting's. */
  static boolean stopsTheRun(RuntimeException failure) {
    return failure instanceof JournalException || failure instanceof ConfigurationException;
  }
}
