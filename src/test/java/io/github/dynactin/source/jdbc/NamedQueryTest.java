package io.github.dynactin.source.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dynactin.source.jdbc.NamedQuery.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedQueryTest {
  @Test
  void namesBecomeMarksAndNothingElseChanges() {
    NamedQuery query =
        NamedQuery.of("SELECT a::text FROM t WHERE c >= :since AND c < :UNTIL AND :since > d; ;\n");
    assertThat(query.sql()).isEqualTo("SELECT a::text FROM t WHERE c >= ? AND c < ? AND ? > d");
    assertThat(query.names()).containsExactly(Name.SINCE, Name.UNTIL, Name.SINCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ':since' FROM t",
        "SELECT 'it''s :since' FROM t",
        "SELECT \":since\" FROM t",
        "SELECT 1 -- :since and ?",
        "SELECT 1 /* :since\n? */ FROM t",
        "SELECT $x$ :since ? $x$ FROM t",
        "SELECT doc ?? 'id', list[1:2] FROM t"
      })
  void textsNamesAndCommentsStayAsTheyAre(String text) {
    NamedQuery query = NamedQuery.of(text);
    assertThat(query.sql()).isEqualTo(text);
    assertThat(query.names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ; ", "SELECT :patient", "SELECT * FROM t WHERE c > ?"})
  void whatCanNotBeBoundIsRefused(String text) {
    assertThatThrownBy(() -> NamedQuery.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("patient");
  }
}
