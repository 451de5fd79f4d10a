package io.github.dynactin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.RetrySettings;
import io.github.dynactin.journal.MemoryDisk;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.transport.ServerSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The facade, as an engine that embeds it uses it. */
class PipelineTest {
  @Test
  void worksInAThreadWhoseClassLoaderKnowsNothing() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThat(bundle(ExampleCase.pipeline())).contains("DCTN1::ALK fusion");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void givesManyThreadsTheSameBytes() throws Exception {
    Pipeline pipeline = ExampleCase.pipeline();
    String alone = bundle(pipeline);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<String> task = () -> bundle(pipeline);
      for (Future<String> each : threads.invokeAll(List.of(task, task, task, task, task, task))) {
        assertThat(each.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void takesTextAndGivesText() {
    Source source =
        Source.of(
            "case.json", ExampleCase.text(ExampleCase.FIRST).getBytes(StandardCharsets.UTF_8));
    ReadCase read = ExampleCase.pipeline().read(source).findFirst().orElseThrow();
    assertThat(read.oncologyCase()).isPresent();
  }

  @Test
  void aBadCaseIsAnOutcomeAndNotAnException() {
    Pipeline pipeline = ExampleCase.pipeline();
    ReadCase read =
        pipeline
            .read(
                Source.of("broken.json", "{\"dynactinCase\": 1}".getBytes(StandardCharsets.UTF_8)))
            .findFirst()
            .orElseThrow();
    try (Delivery delivery =
        pipeline.deliveryTo(ServerSettings.of(URI.create("http://localhost:9")))) {
      CaseOutcome outcome = pipeline.export(read, delivery);
      assertThat(outcome).isInstanceOf(CaseOutcome.Unreadable.class);
      assertThat(outcome.issues()).isNotEmpty();
    }
  }

  @Test
  void aServerThatIsntThereIsAnOutcomeToo() {
    Pipeline pipeline = ExampleCase.pipeline();
    ReadCase read = pipeline.read(Source.of(ExampleCase.FIRST)).findFirst().orElseThrow();
    DeliverySettings impatient =
        DeliverySettings.defaults().withRetry(RetrySettings.defaults().withTimeout(Duration.ZERO));
    try (Delivery delivery =
        pipeline.deliveryTo(
            ServerSettings.of(URI.create("http://localhost:9")), impatient, new MemoryDisk())) {
      CaseOutcome outcome = pipeline.export(read, delivery);
      assertThat(outcome).isInstanceOf(CaseOutcome.Undeliverable.class);
      assertThat(
              pipeline.page(
                  outcome, outcome.converted().orElseThrow(), URI.create("http://localhost:9")))
          .contains("not delivered");
    }
  }

  @Test
  void aKeyOfOnesOwnIsNotTheDemoKey() {
    byte[] own = "sixteen bytes or more".getBytes(StandardCharsets.UTF_8);
    assertThat(bundle(Pipeline.builder(IdKey.of(own)).build()))
        .isNotEqualTo(bundle(ExampleCase.pipeline()));
    assertThat(IdKey.of(own).toString()).doesNotContain("sixteen");
    assertThatThrownBy(() -> IdKey.of(new byte[15])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                IdKey.of(
                    "dynactin-public-demo-key-not-for-patients".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String bundle(Pipeline pipeline) {
    return pipeline.json(pipeline.convert(ExampleCase.read(ExampleCase.FIRST)).bundle());
  }
}
