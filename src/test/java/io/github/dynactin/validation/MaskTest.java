package io.github.dynactin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
  private static final String PATIENT =
      """
      {"resourceType": "Patient", "id": "p-4711", "birthDate": "1964-02-30", "active": true,
       "name": [{"family": "Observation", "given": ["Ada", "A. B."]}],
       "identifier": [{"system": "http://hospital.test/mrn", "value": "99-0815"}],
       "generalPractitioner": [{"reference": "http://h.test/Practitioner/77"}],
       "managingOrganization": {"reference": "Organization/o-12"},
       "maritalStatus": {"coding": [{"system": "http://s.test", "code": "M", "display": "Married"}]}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "Not a valid date: '1964-02-30'; Not a valid date: '9999-99-99'",
        "Not a valid date (1964-02-30); Not a valid date (9999-99-99)",
        "Name 'Ada' is short; Name 'aaa' is short",
        "Part '1964-02' of it; Part '9999-99' of it",
        "Found \"A. B.\" here; Found \"a. a.\" here",
        "See http://hl7.org/fhir/StructureDefinition/Observation|4.0.1;"
            + " See http://hl7.org/fhir/StructureDefinition/Observation|4.0.1",
        "System 'http://hospital.test/mrn' and code 'M';"
            + " System 'http://hospital.test/mrn' and code 'M'",
        "Slice 'Patient.name:official' is required; Slice 'Patient.name:official' is required",
        "It isn't 'Ada' and can't be; It isn't 'aaa' and can't be",
        "Can't resolve Patient/p-4711; Can't resolve Patient/a-9999",
        "Type 'Organization' is not 'Organization/o-12'; Type 'Organization' is not 'aaaaaaaaaaaa/a-99'",
        "Gone: http://h.test/Practitioner/77; Gone: aaaa://a.aaaa/aaaaaaaaaaaa/99",
      })
  void hidesValuesAndKeepsWordsOfTheSpecification(String message, String expected)
      throws JsonProcessingException {
    assertThat(new Mask(new ObjectMapper().readTree(PATIENT)).apply(message)).isEqualTo(expected);
  }

  @Test
  void anEmptyResourceHidesNothing() {
    String message = "Unknown code 'x'";
    assertThat(new Mask(new ObjectMapper().createObjectNode()).apply(message)).isEqualTo(message);
  }
}
