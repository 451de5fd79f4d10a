package io.github.dynactin.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change in the notation of the Human Genome Variation Society: an accession that may be left
 * out, a kind, and the change itself, checked. Nothing is mended on the way: what is nearly right
 * is refused, with a word on what is wrong.
 */
public sealed interface Hgvs permits GenomicHgvs, CodingHgvs, ProteinHgvs {
  /** Sequence with version, such as {@code NM_000051.4}, if stated. */
  Optional<String> accession();

  /** What the positions are counted on. */
  Kind kind();

  /** The change with its kind before it: {@code c.734+1G>T}. */
  String change();

  /** What an expression speaks of; the letter stands before its dot. */
  enum Kind {
    GENOMIC,
    MITOCHONDRIAL,
    CODING,
    NON_CODING,
    PROTEIN;

    static Kind of(String change) {
      return switch (change.charAt(0)) {
        case 'g' -> GENOMIC;
        case 'm' -> MITOCHONDRIAL;
        case 'c' -> CODING;
        case 'n' -> NON_CODING;
        default -> PROTEIN;
      };
    }
  }

  /** What a slip of the pen looks like, and how it is written; without the value itself. */
  static String hint(String text) {
    List<String> hints = new ArrayList<>();
    if (text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      hints.add("take the spaces out");
    }
    if (text.matches(".*\\d\\s*[ACGT]\\s*(?!>[ACGT])[^ACGTa-z\\s\\[=]{1,2}\\s*[ACGT]")) {
      hints.add("write '>' between the bases");
    }
    if (text.matches(".*[acgt]>[acgt].*")) {
      hints.add("write bases in upper case");
    }
    return hints.isEmpty() ? "" : "; " + String.join(", and ", hints);
  }
}
