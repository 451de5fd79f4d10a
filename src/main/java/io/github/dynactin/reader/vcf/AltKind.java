package io.github.dynactin.reader.vcf;

/** What stands in the ALT column, by its form. */
enum AltKind {
  /** Bases that take the place of REF. */
  BASES,
  /** No change: {@code .}, {@code <NON_REF>}, {@code <*>}. */
  REFERENCE,
  /** {@code *}: gone with a deletion that another record tells. */
  OVERLAPPED,
  /** {@code <DEL>}. */
  SYMBOLIC,
  /** {@code A[chr2:100[}. */
  BREAKEND,
  /** {@code A.} or {@code .A}: what it is joined to isn't known. */
  SINGLE_BREAKEND,
  /** Bases that VCF doesn't allow, such as IUPAC's codes for several. */
  AMBIGUOUS_BASES,
  /** None of these. */
  MALFORMED;

  private static final String IUPAC = "RYSWKMBDHVryswkmbdhv";

  static AltKind of(String alt) {
    if (Bases.areWritten(alt)) {
      return BASES;
    }
    if (alt.equals(".") || alt.equals("<NON_REF>") || alt.equals("<*>") || alt.equals("<X>")) {
      return REFERENCE;
    }
    if (alt.equals("*")) {
      return OVERLAPPED;
    }
    if (alt.length() > 2 && alt.charAt(0) == '<' && alt.charAt(alt.length() - 1) == '>') {
      return isWord(alt, 1, alt.length() - 1) ? SYMBOLIC : MALFORMED;
    }
    return joined(alt);
  }

  /** A name between the angle brackets. */
  private static boolean isWord(String alt, int from, int to) {
    for (int i = from; i < to; i++) {
      if (" ,<>".indexOf(alt.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static AltKind joined(String alt) {
    if (alt.indexOf('[') >= 0 || alt.indexOf(']') >= 0) {
      return BreakendAllele.parse(alt).isPresent() ? BREAKEND : MALFORMED;
    }
    boolean single = alt.startsWith(".") ^ alt.endsWith(".");
    if (single && Bases.areWritten(alt.replaceFirst("^\\.|\\.$", ""))) {
      return SINGLE_BREAKEND;
    }
    boolean ambiguous =
        !alt.isEmpty() && alt.chars().allMatch(c -> IUPAC.indexOf(c) >= 0 || Bases.isBase(c));
    return ambiguous ? AMBIGUOUS_BASES : MALFORMED;
  }
}
