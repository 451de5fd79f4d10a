package io.github.dynactin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.world.Pace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes that deliver over HTTP with a journal in a folder, killed at any moment; in
 * between the source changes its mind.
 */
@Tag("nightly")
@Timeout(7200)
class DeliveryKillTest {
  private static final int KILLS = Integer.getInteger("dynactin.kills", 100);
  private static final int MOST_REQUESTS = 12;
  private static final int MOST_MILLIS = 20;

  private final Random random = new Random(11);
  private final Pace pace = new Pace(12, MOST_MILLIS);
  private final Map<String, Integer> phases = new TreeMap<>();

  @TempDir private Path folder = Path.of("");
  private int ended;

  @Test
  void whateverIsKilledTheServerEndsUpHoldingWhatTheSourceSays() throws Exception {
    long before = System.nanoTime();
    try (ProcessWorld world = new ProcessWorld(folder, 13, pace)) {
      int kills = 0;
      while (kills < KILLS) {
        for (int edits = 3 + random.nextInt(6); edits > 0; edits--) {
          world.source.edit();
        }
        kills += night(world) ? 1 : 0;
      }
      world.endsWell();
      System.out.printf(
          "%,d kills of a process, last in the journal %s; %,d runs came to their end; %,d writes,"
              + " %,d of them twice; %,d s%n",
          kills,
          phases,
          ended,
          world.model.writes(),
          world.sentTwice().size(),
          (System.nanoTime() - before) / 1_000_000_000);
    }
    assertThat(phases.keySet()).contains("sending", "acked", "verified");
  }

  /** A run that is killed, unless it has ended before; then it has told the truth. */
  private boolean night(ProcessWorld world) throws IOException, InterruptedException {
    int requests = world.model.requests().size();
    try (DeliveryProcess process = world.start()) {
      if (random.nextInt(10) > 0) {
        assertThat(process.next()).isEqualTo("open");
        int last = requests + random.nextInt(MOST_REQUESTS);
        while (process.isAlive() && world.model.requests().size() < last) {
          Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(2 * MOST_MILLIS));
      } else {
        Thread.sleep(random.nextInt(500));
      }
      boolean busy = pace.isBusy();
      boolean killed = process.kill();
      pace.awaitQuiet();
      if (killed) {
        boolean asked = world.model.requests().size() > requests;
        phases.merge(asked ? last(world.records(), busy) : "nothing asked yet", 1, Integer::sum);
      } else {
        ended++;
        assertThat(process.code()).isEqualTo(DeliveryProcess.OK);
        world.isRight();
      }
      return killed;
    }
  }

  private static String last(List<String> records, boolean busy) {
    String last = records.get(records.size() - 1);
    return busy && last.equals("sending") ? last + ", and the server at it" : last;
  }
}
