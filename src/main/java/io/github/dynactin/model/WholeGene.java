package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a test says of genes as a whole: that it found nothing in them, though it could have
 * (ABSENT), or that it couldn't look (NO_CALL, INDETERMINATE). A gene that nobody mentions is
 * neither.
 *
 * @param context what every finding has; its result isn't PRESENT
 * @param genes at least one
 */
public record WholeGene(FindingContext context, List<GeneId> genes) implements Finding {
  public WholeGene {
    requireNonNull(context, "context");
    genes = List.copyOf(genes);
    if (genes.isEmpty()) {
      throw new IllegalArgumentException("at least one gene is needed");
    }
    if (context.result() == TestResult.PRESENT) {
      throw new IllegalArgumentException(
          "of a gene as a whole, PRESENT says nothing: what is there is a finding of its own");
    }
  }

  @Override
  public WholeGene withContext(FindingContext other) {
    return new WholeGene(other, genes);
  }

  @Override
  public String changeKey() {
    return "gene/" + symbols("+");
  }

  @Override
  public String label() {
    return "any change of " + symbols(", ");
  }

  private String symbols(String between) {
    return genes.stream().map(GeneId::symbol).sorted().collect(Collectors.joining(between));
  }
}
