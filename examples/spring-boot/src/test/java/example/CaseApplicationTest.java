package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dynactin.Pipeline;
import io.github.dynactin.UnreadableCaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.integration.support.MessageBuilder;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.PollableChannel;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The flow, run, beside whichever Jackson this Spring Boot has. */
@SpringBootTest
class CaseApplicationTest {
  private static final String CASE =
      "{\"dynactinCase\": 1, \"id\": \"c1\", \"subject\": {\"id\": \"p1\", \"sex\": \"FEMALE\"}}";

  @TempDir private static Path folder;

  @Autowired private MessageChannel cases;
  @Autowired private PollableChannel fhir;
  @Autowired private Pipeline pipeline;
  @Autowired private ApplicationContext context;

  @DynamicPropertySource
  static void key(DynamicPropertyRegistry registry) throws IOException {
    Path key = Files.writeString(folder.resolve("id.key"), "a key of sixteen bytes or more");
    registry.add("dynactin.key", key::toString);
  }

  @Test
  void aCaseComesOutAsFhir() {
    cases.send(MessageBuilder.withPayload(CASE).build());
    assertThat(fhir.receive(10_000).getPayload()).asString().contains("\"transaction\"");
  }

  @Test
  void aBadCaseIsThrownWithItsPlaceAndWithoutItsValues() {
    MessagingException thrown =
        catchThrowableOfType(
            MessagingException.class,
            () -> cases.send(MessageBuilder.withPayload(CASE.replace("FEMALE", "Zebedee")).build()));
    assertThat(thrown.getRootCause()).isInstanceOf(UnreadableCaseException.class);
    UnreadableCaseException why = (UnreadableCaseException) thrown.getRootCause();
    assertThat(why.pointer()).isEqualTo("/subject/sex");
    assertThat(why.getMessage()).doesNotContain("Zebedee");
  }

  @Test
  void validatesBesideTheApplicationsJackson() throws Exception {
    assertThat(pipeline.validate(CASE).isGood()).isTrue();
    assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot.version"));
    String mapper =
        SpringBootVersion.getVersion().startsWith("3.")
            ? "com.fasterxml.jackson.databind.ObjectMapper"
            : "tools.jackson.databind.json.JsonMapper";
    assertThat(context.getBeansOfType(Class.forName(mapper))).isNotEmpty();
  }
}
