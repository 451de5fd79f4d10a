package io.github.dynactin.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dynactin.issue.Issue;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadersTest {
  private static final String SMALL =
      "{\"dynactinCase\":1,\"id\":\"c\",\"subject\":{\"id\":\"p\",\"sex\":\"MALE\"}}";

  private final Readers standard = Readers.standard();

  @Test
  void anInputThatCanBeReadOnceIsReadAfterItWasLookedAt() {
    Source once = Source.once("-", new ByteArrayInputStream(SMALL.getBytes(UTF_8)));
    assertThat(Cases.read(once).oncologyCase().orElseThrow().origin().file()).isEqualTo("-");
  }

  @Test
  void anUnknownInputNamesTheFormatsThereAre() {
    assertThat(read(standard, "hello"))
        .containsExactly(
            "error INPUT_FORMAT_UNKNOWN at it: no reader knows this input; the formats are: "
                + "dynactin-case 1 (Dynactin case, JSON), dynactin-case-lines 1 (Dynactin cases, one"
                + " JSON a line)");
  }

  @Test
  void anInputThatTwoReadersKnowNamesBoth() {
    Readers two = new Readers(List.of(reader("a"), reader("b")));
    assertThat(read(two, "hello"))
        .containsExactly(
            "error INPUT_FORMAT_UNKNOWN at it: more than one reader knows this input: "
                + "a 1 (any), b 1 (any)");
  }

  @Test
  void aFormatThatIsNamedIsTaken() {
    Readers two = new Readers(List.of(reader("a"), standard.readers().get(0)));
    Source source = Source.of("it", SMALL.getBytes(UTF_8));
    ReaderSettings settings = ReaderSettings.standard();
    assertThat(two.read(source, "dynactin-case", settings).findFirst().orElseThrow().issues())
        .isEmpty();
    assertThat(two.read(source, "no such", settings).findFirst().orElseThrow().issues())
        .extracting(Issue::message)
        .containsExactly(
            "no format has the name given; the formats are: a 1 (any), "
                + "dynactin-case 1 (Dynactin case, JSON)");
  }

  @Test
  void twoReadersOfOneFormatAreRefused() {
    assertThatThrownBy(() -> new Readers(List.of(reader("a"), reader("a"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> read(Readers readers, String text) {
    Source source = Source.of("it", text.getBytes(UTF_8));
    return readers
        .read(source, ReaderSettings.standard())
        .flatMap(read -> read.issues().stream())
        .map(Issue::toString)
        .toList();
  }

  private static CaseReader reader(String name) {
    return new CaseReader() {
      @Override
      public InputFormat format() {
        return new InputFormat(name, "1", "any", List.of());
      }

      @Override
      public boolean recognises(Head head) {
        return true;
      }

      @Override
      public Stream<ReadCase> read(Source source, ReaderSettings settings) {
        return Stream.empty();
      }
    };
  }
}
