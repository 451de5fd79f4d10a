package io.github.dynactin.trust;

import io.github.dynactin.trust.History.Event;
import io.github.dynactin.trust.History.EventKind;
import io.github.dynactin.trust.History.Mode;
import io.github.dynactin.trust.History.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes histories from seeds. */
final class Histories {
  private static final int MOST_CASES = 5;
  private static final List<Fault.Kind> KINDS = List.of(Fault.Kind.values());

  private final Set<String> without;

  /** Makes histories without these events, such as RESTORE_SERVER, HOSTS, FAULTS or KILLS. */
  Histories(Set<String> without) {
    this.without = without;
  }

  /** Makes the history of a seed. */
  History of(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    boolean conditional = random.nextInt(10) < 3;
    ServerOptions options = options(random, conditional);
    boolean many = random.nextInt(12) == 0 && !without.contains("MANY");
    int cases = many ? 30 + random.nextInt(11) : 2 + random.nextInt(4);
    int hosts = random.nextInt(5) == 0 && !without.contains("HOSTS") ? 2 : 1;
    List<Step> steps = new ArrayList<>();
    int count = 3 + random.nextInt(6);
    for (int index = 0; index < count; index++) {
      steps.add(step(random, index, hosts, many ? 12 : 1));
    }
    return new History(seed, options, conditional, cases, List.copyOf(steps));
  }

  private static ServerOptions options(Random random, boolean conditional) {
    ServerOptions options =
        switch (random.nextInt(4)) {
          case 0 -> ServerOptions.plain();
          case 1 -> ServerOptions.hapi();
          case 2 -> ServerOptions.medplum();
          default -> ServerOptions.firely();
        };
    if (!conditional && random.nextInt(8) == 0) {
      options = options.withoutTagSearch();
    }
    if (random.nextInt(8) == 0) {
      options = options.withoutBasic(List.of(400, 404, 405, 422).get(random.nextInt(4)));
    }
    if (conditional && random.nextInt(2) == 0) {
      options = options.withoutClientIds(random.nextBoolean() ? 405 : 400);
    }
    return options;
  }

  private Step step(Random random, int index, int hosts, int scale) {
    List<Event> events = new ArrayList<>();
    if (index > 0) {
      int count = random.nextInt(3);
      for (int each = 0; each < count; each++) {
        Event event = event(random);
        if (!without.contains(event.kind().name())) {
          events.add(event);
        }
      }
    }
    Mode mode = mode(random, index);
    boolean killed = random.nextInt(100) < 12;
    int killAt = 1 + random.nextInt(8 * scale);
    boolean killProcessed = random.nextBoolean();
    List<Fault> faults = new ArrayList<>();
    if (random.nextInt(100) < 45) {
      int count = 1 + random.nextInt(2);
      for (int each = 0; each < count; each++) {
        faults.add(fault(random, scale));
      }
    }
    boolean down = random.nextInt(100) < 3;
    if (without.contains("FAULTS")) {
      faults.clear();
      down = false;
    }
    if (without.contains("KILLS")) {
      killed = false;
    }
    return new Step(
        List.copyOf(events),
        mode,
        1 + random.nextInt(MOST_CASES),
        random.nextInt(hosts),
        random.nextInt(8) == 0 && !without.contains("LOCALHOST"),
        1 + random.nextInt(2),
        List.copyOf(faults),
        down,
        killed ? killAt : 0,
        killProcessed);
  }

  private static Event event(Random random) {
    int subject = 1 + random.nextInt(MOST_CASES);
    int value = random.nextInt(CaseText.VARIANTS);
    int chance = random.nextInt(100);
    EventKind kind;
    if (chance < 48) {
      kind = EventKind.EDIT;
    } else if (chance < 56) {
      kind = EventKind.ADD;
    } else if (chance < 66) {
      kind = EventKind.REMOVE;
    } else if (chance < 68) {
      kind = EventKind.REMOVE_ALL;
    } else if (chance < 75) {
      kind = EventKind.RESTORE_SERVER;
      subject = random.nextInt(8);
    } else if (chance < 80) {
      kind = EventKind.EMPTY_SERVER;
    } else if (chance < 86) {
      kind = EventKind.RESTORE_JOURNAL;
      subject = random.nextInt(8);
    } else if (chance < 90) {
      kind = EventKind.DELETE_JOURNAL;
    } else if (chance < 93) {
      kind = EventKind.FOREIGN_EDIT;
      subject = random.nextInt(40);
    } else if (chance < 95) {
      kind = EventKind.FOREIGN_DELETE;
      subject = random.nextInt(40);
    } else {
      kind = EventKind.CLOCK_JUMP;
      value = List.of(1, -1, 87_600, -87_600).get(random.nextInt(4));
    }
    return new Event(kind, subject, value);
  }

  private static Mode mode(Random random, int index) {
    int chance = random.nextInt(100);
    if (index == 0) {
      return chance < 70 ? Mode.EXPORT : chance < 85 ? Mode.COMPLETE : Mode.INCREMENTAL;
    }
    if (chance < 38) {
      return Mode.EXPORT;
    }
    if (chance < 55) {
      return Mode.INCREMENTAL;
    }
    if (chance < 68) {
      return Mode.COMPLETE;
    }
    if (chance < 75) {
      return Mode.FULL;
    }
    if (chance < 81) {
      return Mode.ONLY;
    }
    if (chance < 84) {
      return Mode.DRY_RUN;
    }
    if (chance < 93) {
      return Mode.VERIFY;
    }
    return chance < 97 ? Mode.WITHDRAW : Mode.REPLAY;
  }

  private static Fault fault(Random random, int scale) {
    Fault.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
    if (kind == Fault.Kind.HANG && random.nextInt(10) != 0) {
      kind = Fault.Kind.RESET;
    }
    int chance = random.nextInt(10);
    Fault.Type type =
        chance < 4
            ? Fault.Type.TRANSACTION
            : chance < 6
                ? Fault.Type.READ_BATCH
                : chance < 7
                    ? Fault.Type.SEARCH
                    : chance < 8
                        ? Fault.Type.METADATA
                        : chance < 9 ? Fault.Type.OTHER : Fault.Type.ANY;
    int times =
        switch (random.nextInt(4)) {
          case 0, 1 -> 1;
          case 2 -> 2 + random.nextInt(4);
          default -> Integer.MAX_VALUE;
        };
    return new Fault(
        kind,
        type,
        random.nextInt(3) == 0 ? 2 + random.nextInt(4 * scale) : 1,
        times,
        retryAfter(random),
        random.nextInt(3) == 0);
  }

  private static @Nullable String retryAfter(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> "0";
      case 1 -> "Wed, 21 Oct 2015 07:28:00 GMT";
      case 2 -> "Wed, 21 Oct 2099 07:28:00 GMT";
      case 3 -> "-5";
      case 4 -> "soon";
      case 5 -> "1";
      case 6 -> "999999999999999999999";
      default -> null;
    };
  }
}
