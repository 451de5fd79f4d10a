package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the tumour can mend breaks of both strands.
 *
 * @param context what every finding has
 * @param status as the report says it, if it does
 * @param score the number, if stated; which score it is says {@code method}
 * @param method name of the score or test, if stated
 */
public record HomologousRecombinationDeficiency(
    FindingContext context,
    Optional<Status> status,
    Optional<BigDecimal> score,
    Optional<String> method)
    implements Biomarker {
  public HomologousRecombinationDeficiency {
    requireNonNull(context, "context");
    requireNonNull(status, "status");
    requireNonNull(score, "score");
    requireNonNull(method, "method");
    Biomarker.check(context, status.isPresent() || score.isPresent());
  }

  @Override
  public HomologousRecombinationDeficiency withContext(FindingContext other) {
    return new HomologousRecombinationDeficiency(other, status, score, method);
  }

  @Override
  public String changeKey() {
    return "biomarker/homologous-recombination-deficiency"
        + method.map(name -> "/" + name).orElse("");
  }

  @Override
  public Optional<String> value() {
    return Biomarker.listed(
        Stream.of(
            status.map(each -> each.name().toLowerCase(Locale.ROOT)),
            score.map(each -> "score " + each.toPlainString())));
  }

  @Override
  public String label() {
    return "Homologous recombination deficiency";
  }

  /** As reports say it. */
  public enum Status {
    DEFICIENT,
    PROFICIENT
  }
}
