package io.github.dynactin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in a notation of the field, and what only looks a little like it. */
class NotationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NC_000007.14:g.55191822T>G",
        "NC_012920.1:m.3243A>G",
        "c.(?_-1)_(96_?)del",
        "c.2237_2255delinsT",
        "c.2310_2311ins(12)",
        "c.1210-12T[5]",
        "p.(Gly279CysfsTer6)",
        "p.E746_A750del",
        "p.D770_N771insSVD",
        "p.M1?"
      })
  void expressionsAreKnown(String text) {
    assertThat(Notation.isHgvs(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chr7:55191822",
        "(GRCh38)",
        "T",
        "AGG>A",
        "SBS3",
        "SBS10a",
        "COSM6224",
        "COSV51765119"
      })
  void namesOfPlacesAndChangesAreKnown(String text) {
    assertThat(Notation.matches(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna",
        "ANNA",
        "c.Anna",
        "p.Anna",
        "c.734+1G.T",
        "chr99a:1",
        "ID4711",
        "COS4711",
        "A>",
        "c.2020-01-01"
      })
  void othersArent(String text) {
    assertThat(Notation.matches(text)).isFalse();
  }
}
