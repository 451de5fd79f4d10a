package io.github.dynactin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The scanners read the language that these regular expressions say, part by part. */
class HgvsScannerTest {
  private static final String POINT = "[-*]?[1-9]\\d*(?:[+-][1-9]\\d*)?";
  private static final String END = "(?:" + POINT + "|\\?)";
  private static final String PLACE = "(?:" + POINT + "|\\(" + END + "_" + END + "\\)|\\?)";
  private static final String ADDED = "([ACGTN]+|\\d+|\\(\\d+(?:_\\d+)?\\))";
  private static final Pattern CHANGE =
      Pattern.compile(
          "("
              + PLACE
              + ")(?:_("
              + PLACE
              + "))?(?:([ACGTN])>([ACGTN])|(=)|(del|inv|dup)([ACGTN]*)|del([ACGTN]*)ins"
              + ADDED
              + "|ins"
              + ADDED
              + "|([ACGTN]*\\[\\d+\\]))");
  private static final Pattern CODING =
      Pattern.compile(
          "(?:((?:NM_|NR_|XM_|XR_|ENST|LRG_)[A-Za-z0-9_.]+)(?:\\([A-Za-z0-9-]+\\))?:)?([cn]\\..+)");

  @Property(tries = 20_000)
  void aChangeOfDna(@ForAll("changes") String text) {
    Optional<String> read;
    try {
      read = NucleotideChange.parse(text).map(NucleotideChange::toString);
    } catch (IllegalArgumentException refused) {
      read = Optional.of("refused");
    }
    assertThat(read).isEqualTo(byExpression(text));
  }

  @Property(tries = 20_000)
  void aCodingExpression(
      @ForAll("transcripts") String transcript, @ForAll("changes") String change) {
    String text = transcript + change;
    Matcher m = CODING.matcher(text);
    String expected = "refused";
    if (m.matches() && !byExpression(m.group(2).substring(2)).orElse("refused").equals("refused")) {
      expected = Optional.ofNullable(m.group(1)) + " " + m.group(2);
    }
    String read;
    try {
      CodingHgvs hgvs = CodingHgvs.parse(text);
      read = hgvs.accession() + " " + hgvs.change();
    } catch (IllegalArgumentException refused) {
      read = "refused";
    }
    assertThat(read).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> changes() {
    return Arbitraries.of(
            "1", "20", "734", "0", "-", "+", "*", "?", "_", "(", ")", "A", "CT", "N", "g", ">", "=",
            "del", "ins", "dup", "inv", "[", "]", "1_2", "5+1", "(?_9)", "A>C", "\n", " ")
        .list()
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> transcripts() {
    return Arbitraries.of(
            "NM_",
            "XR_",
            "ENST",
            "LRG_",
            "NP_",
            "004304.5",
            "1",
            "(ALK)",
            "()",
            "(",
            ")",
            ":",
            "c.",
            "n.",
            "g.",
            "a-b",
            "_",
            ".")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  private static Optional<String> byExpression(String text) {
    Matcher m = CHANGE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(m).toString());
    } catch (IllegalArgumentException refused) {
      return Optional.of("refused");
    }
  }

  private static NucleotideChange of(Matcher m) {
    Optional<String> end = Optional.ofNullable(m.group(2));
    if (m.group(3) != null) {
      return new NucleotideChange(
          m.group(1), end, NucleotideChange.Type.SUBSTITUTION, m.group(3), m.group(4));
    }
    if (m.group(5) != null) {
      return new NucleotideChange(m.group(1), end, NucleotideChange.Type.NONE, "", "");
    }
    if (m.group(6) != null) {
      NucleotideChange.Type type =
          switch (m.group(6)) {
            case "del" -> NucleotideChange.Type.DELETION;
            case "dup" -> NucleotideChange.Type.DUPLICATION;
            default -> NucleotideChange.Type.INVERSION;
          };
      return new NucleotideChange(m.group(1), end, type, m.group(7), "");
    }
    if (m.group(9) != null) {
      return new NucleotideChange(
          m.group(1), end, NucleotideChange.Type.DELINS, m.group(8), m.group(9));
    }
    return m.group(10) == null
        ? new NucleotideChange(m.group(1), end, NucleotideChange.Type.REPEAT, "", m.group(11))
        : new NucleotideChange(m.group(1), end, NucleotideChange.Type.INSERTION, "", m.group(10));
  }
}
