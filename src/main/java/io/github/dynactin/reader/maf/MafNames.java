package io.github.dynactin.reader.maf;

import io.github.dynactin.model.CodingHgvs;
import io.github.dynactin.model.HgvsNames;
import io.github.dynactin.model.ProteinHgvs;
import io.github.dynactin.reader.Handover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row calls its change: HGVS where it is, else in its own words, so that a notation that
 * isn't HGVS ({@code p.X125_splice}) survives.
 *
 * @param hgvs expressions
 * @param words the others, as they are
 */
record MafNames(HgvsNames hgvs, List<String> words) {
  static MafNames of(MafRecord row, Handover handover) {
    List<String> words = new ArrayList<>();
    Optional<CodingHgvs> coding = coding(row, words, handover);
    Optional<ProteinHgvs> protein = protein(row, words, handover);
    return new MafNames(new HgvsNames(Optional.empty(), coding, protein), words);
  }

  /** The transcript has a column of its own, unless it stands before the change. */
  private static Optional<CodingHgvs> coding(MafRecord row, List<String> words, Handover handover) {
    Optional<String> transcript = row.text(MafRecord.TRANSCRIPT);
    Optional<String> text = row.text(MafRecord.CODING);
    Optional<CodingHgvs> change = text.flatMap(MafNames::coding);
    text.filter(each -> change.isEmpty()).ifPresent(words::add);
    Optional<CodingHgvs> onTranscript =
        change
            .filter(each -> each.accession().isEmpty())
            .flatMap(each -> transcript.flatMap(id -> coding(id + ":" + each.change())));
    if (onTranscript.isPresent()) {
      return onTranscript;
    }
    boolean isSaid = change.flatMap(CodingHgvs::accession).equals(transcript);
    if (transcript.isPresent() && !isSaid) {
      handover.notTaken(MafRecord.TRANSCRIPT, 1);
    }
    return change;
  }

  private static Optional<CodingHgvs> coding(String text) {
    try {
      return Optional.of(CodingHgvs.parse(text));
    } catch (IllegalArgumentException otherNotation) {
      return Optional.empty();
    }
  }

  /** The short form is the one that is printed; the long one may name the protein. */
  private static Optional<ProteinHgvs> protein(
      MafRecord row, List<String> words, Handover handover) {
    // Ensembl's annotator writes '=' as in a URL, so that it can stand in a VCF file.
    Optional<String> longer = row.text(MafRecord.PROTEIN).map(text -> text.replace("%3D", "="));
    Optional<String> shorter = row.text(MafRecord.PROTEIN_SHORT);
    Optional<ProteinHgvs> whole = longer.flatMap(MafNames::protein);
    Optional<ProteinHgvs> printed = shorter.flatMap(MafNames::protein);
    if (whole.isEmpty() && printed.isEmpty()) {
      shorter.or(() -> longer).ifPresent(words::add);
    }
    if (whole.isPresent() && printed.isPresent() && !isSame(whole.get(), printed.get())) {
      handover.inPart(
          row.origin(),
          MafRecord.PROTEIN_SHORT,
          "it says another change than " + MafRecord.PROTEIN);
      return whole;
    }
    return printed
        .map(each -> whole.map(named -> withAccession(each, named)).orElse(each))
        .or(() -> whole);
  }

  private static Optional<ProteinHgvs> protein(String text) {
    try {
      return Optional.of(ProteinHgvs.parse(text));
    } catch (IllegalArgumentException otherNotation) {
      return Optional.empty();
    }
  }

  private static boolean isSame(ProteinHgvs one, ProteinHgvs other) {
    return one.change().equals(other.change());
  }

  private static ProteinHgvs withAccession(ProteinHgvs printed, ProteinHgvs whole) {
    return new ProteinHgvs(
        printed.accession().or(whole::accession), printed.change(), printed.printed());
  }
}
