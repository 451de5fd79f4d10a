package io.github.dynactin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.SimulatedDisk;
import io.github.dynactin.testing.world.ModelServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However a source is delivered, the server holds the same in the end. */
@Tag("nightly")
class DifferentialTest {
  private static final int ROUNDS = Integer.getInteger("dynactin.differences", 200);

  @Test
  void neitherOrderNorLanesNorSizesNorRepetitionMatter() throws Exception {
    for (int seed = 0; seed < ROUNDS; seed++) {
      SimulatedSource source = new SimulatedSource(seed);
      for (int i = 0; i < 12; i++) {
        source.edit();
      }
      Random random = new Random(seed);
      Map<String, String> plain = delivered(source, new BundleLimits(100, 1_000_000), 1, 1, random);
      BundleLimits small = new BundleLimits(1 + random.nextInt(5), 2_000);
      assertThat(delivered(source, small, 1 + random.nextInt(3), 3, random))
          .as("seed " + seed)
          .isEqualTo(plain);
    }
    System.out.printf("%,d sources delivered in two ways%n", ROUNDS);
  }

  private static Map<String, String> delivered(
      SimulatedSource source, BundleLimits limits, int times, int lanes, Random random)
      throws InterruptedException, ExecutionException {
    ModelServer server = ModelServer.strict();
    DeliverySettings settings = DeliverySettings.defaults().withLimits(limits);
    ExecutorService threads = Executors.newFixedThreadPool(lanes);
    try (Ledger ledger =
        Ledger.open(new SimulatedDisk(), Deliveries.identity(settings), Deliveries.hash())) {
      CaseDelivery delivery = new CaseDelivery(server, ledger, settings, new SimulatedTime(1));
      for (int time = 0; time < times; time++) {
        List<Future<DeliveryReport>> running = new ArrayList<>();
        for (int number = 0; number < SimulatedSource.numberOfCases(); number++) {
          List<Item> items = new ArrayList<>(source.items(number));
          Collections.shuffle(items, random);
          var key = SimulatedSource.key(number);
          running.add(threads.submit(() -> delivery.deliver(key, items)));
        }
        for (Future<DeliveryReport> report : running) {
          assertThat(report.get().outcome().isStored()).isTrue();
        }
      }
    } finally {
      threads.shutdownNow();
    }
    Map<String, String> contents = new TreeMap<>(server.state().contents());
    String epoch = new ServerRecords(Deliveries.hash(), "source").epochPath();
    assertThat(contents.remove(epoch)).isNotNull(); // a random number
    return contents;
  }
}
