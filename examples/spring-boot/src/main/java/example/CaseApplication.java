package example;

import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.integration.dsl.IntegrationFlow;

/**
 * Cases as text on the channel {@code cases}; FHIR transactions as text on the channel {@code fhir}.
 * What is wrong with a case is thrown, as Spring Integration expects it: it goes to the error channel
 * of the message, or back to who sent it.
 */
@SpringBootApplication
public class CaseApplication {
  /** Starts the application. */
  public static void main(String[] args) {
    SpringApplication.run(CaseApplication.class, args);
  }

  /** One for the whole application; Spring closes it. */
  @Bean
  Pipeline pipeline(@Value("${dynactin.key}") Path key) {
    return Pipeline.builder(IdKey.fromFile(key)).build();
  }

  @Bean
  IntegrationFlow casesToFhir(Pipeline pipeline) {
    return IntegrationFlow.from("cases")
        .handle(pipeline, "convertToJson")
        .channel(channels -> channels.queue("fhir"))
        .get();
  }
}
