package io.github.dynactin.reader.casejson;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.reader.Cases;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.ReaderSettings;
import io.github.dynactin.reader.Readers;
import io.github.dynactin.reader.Source;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, the answer is a case or its errors, and soon. */
class NastyBytesTest {
  private static final String SMALL =
      "{\"dynactinCase\":1,\"id\":\"c\",\"subject\":{\"id\":\"p\",\"sex\":\"MALE\"}}";

  @Test
  void aFileCutAnywhereIsAnErrorAndNoException() {
    byte[] whole = new String(Json.bytes(Json.EVERYTHING), UTF_8).strip().getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      ReadCase read = Cases.read("case.json", Arrays.copyOf(whole, length));
      assertThat(read.oncologyCase()).as("cut at %d", length).isEmpty();
      assertThat(read.issues()).hasSize(1);
    }
    assertThat(Cases.read("case.json", whole).oncologyCase()).isPresent();
  }

  @Test
  void theExampleCutAnywhereIsAnErrorAndNoException() {
    byte[] whole = new String(Json.bytes(Json.EXAMPLE), UTF_8).strip().getBytes(UTF_8);
    for (int length = 0; length < whole.length; length += 7) {
      assertThat(Cases.read("case.json", Arrays.copyOf(whole, length)).oncologyCase()).isEmpty();
    }
    assertThat(Cases.read("case.json", whole).oncologyCase()).isPresent();
  }

  static Stream<Arguments> nasty() {
    return Stream.of(
        nasty("trailing junk", SMALL + " {}", IssueCode.JSON_SYNTAX, "line 1, column 63"),
        nasty("trailing word", SMALL + " x", IssueCode.JSON_SYNTAX, "line 1, column 63"),
        nasty("duplicate key", with("\"id\":\"d\""), IssueCode.JSON_SYNTAX, "line 1, column 32"),
        nasty("NaN", with("\"x\":NaN"), IssueCode.JSON_SYNTAX, "line 1, column 26"),
        nasty("comment", with("/* */\"x\":1"), IssueCode.JSON_SYNTAX, "line 1, column 19"),
        nasty("single quotes", with("'x':1"), IssueCode.JSON_SYNTAX, "line 1, column 19"),
        nasty("trailing comma", with(""), IssueCode.JSON_SYNTAX, "line 1, column 19"),
        nasty(
            "deep",
            with("\"x\":" + "[".repeat(10_000)),
            IssueCode.INPUT_TOO_LARGE,
            "line 1, column"),
        nasty(
            "long string",
            with("\"x\":\"" + "y".repeat(20_000_000) + '"'),
            IssueCode.INPUT_TOO_LARGE,
            "line 1, column"),
        nasty(
            "long number",
            with("\"x\":" + "9".repeat(2000)),
            IssueCode.INPUT_TOO_LARGE,
            "line 1, column"),
        nasty("null", "null", IssueCode.VALUE_TYPE, ""),
        nasty("string", "\"dynactinCase\"", IssueCode.VALUE_TYPE, ""),
        nasty("array at top", "[" + SMALL + "]", IssueCode.VALUE_TYPE, ""),
        nasty("blank", "  \n ", IssueCode.JSON_SYNTAX, ""));
  }

  private static Arguments nasty(String name, String text, IssueCode code, String place) {
    return Arguments.of(name, text, code, place);
  }

  private static String with(String property) {
    return SMALL.replace("\"id\":\"c\",", property + ",\"id\":\"c\",");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nasty")
  void isRefused(String name, String text, IssueCode code, String place) {
    Issue issue = only(named("dynactin-case", text.getBytes(UTF_8)));
    assertThat(issue.code()).isEqualTo(code);
    assertThat(issue.origin().place()).startsWith(place);
  }

  @Test
  void absurdNumbersAreRefusedAtOnce() {
    for (String number : List.of("1e999999999", "1e-999999999", "0e999999999", "1e400", "-1E+99")) {
      String text = new String(Json.bytes(Json.EVERYTHING), UTF_8).replace("6.50", number);
      Issue issue = only(Json.read(text));
      assertThat(issue.code()).isEqualTo(IssueCode.VALUE_MALFORMED);
      assertThat(issue.origin().place()).isEqualTo("/findings/3/copyNumber");
    }
  }

  @Test
  void countlessFaultsAreToldInPart() {
    ReadCase read = Json.read(with("\"diseases\":[" + "0,".repeat(300_000) + "0]"));
    assertThat(read.issues()).hasSize(1001);
    assertThat(read.issues().get(1000).message())
        .isEqualTo("there are more faults; the first 1000 are told");
  }

  @Test
  void otherEncodingsAreRefused() {
    assertThat(only(Cases.read("case.json", SMALL.getBytes(UTF_16))).code())
        .isEqualTo(IssueCode.INPUT_UNREADABLE);
    assertThat(only(Cases.read("case.json", SMALL.getBytes(UTF_16LE))).message())
        .isEqualTo("the input is UTF-16 or UTF-32; UTF-8 is asked for");
    byte[] latin = with("\n\"x\":\"Käse\"").getBytes(ISO_8859_1);
    Issue issue = only(Cases.read("case.json", latin));
    assertThat(issue.toString())
        .isEqualTo("error INPUT_UNREADABLE at case.json line 2: the bytes here aren't UTF-8");
  }

  @Test
  void aByteOrderMarkIsLeftOut() {
    assertThat(Cases.read("case.json", ("\ufeff" + SMALL).getBytes(UTF_8)).issues()).isEmpty();
  }

  @Test
  void inputsThatAreNoneAreRefused() {
    assertThat(only(Cases.read("case.json", new byte[0])).message())
        .isEqualTo("the input is empty");
    Issue missing = only(Cases.read(Path.of("no-such-file.json")));
    assertThat(missing.toString())
        .isEqualTo("error INPUT_UNREADABLE at no-such-file.json: there is no such file");
  }

  @Test
  void longInputsAreRefused() {
    ReaderSettings little = new ReaderSettings(20, 64, 100, 1000, false);
    Source source = Source.of("case.json", SMALL.getBytes(UTF_8));
    assertThat(only(Readers.standard().read(source, little).findFirst().orElseThrow()).code())
        .isEqualTo(IssueCode.INPUT_TOO_LARGE);
  }

  @Test
  void tokensAreCountedToTheLastOne() {
    Source source = Source.of("case.json", SMALL.getBytes(UTF_8));
    ReaderSettings enough = new ReaderSettings(1000, 64, 100, 13, false);
    assertThat(Readers.standard().read(source, enough).findFirst().orElseThrow().issues())
        .isEmpty();
    ReaderSettings little = new ReaderSettings(1000, 64, 100, 12, false);
    Issue issue = only(Readers.standard().read(source, little).findFirst().orElseThrow());
    assertThat(issue.code()).isEqualTo(IssueCode.INPUT_TOO_LARGE);
    assertThat(issue.origin().place()).startsWith("line 1, column");
    assertThat(issue.message()).contains("12 tokens");
  }

  private static ReadCase named(String format, byte[] bytes) {
    return Readers.standard()
        .read(Source.of("case.json", bytes), format, ReaderSettings.standard())
        .findFirst()
        .orElseThrow();
  }

  private static Issue only(ReadCase read) {
    assertThat(read.issues()).hasSize(1);
    return read.issues().get(0);
  }
}
