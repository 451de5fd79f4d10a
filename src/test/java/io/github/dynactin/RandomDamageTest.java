package io.github.dynactin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.TracedElement;
import io.github.dynactin.reader.Cases;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.testing.Damage;
import io.github.dynactin.testing.ExampleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One thousand random damages of one field each: every one gives a clean error, or a mapping in
 * which everything that wasn't touched says what it said before, and what was touched says what it
 * says now.
 */
class RandomDamageTest {
  private static final int DAMAGES = 1000;
  private static final long SEED = 20261123;

  private final ObjectMapper json = new ObjectMapper();
  private final Pipeline pipeline = ExampleCase.pipeline();

  @Test
  void givesACleanErrorOrARightMapping() throws Exception {
    JsonNode original = json.readTree(ExampleCase.text(ExampleCase.FIRST));
    List<Statement> before = statements(ExampleCase.converted());
    Random random = new Random(SEED);
    int accepted = 0;
    for (int i = 0; i < DAMAGES; i++) {
      Damage damage = Damage.of(original, random);
      ReadCase read = Cases.read("case.json", json.writeValueAsBytes(damage.damaged()));
      if (read.oncologyCase().isEmpty()) {
        assertCleanErrors(read.issues(), damage);
      } else {
        accepted++;
        ConvertedCase converted = pipeline.convert(read.oncologyCase().get());
        assertNothingElseChanged(before, statements(converted), damage);
        assertTheNewValueArrived(converted, damage);
      }
    }
    assertThat(accepted).as("damages that still make a case").isBetween(DAMAGES / 10, DAMAGES / 2);
  }

  private static void assertCleanErrors(List<Issue> issues, Damage damage) {
    assertThat(issues).as(damage.toString()).anyMatch(Issue::isError);
    assertThat(issues)
        .as(damage.toString())
        .allSatisfy(
            issue -> {
              assertThat(issue.message()).isNotBlank().doesNotContain("Exception", "java.");
              assertThat(issue.origin().file()).isEqualTo("case.json");
            });
  }

  private static void assertNothingElseChanged(
      List<Statement> before, List<Statement> after, Damage damage) {
    List<String> missing =
        texts(
            before,
            s -> !damage.concerns(s.pointer(), s.words(), false) && !damage.removes(s.places()));
    texts(after, s -> true).forEach(missing::remove);
    List<String> added = texts(after, s -> !damage.concerns(s.pointer(), s.words(), true));
    texts(before, s -> true).forEach(added::remove);
    assertThat(missing).as("statements that vanished by " + damage).isEmpty();
    assertThat(added).as("statements that appeared by " + damage).isEmpty();
  }

  /**
   * A changed value of the case must be in what is sent; leaving it out in silence is losing it.
   */
  private void assertTheNewValueArrived(ConvertedCase converted, Damage damage) {
    if (damage.newFact().isPresent() && converted.issues().isEmpty()) {
      assertThat(pipeline.json(converted.bundle()).contains(escaped(damage.newFact().get())))
          .as("the value given by " + damage + " is in the bundle")
          .isTrue();
    }
  }

  private String escaped(String value) {
    String quoted = json.getNodeFactory().textNode(value).toString();
    return quoted.substring(1, quoted.length() - 1);
  }

  private static List<String> texts(List<Statement> statements, Predicate<Statement> wanted) {
    return new ArrayList<>(statements.stream().filter(wanted).map(Statement::text).toList());
  }

  private static List<Statement> statements(ConvertedCase converted) {
    return converted.mapped().mapped().stream().flatMap(RandomDamageTest::statements).toList();
  }

  private static Stream<Statement> statements(Mapped<?> mapped) {
    return mapped.trace().stream().map(element -> Statement.of(mapped, element));
  }

  private record Statement(String pointer, String words, String text, List<String> places) {
    static Statement of(Mapped<?> mapped, TracedElement element) {
      String text =
          mapped.profile().slug()
              + " "
              + element.path()
              + " "
              + element.label()
              + " = "
              + element.words();
      List<String> places = mapped.trace().stream().map(e -> e.origin().place()).toList();
      return new Statement(element.origin().place(), element.words(), text, places);
    }
  }
}
