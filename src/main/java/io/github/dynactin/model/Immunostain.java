package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One immunohistochemical stain.
 *
 * @param id name within the case
 * @param marker what was stained for, as printed and, if it has one, coded
 * @param target gene of the protein, if given
 * @param antibodyClone antibody clone, if stated
 * @param result as stated
 * @param extent how far, such as focal, if stated
 * @param positiveCells share of stained cells in percent, if stated
 * @param score such as 2+, if stated; a negative result has no score unless it says so
 * @param timeObserved when the result was there
 * @param biosampleId what was stained, if stated
 * @param origin where this stands in the input
 */
public record Immunostain(
    String id,
    Concept marker,
    Optional<GeneId> target,
    Optional<String> antibodyClone,
    Result result,
    Optional<Concept> extent,
    Optional<BigDecimal> positiveCells,
    Optional<String> score,
    TimeElement timeObserved,
    Optional<String> biosampleId,
    Origin origin)
    implements Measurement {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Immunostain {
    requireNonNull(id, "id");
    requireNonNull(marker, "marker");
    requireNonNull(target, "target");
    requireNonNull(antibodyClone, "antibodyClone");
    requireNonNull(result, "result");
    requireNonNull(extent, "extent");
    requireNonNull(positiveCells, "positiveCells");
    requireNonNull(score, "score");
    requireNonNull(timeObserved, "timeObserved");
    requireNonNull(biosampleId, "biosampleId");
    requireNonNull(origin, "origin");
    if (positiveCells.filter(p -> p.signum() < 0 || p.compareTo(HUNDRED) > 0).isPresent()) {
      throw new IllegalArgumentException("a share of cells is between 0 and 100 percent");
    }
  }

  /** What the pathologist says of it. */
  public enum Result {
    POSITIVE,
    NEGATIVE,
    EQUIVOCAL,
    /** Expression is intact (mismatch repair proteins). */
    INTACT,
    /** Expression is lost (mismatch repair proteins). */
    LOST
  }
}
