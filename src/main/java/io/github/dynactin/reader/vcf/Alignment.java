package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.InputRefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings a change to the form that it has one of: without the bases that both alleles share, and,
 * where there is a reference to look at, as far to the left as it can be told.
 */
final class Alignment implements Closeable {
  /** How far a change is moved at most; what goes on longer stays where it then is. */
  private static final int FARTHEST = 5_000;

  private final Optional<IndexedFasta> reference;

  private Alignment(Optional<IndexedFasta> reference) {
    this.reference = reference;
  }

  /** Opens the reference, if there is one; to be closed. */
  static Alignment of(Optional<Path> fasta, GenomeAssembly assembly, Origin file)
      throws InputRefusedException {
    if (fasta.isEmpty()) {
      return new Alignment(Optional.empty());
    }
    try {
      IndexedFasta opened = IndexedFasta.open(fasta.get());
      check(opened, assembly, file);
      return new Alignment(Optional.of(opened));
    } catch (IOException unreadable) {
      throw new InputRefusedException(
          Issue.of(
              IssueCode.INPUT_UNREADABLE,
              file,
              "the reference can't be read: an unpacked FASTA file with its index (.fai) beside it"
                  + " is asked for"));
    }
  }

  private static void check(IndexedFasta fasta, GenomeAssembly assembly, Origin file)
      throws IOException, InputRefusedException {
    Contig first = Contig.named(assembly, "1").orElseThrow();
    Optional<String> name = fasta.name(names(first));
    boolean other = name.isPresent() && fasta.length(name.get()).orElse(0) != first.length();
    if (other) {
      fasta.close();
      throw new InputRefusedException(
          Issue.of(
              IssueCode.ASSEMBLY_CONTRADICTS,
              file,
              "the FASTA file is of another reference than the positions"));
    }
  }

  private static List<String> names(Contig contig) {
    String label = contig.label();
    return List.of(
        label, label.substring(3), contig.accession(), label.equals("chrMT") ? "chrM" : label);
  }

  /**
   * The one form of a change.
   *
   * @return empty if the reference has other bases there than the record says
   */
  Optional<Bases> normal(Contig contig, Bases written) throws IOException {
    if (reference.isEmpty()) {
      return Optional.of(written.trimmed());
    }
    Optional<String> name = reference.get().name(names(contig));
    if (name.isEmpty()) {
      return Optional.of(written.trimmed());
    }
    String there = reference.get().bases(name.get(), written.position(), written.ref().length());
    return agrees(there, written.ref())
        ? Optional.of(moved(reference.get(), name.get(), written))
        : Optional.empty();
  }

  private static boolean agrees(String there, String ref) {
    if (there.length() != ref.length()) {
      return false;
    }
    for (int i = 0; i < ref.length(); i++) {
      char a = there.charAt(i);
      char b = ref.charAt(i);
      if (a != b && Bases.isBase(a) && a != 'N' && b != 'N') {
        return false;
      }
    }
    return true;
  }

  /** While both alleles end alike, that base goes, and what stands before comes in its place. */
  private static Bases moved(IndexedFasta fasta, String name, Bases written) throws IOException {
    Bases trimmed = written.trimmed();
    StringBuilder ref = new StringBuilder(trimmed.ref());
    StringBuilder alt = new StringBuilder(trimmed.alt());
    int position = trimmed.position();
    if (ref.length() == alt.length()) {
      return trimmed;
    }
    int steps = 0;
    while (ref.charAt(ref.length() - 1) == alt.charAt(alt.length() - 1)) {
      if (Math.min(ref.length(), alt.length()) == 1) {
        String before =
            position > 1 && steps++ < FARTHEST ? fasta.bases(name, position - 1, 1) : "";
        if (before.isEmpty() || !Bases.areWritten(before)) {
          break;
        }
        ref.insert(0, before);
        alt.insert(0, before);
        position--;
      }
      ref.setLength(ref.length() - 1);
      alt.setLength(alt.length() - 1);
    }
    return new Bases(position, ref.toString(), alt.toString()).trimmed();
  }

  @Override
  public void close() {
    reference.ifPresent(
        fasta -> {
          try {
            fasta.close();
          } catch (IOException nothingLost) {
            // It was only read.
          }
        });
  }
}
