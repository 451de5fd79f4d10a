package io.github.dynactin.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.world.FaultyProxy;
import io.github.dynactin.testing.world.Habit;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.testing.world.ModelSettings;
import io.github.dynactin.testing.world.Pace;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real command line, killed at any moment of its work with a server. */
@Tag("soak")
@Timeout(7200)
class CommandKillTest {
  private static final int KILLS = Integer.getInteger("dynactin.commandKills", 50);

  @TempDir private Path folder = Path.of("");

  @Test
  void killedAtAnyMomentItTakesUpWhereItStood() throws Exception {
    ModelServer model = new ModelServer(ModelSettings.strict().with(Habit.VERSION_FOR_EACH_PUT));
    Random random = new Random(31);
    Trigger trigger = new Trigger(1, false);
    Pace pace = new Pace(32, 40, 10);
    try (ModelHttp http = new ModelHttp(model, pace);
        FaultyProxy proxy = new FaultyProxy(http.base(), trigger.plan())) {
      Nights nights = new Nights(folder, proxy.base(), 33);
      int kills = 0;
      while (kills < KILLS) {
        try (Command export = nights.export()) {
          boolean lost = random.nextBoolean();
          trigger.arm(() -> kill(export, pace, lost), 1, random.nextInt(8), random.nextInt(40));
          if (export.code() == Command.KILLED) {
            kills++;
            trigger.await();
            pace.awaitQuiet();
            nights.edit();
          } else {
            trigger.disarm();
            nights.requireTruth(export);
            nights.edit();
          }
        }
      }
      nights.endsWell();
      long writes = model.writes();
      try (Command again = nights.export()) {
        assertThat(again.code()).isZero();
      }
      assertThat(model.writes()).as("writes of an unchanged run").isEqualTo(writes);
      assertThat(model.state().danglingReferences()).isEmpty();
      assertThat(model.state().repetitions()).as("what was sent twice").isEmpty();
      System.out.printf(
          "%,d kills of the command in %,d runs; %,d writes, %,d resources%n",
          kills, nights.runs(), writes, model.state().resources().size());
    }
  }

  /** A request that was on its way may get there or not. */
  private static void kill(Command export, Pace pace, boolean lost) {
    if (lost) {
      pace.forget();
    }
    export.kill();
  }
}
