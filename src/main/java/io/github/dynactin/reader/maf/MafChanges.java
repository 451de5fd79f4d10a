package io.github.dynactin.reader.maf;

import io.github.dynactin.model.Contig;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.GenomicChange;
import io.github.dynactin.model.SmallChange;
import io.github.dynactin.model.SmallChange.Kind;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.InputRefusedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row changes: its place on the genome and its names put together. */
final class MafChanges {
  private final Handover handover;
  private final MafAssembly assembly;

  MafChanges(Handover handover, MafAssembly assembly) {
    this.handover = handover;
    this.assembly = assembly;
  }

  /** The change of a row; empty if it was set aside. */
  Optional<SmallChange> of(MafRecord row) throws InputRefusedException {
    Optional<GenomeAssembly> reference = assembly.of(row);
    try {
      Optional<MafPlace> place = place(row, reference);
      return Optional.of(made(row, place, MafNames.of(row, handover)));
    } catch (IllegalArgumentException refused) {
      handover.setAside(row.origin(), String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }

  private SmallChange made(MafRecord row, Optional<MafPlace> place, MafNames names) {
    Optional<GenomicChange> genomic = place.map(MafPlace::genomic);
    List<String> words =
        Stream.concat(place.flatMap(MafPlace::words).stream(), names.words().stream()).toList();
    Optional<String> name =
        Optional.of(words.stream().collect(Collectors.joining("; "))).filter(n -> !n.isEmpty());
    Optional<Kind> kind = place.flatMap(MafPlace::kind);
    try {
      return new SmallChange(names.hgvs(), genomic, kind, name);
    } catch (IllegalArgumentException denied) {
      if (kind.isEmpty()) {
        throw denied;
      }
      handover.inPart(
          row.origin(), "the kind of change", MafRecord.CODING + " says another than the alleles");
      return new SmallChange(names.hgvs(), genomic, Optional.empty(), name);
    }
  }

  /** Empty if the row states no place, or if nobody says what it is counted on. */
  private Optional<MafPlace> place(MafRecord row, Optional<GenomeAssembly> reference) {
    Optional<String> chromosome = row.text(MafRecord.CHROMOSOME);
    Optional<Integer> start = row.start();
    Optional<String> ref = row.text(MafRecord.REFERENCE);
    Optional<String> tumour = row.text(MafRecord.ALLELE_2).or(() -> row.text(MafRecord.ALLELE_1));
    if (chromosome.isEmpty() || start.isEmpty() || ref.isEmpty() || tumour.isEmpty()) {
      if (start.isPresent()) {
        handover.inPart(row.origin(), MafRecord.START, "chromosome or alleles aren't stated");
      }
      return Optional.empty();
    }
    if (reference.isEmpty()) {
      handover.inPart(
          row.origin(), MafRecord.START, "neither the row nor the settings say on which reference");
      return Optional.empty();
    }
    String alt = alternate(row, ref.get());
    int end = row.end().orElseGet(() -> impliedEnd(start.get(), ref.get()));
    Contig contig = contig(row, reference.get(), chromosome.get());
    checkType(row, ref.get(), alt);
    return Optional.of(MafPlace.of(contig, start.get(), end, ref.get(), alt));
  }

  private static Contig contig(MafRecord row, GenomeAssembly reference, String name) {
    Contig contig =
        Contig.named(reference, name)
            .orElseThrow(
                () -> new IllegalArgumentException(MafRecord.CHROMOSOME + " is no chromosome"));
    if (contig.label().equals("chrMT") && row.says(MafRecord.BUILD, "hg19")) {
      throw new IllegalArgumentException("hg19 has another mitochondrion than GRCh37");
    }
    return contig;
  }

  /** An insertion lies between two bases, all else on as many as the reference allele has. */
  private static int impliedEnd(int start, String ref) {
    return ref.equals("-") ? start + 1 : start + ref.length() - 1;
  }

  /** The allele that isn't the reference's; the second, if neither is. */
  private String alternate(MafRecord row, String ref) {
    Optional<String> first = row.text(MafRecord.ALLELE_1).filter(each -> !each.equals(ref));
    Optional<String> second = row.text(MafRecord.ALLELE_2).filter(each -> !each.equals(ref));
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      handover.inPart(
          row.origin(), MafRecord.ALLELE_1, "a row of two changes; the other one was read");
    }
    return second
        .or(() -> first)
        .orElseThrow(
            () -> new IllegalArgumentException("both alleles of the tumour are the reference's"));
  }

  private void checkType(MafRecord row, String ref, String alt) {
    Optional<String> type = row.text(MafRecord.TYPE);
    if (type.isPresent() && !isType(type.get(), ref, alt)) {
      handover.inPart(
          row.origin(), MafRecord.TYPE, "it says another kind of change than the alleles");
    }
  }

  private static boolean isType(String type, String ref, String alt) {
    boolean unanchored = ref.equals("-") || alt.equals("-");
    int bases = unanchored || ref.length() != alt.length() ? 0 : ref.length();
    return switch (type) {
      case "SNP", "SNV" -> bases == 1;
      case "DNP" -> bases == 2;
      case "TNP" -> bases == 3;
      case "ONP", "MNP", "MNV" -> bases > 1;
      case "INS" -> bases == 0 && !alt.equals("-");
      case "DEL" -> bases == 0 && !ref.equals("-");
      default -> !type.isEmpty() && bases == 0 && !unanchored;
    };
  }
}
