package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** What many resources have in common is written as if each had its own. */
class ConstantTest {
  private final JsonEncoder encoder = new JsonEncoder(Comparison.CONTEXT);

  private static CodeableConcept concept(String words) {
    CodeableConcept concept = new CodeableConcept().setText(words);
    concept.addCoding().setSystem("http://example.org").setCode(words).setDisplay("\"" + words);
    return concept;
  }

  @Test
  void eachTimeAndInEachPlace() {
    CodeableConcept shared = Constant.of(concept("shared"));
    Reference subject = Constant.of(new Reference("Patient/1"));
    Meta meta = Constant.of(new Meta().addProfile("http://example.org/p|1"));
    ObservationComponentComponent part =
        Constant.of(new ObservationComponentComponent().setCode(shared).setValue(shared));
    for (int i = 0; i < 3; i++) {
      Observation observation = new Observation().setCode(shared).setSubject(subject);
      observation.setId("o" + i);
      observation.setMeta(meta);
      observation.setValue(shared).addCategory(shared).addCategory(concept("own"));
      observation.addComponent(part).addComponent().setCode(shared).setValue(new StringType("x"));
      observation.addExtension(new Extension("http://example.org/e", shared));
      assertThat(Comparison.check(observation, "with constants")).isTrue();
    }
  }

  @Test
  void anEmptyOneLeavesNoTrace() {
    Observation observation = new Observation().setCode(Constant.of(new CodeableConcept()));
    observation.setId("o1");
    assertThat(new String(encoder.encode(observation), UTF_8))
        .isEqualTo(Comparison.CONTEXT.newJsonParser().encodeResourceToString(observation));
  }

  @Test
  void aCopyIsAnElementLikeAnyOther() {
    CodeableConcept shared = Constant.of(concept("shared"));
    Observation first = new Observation().setCode(shared);
    encoder.encode(first);
    Observation copy = first.copy();
    copy.getCode().setText("another");
    assertThat(new String(encoder.encode(copy), UTF_8)).contains("\"text\":\"another\"");
    assertThat(new String(encoder.encode(first), UTF_8)).contains("\"text\":\"shared\"");
  }

  @Test
  void aNarrativeAsTextIsTheSameAsATree() throws IOException {
    Observation whole = new Observation();
    whole.setId("o");
    whole.setCode(concept("c"));
    whole.setLanguage("en");
    String xhtml = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a &gt; b \\ &amp; c</p></div>";
    Observation bare = whole.copy();
    whole.getText().setStatus(Narrative.NarrativeStatus.GENERATED).setDivAsString(xhtml);
    assertThat(written(bare, xhtml)).isEqualTo(new String(encoder.encode(whole), UTF_8));

    // The same where HAPI's encoder has to write it.
    whole.addContained(new Observation().setCode(concept("d")).setId("x"));
    bare.addContained(new Observation().setCode(concept("d")).setId("x"));
    whole.addHasMember(new Reference("#x"));
    bare.addHasMember(new Reference("#x"));
    assertThat(written(bare, xhtml)).isEqualTo(new String(encoder.encode(whole), UTF_8));
    assertThat(bare.hasText()).isFalse();
  }

  private String written(Observation resource, String xhtml) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    encoder.encode(resource, xhtml, bytes);
    return bytes.toString(UTF_8);
  }
}
