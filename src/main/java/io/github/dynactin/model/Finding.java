package io.github.dynactin.model;

import io.github.dynactin.issue.Origin;
import java.util.List;

/** What an assay found, or looked for and didn't find. */
public sealed interface Finding extends Fact
    permits SmallVariant,
        StructuralVariant,
        CopyNumberAlteration,
        GeneFusion,
        WholeGene,
        Biomarker {
  /** What every kind of finding has. */
  FindingContext context();

  /** The same finding with another context. */
  Finding withContext(FindingContext other);

  /**
   * What makes this change the change it is, whoever found it and whenever: never a list position.
   * As far as it is stated alike, it is the same from test to test.
   */
  String changeKey();

  /** The genes it is about; none if it isn't about genes, or if none is stated. */
  List<GeneId> genes();

  /** The change in words, as a tumour board would write it: {@code DCTN1::ALK fusion}. */
  String label();

  @Override
  default String id() {
    return context().id();
  }

  @Override
  default Origin origin() {
    return context().origin();
  }
}
