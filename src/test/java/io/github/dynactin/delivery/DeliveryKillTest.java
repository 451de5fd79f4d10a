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
  private static final int MOST_MILLIS = 60;

  private final Random random = new Random(11);
  private final Pace pace = new Pace(12, 40, 10);
  private final Map<String, Integer> phases = new TreeMap<>();

  @TempDir private Path folder = Path.of("");
  private int ended;

  @Test
  void whateverIsKilledTheServerEndsUpHoldingWhatTheSourceSays() throws Exception {
    long before = System.nanoTime();
    try (ProcessWorld world = new ProcessWorld(folder, 13, pace)) {
      int kills = 0;
      while (kills < KILLS) {
        if (random.nextInt(4) > 0) {
          for (int edits = 3 + random.nextInt(6); edits > 0; edits--) {
            world.source.edit();
          }
          kills += night(world) ? 1 : 0;
        } else {
          undisturbed(world); // or a later edit would make good what a kill has spoiled
        }
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

  /** A run that is killed, unless it has ended before. */
  private boolean night(ProcessWorld world) throws IOException, InterruptedException {
    int requests = world.model.requests().size();
    try (DeliveryProcess process = world.start()) {
      await(process, world, requests);
      boolean busy = pace.isBusy();
      if (random.nextBoolean()) {
        pace.forget(); // a request that was on its way may get there or not
      }
      boolean killed = process.kill();
      pace.awaitQuiet();
      if (!killed) {
        requireTruth(process, world);
        return false;
      }
      boolean asked = world.model.requests().size() > requests;
      phases.merge(asked ? last(world.records(), busy) : "nothing asked yet", 1, Integer::sum);
      return true;
    }
  }

  /** Any moment: mostly at work with the server, now and then before that. */
  private void await(DeliveryProcess process, ProcessWorld world, int requests)
      throws IOException, InterruptedException {
    if (random.nextInt(10) == 0) {
      Thread.sleep(random.nextInt(500));
      return;
    }
    assertThat(process.next()).isEqualTo("open");
    int last = requests + random.nextInt(MOST_REQUESTS);
    while (process.isAlive() && world.model.requests().size() < last) {
      Thread.sleep(1);
    }
    Thread.sleep(random.nextInt(MOST_MILLIS));
  }

  private void undisturbed(ProcessWorld world) throws IOException {
    try (DeliveryProcess process = world.start()) {
      requireTruth(process, world);
    }
  }

  private void requireTruth(DeliveryProcess process, ProcessWorld world) {
    ended++;
    assertThat(process.code()).isEqualTo(DeliveryProcess.OK);
    world.isRight();
  }

  private static String last(List<String> records, boolean busy) {
    String last = records.get(records.size() - 1);
    return busy && last.equals("sending") ? last + ", and the server at it" : last;
  }
}
