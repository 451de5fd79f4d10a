package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A change of few bases, or the change of a protein that it is reported by.
 *
 * @param context what every finding has
 * @param gene the gene it is in
 * @param codingHgvs change of the coding DNA, if stated
 * @param proteinHgvs change of the protein, if stated
 * @param name the change in words where it has no HGVS expression: {@code exon 19 deletion}
 * @param consequence Sequence Ontology term of what it does to the gene, if stated
 */
public record SmallVariant(
    FindingContext context,
    GeneId gene,
    Optional<CodingHgvs> codingHgvs,
    Optional<ProteinHgvs> proteinHgvs,
    Optional<String> name,
    Optional<Concept> consequence)
    implements Finding {
  public SmallVariant {
    requireNonNull(context, "context");
    requireNonNull(gene, "gene");
    requireNonNull(codingHgvs, "codingHgvs");
    requireNonNull(proteinHgvs, "proteinHgvs");
    requireNonNull(name, "name");
    requireNonNull(consequence, "consequence");
    if (codingHgvs.isEmpty() && proteinHgvs.isEmpty() && name.isEmpty()) {
      throw new IllegalArgumentException(
          "a small variant needs a coding or protein HGVS expression, or a name");
    }
  }

  @Override
  public List<String> genes() {
    return List.of(gene.symbol());
  }

  @Override
  public String changeKey() {
    String change =
        codingHgvs
            .map(CodingHgvs::toString)
            .or(() -> proteinHgvs.map(ProteinHgvs::canonical))
            .or(() -> name)
            .orElseThrow();
    return "small/" + gene.symbol() + "/" + change;
  }

  @Override
  public String label() {
    String change =
        proteinHgvs
            .map(ProteinHgvs::printed)
            .or(() -> codingHgvs.map(CodingHgvs::toString))
            .or(() -> name)
            .orElseThrow();
    return gene.symbol() + " " + change;
  }
}
