package io.github.dynactin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HGVS expressions: good ones in their parts, bad ones with a word on what is wrong. */
class HgvsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c.734+1G>T | 734+1 | | SUBSTITUTION | G | T",
        "NM_000455.5:c.734+1G>T | 734+1 | | SUBSTITUTION | G | T",
        "NM_000455.5(STK11):c.-3A>C | -3 | | SUBSTITUTION | A | C",
        "ENST00000326873.12:c.*12del | *12 | | DELETION | '' | ''",
        "c.2236_2250del | 2236 | 2250 | DELETION | '' | ''",
        "c.2240_2257delTAAGAGAAGCAACATCTC | 2240 | 2257 | DELETION | TAAGAGAAGCAACATCTC | ''",
        "c.2237_2255delinsT | 2237 | 2255 | DELINS | '' | T",
        "c.2237_2238delAAinsTT | 2237 | 2238 | DELINS | AA | TT",
        "c.2310_2311insGGT | 2310 | 2311 | INSERTION | '' | GGT",
        "c.2310_2311ins(12) | 2310 | 2311 | INSERTION | '' | (12)",
        "c.1802_1803dup | 1802 | 1803 | DUPLICATION | '' | ''",
        "c.77dupA | 77 | | DUPLICATION | A | ''",
        "c.203_506inv | 203 | 506 | INVERSION | '' | ''",
        "c.(4_6)_246del | (4_6) | 246 | DELETION | '' | ''",
        "c.(?_-1)_(96_?)del | (?_-1) | (96_?) | DELETION | '' | ''",
        "c.123= | 123 | | NONE | '' | ''",
        "c.1210-12T[5] | 1210-12 | | REPEAT | '' | T[5]",
        "NR_046018.2:n.12A>G | 12 | | SUBSTITUTION | A | G"
      })
  void aCodingChangeHasItsParts(
      String text,
      String start,
      String end,
      NucleotideChange.Type type,
      String deleted,
      String inserted) {
    NucleotideChange parts = CodingHgvs.parse(text).parts();
    assertThat(parts.start()).isEqualTo(start);
    assertThat(parts.end().orElse(null)).isEqualTo(end);
    assertThat(parts.type()).isEqualTo(type);
    assertThat(parts.deleted()).isEqualTo(deleted);
    assertThat(parts.inserted()).isEqualTo(inserted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c.",
        "734+1G>T",
        "p.E1724*",
        "c.734G>G",
        "c.734_735G>T",
        "c.734insT",
        "c.734_736insT",
        "c.735_734del",
        "c.734_734del",
        "c.0A>G",
        "c.734+0A>G",
        "c.734A>g",
        "c.734A>GT",
        "NM_000455.5 c.734+1G>T",
        "NP_000446.1:c.734+1G>T",
        "c.734+1G>T;c.735del",
        "g.734G>T"
      })
  void whatIsNoCodingChangeIsRefused(String text) {
    assertThatThrownBy(() -> CodingHgvs.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSlipOfThePenIsNamedAndNotMended() {
    assertThatThrownBy(() -> CodingHgvs.parse("c.734 + 1G.T"))
        .hasMessage(
            "a coding change is written like c.734+1G>T, with or without NM_000000.0: before it;"
                + " take the spaces out, and write '>' between the bases");
    assertThatThrownBy(() -> CodingHgvs.parse("c.35G->A"))
        .hasMessageContaining("write '>' between the bases");
    assertThatThrownBy(() -> CodingHgvs.parse("c.35g>a"))
        .hasMessageContaining("write bases in upper case");
    assertThatThrownBy(() -> GenomicHgvs.parse("NC_000007.14: g.1A>T"))
        .hasMessageContaining("take the spaces out");
    assertThatThrownBy(() -> CodingHgvs.parse("Anna Muster 35G.A"))
        .hasMessageNotContaining("Anna")
        .hasMessageNotContaining("35");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NC_000007.14:g.55191822T>G",
        "NC_000007.14:g.55174772_55174786del",
        "NC_012920.1:m.3243A>G",
        "NG_007726.3:g.162160_162161insAC",
        "LRG_304:g.1A>T",
        "NC_000023.11:g.(?_31200000)_(31300000_?)del"
      })
  void aGenomicChangeHasItsSequence(String text) {
    assertThat(GenomicHgvs.parse(text)).hasToString(text);
    assertThat(GenomicHgvs.parse(text).accession()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "g.55191822T>G",
        "NC_000007:g.55191822T>G",
        "chr7:g.55191822T>G",
        "NM_000455.5:g.734G>T",
        "NC_000007.14:c.55191822T>G",
        "NC_000007.14:g.55191822+1T>G",
        "NC_000007.14:g.*5T>G"
      })
  void whatIsNoGenomicChangeIsRefused(String text) {
    assertThatThrownBy(() -> GenomicHgvs.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "p.E1724*, p.(Glu1724Ter)",
    "L858R, p.(Leu858Arg)",
    "p.(Leu858Arg), p.(Leu858Arg)",
    "p.Val600=, p.(Val600=)",
    "p.M1?, p.(Met1?)",
    "p.G279Cfs*6, p.(Gly279CysfsTer6)",
    "p.Arg97ProfsTer23, p.(Arg97ProfsTer23)",
    "p.R97fs, p.(Arg97fs)",
    "p.E746_A750del, p.(Glu746_Ala750del)",
    "p.K745delinsNQ, p.(Lys745delinsAsnGln)",
    "p.D770_N771insSVD, p.(Asp770_Asn771insSerValAsp)",
    "p.Y772_A775dup, p.(Tyr772_Ala775dup)"
  })
  void aProteinChangeIsAlsoWrittenAsRecommended(String printed, String change) {
    ProteinHgvs parsed = ProteinHgvs.parse(printed);
    assertThat(parsed.change()).isEqualTo(change);
    assertThat(parsed.printed()).isEqualTo(printed);
    assertThat(ProteinHgvs.parse(change).change()).isEqualTo(change);
    assertThat(parsed.kind()).isEqualTo(Hgvs.Kind.PROTEIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "p.",
        "exon 19 deletion",
        "p.L858",
        "p.(L858R",
        "p.858R",
        "p.L858R;T790M",
        "p.l858r"
      })
  void whatIsNoProteinChangeIsRefused(String text) {
    assertThatThrownBy(() -> ProteinHgvs.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theKindIsTheLetterBeforeTheDot() {
    assertThat(CodingHgvs.parse("c.1A>T").kind()).isEqualTo(Hgvs.Kind.CODING);
    assertThat(CodingHgvs.parse("n.1A>T").kind()).isEqualTo(Hgvs.Kind.NON_CODING);
    assertThat(GenomicHgvs.parse("NC_000007.14:g.1A>T").kind()).isEqualTo(Hgvs.Kind.GENOMIC);
    assertThat(GenomicHgvs.parse("NC_012920.1:m.1A>T").kind()).isEqualTo(Hgvs.Kind.MITOCHONDRIAL);
  }
}
