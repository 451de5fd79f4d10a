package io.github.dynactin.reader.vcf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.model.Finding;
import io.github.dynactin.reader.InputRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class VcfDamageTest {
  private static final String TEXT =
      Vcf.text(
          "NORMAL\tTUMOR",
          "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"é\">",
          "##INFO=<ID=CSQ,Number=.,Type=String,Description=\"Format: Allele|Consequence|SYMBOL|HGVSc|PICK\">",
          "2 100 rs12 A C 50 PASS SOMATIC;CSQ=C|missense_variant|ALK|ENST00000389048.8:c.100A>C|1 GT:AD:AF:XX 0/0:9,0:0.0:12 0/1:100,45:0.310:17",
          "2 200 . CA C,CAA . PASS SOMATIC GT:AD 0/0:9,0,0 1/2:10,11,12",
          "2 300 x1 G G]5:100] . PASS SVTYPE=BND;MATEID=x2 GT:AD 0/0:9,0 0/1:10,11",
          "3 100 . N <DEL> . PASS SVTYPE=DEL;END=2000 GT:AD 0/0:9,0 0/1:10,11",
          "5 100 x2 T T]2:300] . PASS SVTYPE=BND;MATEID=x1 GT:AD 0/0:9,0 0/1:10,11",
          "5 200 . A <NON_REF> . PASS END=300 GT:DP 0/0:10 0/0:11");

  @Test
  void tellsNothingWrongOfAFileThatIsCutOffAnywhere() throws InputRefusedException {
    Map<String, Finding> whole = new HashMap<>();
    Vcf.read(Vcf.SETTINGS, TEXT).findings.forEach(each -> whole.put(each.id(), each));
    assertThat(whole).hasSize(5);
    byte[] bytes = TEXT.getBytes(UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      for (Finding finding : readable(Arrays.copyOf(bytes, length))) {
        assertThat(finding).as("cut at %d", length).isEqualTo(whole.get(finding.id()));
      }
    }
  }

  @Test
  void refusesAPackedFileThatIsCutOff() throws IOException {
    byte[] packed = packed(TEXT);
    for (int length = 1; length < packed.length - 8; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThat(readable(cut)).as("cut at %d", length).isEmpty();
    }
  }

  @Test
  void throwsNothingElseWhateverIsDamaged() {
    Random random = new Random(20260101);
    byte[] bytes = TEXT.getBytes(UTF_8);
    byte[] nasty = "\t\n\r:;,=|/.<>[]*0\u00ff".getBytes(ISO_8859_1);
    for (int run = 0; run < 20_000; run++) {
      byte[] damaged = bytes.clone();
      for (int i = 0; i <= random.nextInt(3); i++) {
        damaged[random.nextInt(bytes.length)] = nasty[random.nextInt(nasty.length)];
      }
      readable(damaged);
    }
  }

  @Test
  void readsTheSamePackedAsPlain() throws Exception {
    assertThat(Vcf.read(Vcf.SETTINGS, packed(TEXT)).findings)
        .isEqualTo(Vcf.read(Vcf.SETTINGS, TEXT).findings);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<Finding> readable(byte[] bytes) {
    try {
      return Vcf.read(Vcf.SETTINGS, bytes).findings;
    } catch (InputRefusedException refused) {
      return List.of();
    }
  }
}
