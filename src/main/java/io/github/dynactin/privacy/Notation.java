package io.github.dynactin.privacy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The notations of the field: HGVS, accessions, positions, TNM, scores. What is written in one of
 * them can't be a person's name.
 */
final class Notation {
  private static final String ACCESSION =
      "(?:(?:NM|NR|NP|NC|NG|XM|XP)_\\d{6,9}(?:\\.\\d{1,3})?|ENS[TPG]\\d{11}(?:\\.\\d{1,3})?|LRG_\\d{1,4}(?:[tp]\\d)?)";
  private static final String RESIDUE =
      "(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val|Ter|[ACDEFGHIKLMNPQRSTVWXY*])";
  private static final String PLACES = "[-*]?[\\d(?][-\\d_+*?()]{0,60}";
  private static final String BASES = "[ACGTN]{0,100}";
  private static final String DNA =
      "[cgnm]\\."
          + PLACES
          + "(?:"
          + BASES
          + ">"
          + BASES
          + "|=|(?:del|dup|inv|ins)(?:\\(?\\d{1,6}\\)?|"
          + BASES
          + ")"
          + "(?:ins(?:\\(?\\d{1,6}\\)?|"
          + BASES
          + "))?|"
          + BASES
          + "\\[\\d{1,4}\\])";
  private static final String PLACE = RESIDUE + "\\d{1,5}";
  private static final String PROTEIN =
      "(?:p\\.)?\\(?"
          + PLACE
          + "(?:"
          + RESIDUE
          + "|=|\\?|"
          + RESIDUE
          + "?fs(?:Ter|\\*)?\\d{0,4}|(?:_"
          + PLACE
          + ")?(?:del(?:ins"
          + RESIDUE
          + "{1,20})?|dup|ins"
          + RESIDUE
          + "{1,20}))\\)?";

  private static final Pattern HGVS =
      Pattern.compile(
          "(?:" + ACCESSION + "(?:\\([A-Z0-9-]{1,15}\\))?:)?(?:" + DNA + "|" + PROTEIN + ")");

  private static final List<Pattern> OTHERS =
      List.of(
          Pattern.compile(ACCESSION),
          Pattern.compile("chr(?:\\d{1,2}|X|Y|M|MT):\\d{1,9}(?:-\\d{1,9})?"), // a position
          Pattern.compile("[ACGT]{1,100}(?:>[ACGT]{1,100})?"), // bases
          Pattern.compile("COS[MV]\\d{1,9}"), // a mutation of COSMIC
          Pattern.compile("\\(?GRCh3[78]\\)?"), // an assembly
          Pattern.compile("(?:SBS|DBS)\\d{1,3}[a-d]?"), // a mutational signature
          Pattern.compile("E\\d{1,3}"), // an exon
          Pattern.compile("[35]'"), // an end of a strand
          Pattern.compile("[CTLS]\\d{1,2}"), // a vertebra
          Pattern.compile("[acpry]{0,3}(?:T(?:is|[0-4X][a-d]?)|N[0-3X][a-c]?|M[01X][a-d]?)+"),
          Pattern.compile("(?:I|II|III|IV)[A-C]\\d?"), // a stage
          Pattern.compile("[0-3]\\+"), // a score
          Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?%"),
          Pattern.compile("\\d{1,2}(?:st|nd|rd|th)"),
          Pattern.compile("\\d\\.\\d")); // an edition

  private Notation() {}

  static boolean isHgvs(String word) {
    return HGVS.matcher(word).matches();
  }

  static boolean matches(String word) {
    return isHgvs(word) || OTHERS.stream().anyMatch(form -> form.matcher(word).matches());
  }
}
