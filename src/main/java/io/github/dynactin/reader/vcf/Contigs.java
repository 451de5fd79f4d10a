package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.Chromosome;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.GenomeAssembly;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The chromosomes of an assembly by the names of a file. The mitochondrion of UCSC's hg19 is
 * another sequence than the one of GRCh37: {@code chrM} of a file on GRCh37 is taken only if its
 * length is stated and right.
 */
final class Contigs {
  private static final int MOST = 20_000;

  private final GenomeAssembly assembly;
  private final Map<String, String> lengths = new HashMap<>();
  private final Map<String, Optional<Contig>> known = new HashMap<>();

  Contigs(GenomeAssembly assembly, VcfHeader header) {
    this.assembly = assembly;
    for (MetaLine line : header.lines("contig")) {
      line.field("ID")
          .ifPresent(id -> line.field("length").ifPresent(length -> lengths.put(id, length)));
    }
  }

  GenomeAssembly assembly() {
    return assembly;
  }

  /** The chromosome of this name; empty for decoys, alternative sequences and whatever is none. */
  Optional<Contig> named(String name) {
    Optional<Contig> contig = known.get(name);
    if (contig == null) {
      contig = Contig.named(assembly, name).filter(each -> isItself(each, name));
      if (known.size() < MOST) {
        known.put(name, contig);
      }
    }
    return contig;
  }

  /**
   * True if a line begins with a name that a sequence may have, up to there (VCF 4.3, sections
   * 1.4.7 and 1.6.1); that of an assembly's own file stands in angle brackets.
   */
  static boolean isName(String line, int end) {
    boolean bracketed = end > 2 && line.charAt(0) == '<' && line.charAt(end - 1) == '>';
    int edge = bracketed ? 1 : 0;
    for (int i = edge; i < end - edge; i++) {
      char c = line.charAt(i);
      if (c <= ' ' || "<>[](){},\"'`\\".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isItself(Contig contig, String name) {
    if (contig.chromosome() != Chromosome.MT) {
      return true;
    }
    String length = lengths.get(name);
    boolean right = String.valueOf(contig.length()).equals(length);
    boolean doubtful = assembly == GenomeAssembly.GRCH37 && name.equals("chrM");
    return right || (length == null && !doubtful);
  }
}
