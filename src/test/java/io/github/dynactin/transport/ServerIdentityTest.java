package io.github.dynactin.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerIdentityTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/fhir, http://127.0.0.1:8080/fhir",
    "http://LocalHost:8080/fhir/, http://[::1]:8080/fhir",
    "http://127.0.0.1:8080/fhir, http://127.1.2.3:8080/fhir",
    "https://FHIR.example.org/r4, https://fhir.example.org:443/r4/",
    "HTTP://fhir.example.org:80, http://fhir.example.org/",
    "https://fhir.example.org/a/../r4, https://fhir.example.org/r4"
  })
  void spellingsOfOneServerAreOne(URI one, URI other) {
    assertThat(ServerIdentity.of(one)).isEqualTo(ServerIdentity.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/fhir, http://localhost:8081/fhir",
    "http://localhost/fhir, https://localhost/fhir",
    "https://fhir.example.org/r4, https://fhir.example.org/R4",
    "https://fhir.example.org/r4, https://fhir.example.com/r4",
    "http://fhir.example.org/r4, http://fhir.example.org:443/r4"
  })
  void otherServersAreOthers(URI one, URI other) {
    assertThat(ServerIdentity.of(one)).isNotEqualTo(ServerIdentity.of(other));
  }
}
