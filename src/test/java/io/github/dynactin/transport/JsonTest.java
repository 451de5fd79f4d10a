package io.github.dynactin.transport;

import static io.github.dynactin.testing.WireServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.dynactin.testing.WireServer;
import org.junit.jupiter.api.Test;

/** Bytes that aren't even text are no JSON, and nobody's bug. */
class JsonTest {
  /** Begins as JSON in UTF-32 does, and then holds what is no character. */
  private static final byte[] NO_TEXT = {0, 0, 0, '"', 0x7f, 0x7f, 0x7f, 0x7f};

  @Test
  void bytesThatAreNoTextAreNoJson() {
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> Json.parse(NO_TEXT))
        .withMessageContaining("no text");
  }

  @Test
  void aServerThatAnswersThemIsNotTrusted() throws Exception {
    byte[] answer = answer("200 OK", "Content-Type: application/fhir+json\r\n", NO_TEXT);
    try (WireServer server = new WireServer(request -> answer);
        HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(server.base()))) {
      ServerFault fault =
          catchThrowableOfType(ServerFault.class, () -> endpoint.post(FaultsTest.bundle()));
      assertThat(fault.fault()).isEqualTo(Fault.UNTRUSTWORTHY);
    }
  }
}
