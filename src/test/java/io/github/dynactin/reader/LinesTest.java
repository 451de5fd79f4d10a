package io.github.dynactin.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dynactin.issue.IssueCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final LineLimits SMALL = new LineLimits(20, 1_000_000, 200, 10);

  @Test
  void endsLinesAtLineFeedsWithOrWithoutCarriageReturns() throws InputRefusedException {
    assertThat(lines("a\nb\r\n\nc".getBytes(UTF_8))).containsExactly("a", "b", "", "c");
    assertThat(lines("a\n".getBytes(UTF_8))).containsExactly("a");
    assertThat(lines(new byte[0])).isEmpty();
    assertThat(lines("é\nx".getBytes(UTF_8))).containsExactly("é", "x");
  }

  @Test
  void knowsTheNumberOfALineAndWhetherItHasAnEnd() throws InputRefusedException {
    try (Lines lines = Lines.of(Source.of("f", "a\nb".getBytes(UTF_8)), SMALL)) {
      assertThat(lines.next()).contains("a");
      assertThat(lines.isTerminated()).isTrue();
      assertThat(lines.next()).contains("b");
      assertThat(lines.isTerminated()).isFalse();
      assertThat(lines.origin().toString()).isEqualTo("f line 2");
      assertThat(lines.next()).isEmpty();
    }
  }

  @Test
  void readsEveryPartOfAPackedFileThatComesInPieces() throws Exception {
    List<InputStream> pieces = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      byte[] part = gzip(("line " + i + "\n").getBytes(UTF_8));
      expected.add("line " + i);
      int cut = 1 + i % (part.length - 1);
      pieces.add(new ByteArrayInputStream(part, 0, cut));
      pieces.add(new ByteArrayInputStream(part, cut, part.length - cut));
    }
    InputStream whole = new SequenceInputStream(Collections.enumeration(pieces));
    assertThat(all(Source.once("f", whole), SMALL)).isEqualTo(expected);
  }

  @Test
  void refusesWhatIsCutOffPackedTooTightTooLongOrNoText() throws IOException {
    byte[] packed = gzip("some text\nmore text\n".getBytes(UTF_8));
    assertThat(refused(Arrays.copyOf(packed, packed.length - 9)))
        .isEqualTo(IssueCode.INPUT_UNREADABLE);
    assertThat(refused(gzip(new byte[5_000_000]))).isEqualTo(IssueCode.INPUT_TOO_LARGE);
    assertThat(refused("a\nb is much longer than 20 bytes".getBytes(UTF_8)))
        .isEqualTo(IssueCode.INPUT_TOO_LARGE);
    assertThat(refused("caf\u00e9".getBytes(ISO_8859_1))).isEqualTo(IssueCode.INPUT_UNREADABLE);
  }

  private static List<String> lines(byte[] bytes) throws InputRefusedException {
    return all(Source.of("f", bytes), SMALL);
  }

  private static List<String> all(Source source, LineLimits limits) throws InputRefusedException {
    List<String> all = new ArrayList<>();
    try (Lines lines = Lines.of(source, limits)) {
      for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
        all.add(next.get());
      }
    }
    assertThat(all).doesNotContainNull();
    return all;
  }

  private static IssueCode refused(byte[] bytes) {
    InputRefusedException refusal =
        catchThrowableOfType(InputRefusedException.class, () -> lines(bytes));
    assertThat(refusal.issue().message()).doesNotContain("text", "longer than 20 bytes\n");
    return refusal.issue().code();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
