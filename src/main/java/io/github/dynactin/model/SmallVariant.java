package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A change of few bases, or the change of a protein that it is reported by.
 *
 * @param context what every finding has
 * @param gene the gene it is in, if stated
 * @param change what is changed
 * @param consequences Sequence Ontology terms of what it does to the gene, as stated
 * @param call what the caller says of it
 */
public record SmallVariant(
    FindingContext context,
    Optional<GeneId> gene,
    SmallChange change,
    List<Concept> consequences,
    VariantCall call)
    implements Finding {
  public SmallVariant {
    requireNonNull(context, "context");
    requireNonNull(gene, "gene");
    requireNonNull(change, "change");
    consequences = List.copyOf(consequences);
    requireNonNull(call, "call");
    if (gene.isEmpty() && change.genomic().isEmpty() && change.hgvs().genomic().isEmpty()) {
      throw new IllegalArgumentException(
          "a small variant needs its gene, unless its place on the genome is stated");
    }
  }

  @Override
  public SmallVariant withContext(FindingContext other) {
    return new SmallVariant(other, gene, change, consequences, call);
  }

  @Override
  public List<GeneId> genes() {
    return gene.stream().toList();
  }

  @Override
  public String changeKey() {
    return "small/" + gene.map(GeneId::symbol).orElse("") + "/" + change.key();
  }

  @Override
  public String label() {
    return gene.map(each -> each.symbol() + " ").orElse("") + change.label();
  }
}
