package io.github.dynactin.reader;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.model.GenomeAssembly;
import java.util.Optional;

/**
 * What a file of findings held.
 *
 * @param assembly the reference that its positions are counted on, if it or the settings say
 * @param records records of the file, whatever became of them
 * @param findings how many findings were handed on
 * @param loss what was left behind
 */
public record ReadFindings(
    Optional<GenomeAssembly> assembly, long records, long findings, LossReport loss) {
  public ReadFindings {
    requireNonNull(assembly, "assembly");
    requireNonNull(loss, "loss");
  }
}
