package io.github.dynactin.model;

import io.github.dynactin.issue.Origin;
import java.util.List;

/** What an assay found, or looked for and didn't find. */
public sealed interface Finding extends Fact
    permits SmallVariant, CopyNumberAlteration, GeneFusion {
  /** What every kind of finding has. */
  FindingContext context();

  /**
   * What makes this change the change it is, whoever found it and whenever: never a list position.
   */
  String changeKey();

  /** Symbols of the genes it is about. */
  List<String> genes();

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
