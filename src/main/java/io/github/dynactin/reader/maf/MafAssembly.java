package io.github.dynactin.reader.maf;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.InputRefusedException;
import java.util.Optional;

/** The one reference that a file counts on: each row says which, or the settings do. */
final class MafAssembly {
  private Optional<GenomeAssembly> known;

  MafAssembly(Optional<GenomeAssembly> known) {
    this.known = known;
  }

  Optional<GenomeAssembly> known() {
    return known;
  }

  /** The reference of a row; empty if nobody says. */
  Optional<GenomeAssembly> of(MafRecord row) throws InputRefusedException {
    Optional<String> build = row.text(MafRecord.BUILD);
    if (build.isEmpty()) {
      return known;
    }
    GenomeAssembly stated =
        named(build.get())
            .orElseThrow(
                () ->
                    refused(
                        row,
                        IssueCode.ASSEMBLY_UNKNOWN,
                        MafRecord.BUILD + " is neither GRCh37 nor GRCh38"));
    if (known.filter(other -> other != stated).isPresent()) {
      throw refused(
          row,
          IssueCode.ASSEMBLY_CONTRADICTS,
          "this row counts on "
              + stated.label()
              + ", those before it or the settings on "
              + known.get().label());
    }
    known = Optional.of(stated);
    return known;
  }

  private static Optional<GenomeAssembly> named(String build) {
    return switch (build) {
      case "37" -> Optional.of(GenomeAssembly.GRCH37);
      case "38" -> Optional.of(GenomeAssembly.GRCH38);
      default -> GenomeAssembly.named(build);
    };
  }

  private static InputRefusedException refused(MafRecord row, IssueCode code, String message) {
    return new InputRefusedException(Issue.of(code, row.origin(), message));
  }
}
