package io.github.dynactin.reader.copynumber;

import io.github.dynactin.reader.Columns;
import io.github.dynactin.reader.Head;
import io.github.dynactin.reader.Row;
import io.github.dynactin.reader.Table;
import io.github.dynactin.reader.TableHead;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row of cBioPortal's discrete copy-number table: a gene, and a call in each sample's column.
 *
 * @param row its cells
 * @param sample the column that is read
 */
record DiscreteCopyNumberRecord(Row row, String sample) {
  static final String GENE = "Hugo_Symbol";
  static final String NOT_TESTED = "NA";

  private static final Set<String> ABOUT_GENES = Set.of(GENE, "Entrez_Gene_Id", "Cytoband");
  private static final Set<String> CALLS = Set.of("-2", "-1", "0", "1", "2", NOT_TESTED);

  /** No cell says nothing but an empty one: that a gene wasn't tested is a statement. */
  static final Table TABLE = new Table("#", Set.of(GENE), ABOUT_GENES, Set.of(), Set.of());

  /**
   * True if an input begins as such a table does. Tables of expression and of log ratios have the
   * same columns, tables of mutations one of them: so the first rows must be there, and be calls.
   */
  static boolean recognises(Head head) {
    return TableHead.of(head, TABLE.comment())
        .filter(table -> table.columns().names().get(0).equals(GENE))
        .filter(table -> !table.rows().isEmpty() && hasCalls(table))
        .isPresent();
  }

  private static boolean hasCalls(TableHead table) {
    List<String> names = table.columns().names();
    return !samples(table.columns()).isEmpty()
        && table.rows().stream().allMatch(cells -> hasCalls(names, cells));
  }

  private static boolean hasCalls(List<String> names, List<String> cells) {
    if (cells.size() != names.size()) {
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!ABOUT_GENES.contains(names.get(i)) && !CALLS.contains(cells.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The columns that aren't about genes are called by their samples. */
  static List<String> samples(Columns columns) {
    return columns.names().stream().filter(name -> !ABOUT_GENES.contains(name)).toList();
  }

  Optional<String> gene() {
    return row.value(GENE);
  }

  Optional<String> call() {
    return row.value(sample);
  }
}
