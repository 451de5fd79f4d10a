package io.github.dynactin.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextCodecTest {
  private static final String ID = "0123456789abcdef0123456789abcdef01234567";
  private static final String UUID = "550e8400-e29b-41d4-a716-446655440000";

  private final TextCodec codec = new TextCodec();

  @Test
  void encodesWhatALedgerHasMostInFewBytes() {
    assertThat(codec.encode("Observation/o" + ID)).hasSize(21);
    assertThat(codec.encode(ID)).hasSize(21);
    assertThat(codec.encode("")).hasSize(1);
    assertThat(codec.encode("1")).hasSize(2);
    assertThat(codec.encode("Patient/123456")).hasSize(5);
    assertThat(codec.encode("Patient/" + UUID)).hasSize(18);
  }

  @Test
  void readsWhatItHasWritten() {
    for (String text :
        List.of(
            "0",
            "00",
            "01",
            "999999999999999999",
            "1000000000000000000",
            "-1",
            "Patient/",
            "/",
            "/" + ID,
            "Patient/o" + ID.toUpperCase(Locale.ROOT),
            "Patient/op" + ID,
            "Patient/" + ID.substring(1),
            "Patient/" + ID + "/_history/2",
            "Patient/" + UUID.replace('e', 'E'),
            "Patient/550e8400-e29b-41d4-a716-44665544-000",
            "Patient/550e8400-e29b-41d4-a716--46655440000",
            "\u0661", // a digit, but not one of ours
            "\ud800",
            "\u0416\u00ff")) {
      assertReads(text);
    }
  }

  @Test
  void readsWhateverItHasWritten() {
    RandomTexts texts = new RandomTexts(new Random(1));
    Stream.generate(texts::any).limit(20_000).forEach(this::assertReads);
  }

  @Test
  void encodesATextAlwaysInTheSameBytesHoweverManyPrefixesThereAre() {
    List<String> texts =
        Stream.iterate(0, i -> i + 1).limit(600).map(i -> "Type" + i + "/x" + ID).toList();
    List<byte[]> first = texts.stream().map(codec::encode).toList();
    List<byte[]> again = texts.stream().map(codec::encode).toList();
    for (int i = 0; i < texts.size(); i++) {
      assertThat(again.get(i)).isEqualTo(first.get(i));
      assertThat(first.get(i)[0] & 0xFF).isNotEqualTo(TextCodec.NO_TEXT);
      assertReads(texts.get(i));
    }
  }

  @Test
  void comparesAsTextsDo() {
    RandomTexts texts = new RandomTexts(new Random(2));
    String one = texts.any();
    for (int i = 0; i < 20_000; i++) {
      String other = texts.any();
      assertThat(Integer.signum(compare(one, other)))
          .as("%s, %s", one, other)
          .isEqualTo(Integer.signum(one.compareTo(other)));
      one = other;
    }
  }

  private int compare(String one, String other) {
    return codec.compare(ByteBuffer.wrap(codec.encode(one)), ByteBuffer.wrap(codec.encode(other)));
  }

  private void assertReads(String text) {
    byte[] bytes = codec.encode(text);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    assertThat(codec.read(in)).isEqualTo(text);
    assertThat(in.hasRemaining()).isFalse();
    in.rewind();
    TextCodec.skip(in);
    assertThat(in.hasRemaining()).isFalse();
  }
}
