package io.github.dynactin.job;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.source.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A run that looks only at what changed since the last whole one, or at everything if there is a
 * reason to. Its end moves the watermark. Not thread-safe.
 */
public final class Increment {
  private final WatermarkFile file;
  private final Settings settings;
  private final Instant start;
  private final Optional<Watermark> before;
  private final Optional<Reason> full;
  private final Set<CaseKey> right = new TreeSet<>();
  private final List<OpenCase> wrong = new ArrayList<>();

  private Increment(
      WatermarkFile file,
      Settings settings,
      Instant start,
      Optional<Watermark> before,
      Reason full) {
    this.file = file;
    this.settings = settings;
    this.start = start;
    this.before = before;
    this.full = full == Reason.NONE ? Optional.empty() : Optional.of(full);
  }

  /** Why a run looks at everything. */
  public enum Reason {
    /** It doesn't. */
    NONE,
    /** Somebody wants it. */
    ASKED,
    /** There is no watermark of this source yet. */
    FIRST,
    /** The watermark isn't as it was written. */
    DAMAGED,
    /** The journal knows no case: it is another one, or new. */
    NOTHING_SENT,
    /** The source's clock stands before the watermark. */
    CLOCK_SET_BACK,
    /** The last run over everything is long ago. */
    DUE,
    /** Something couldn't be read of which nobody knows when it changed. */
    UNDATED,
    /** The server isn't known to be as the journal says. */
    UNPROVEN
  }

  /**
   * How runs follow each other.
   *
   * @param overlap how much before the last run's start counts as changed since
   * @param fullEvery after how long everything is looked at; zero for never
   * @param full true if everything is to be looked at now
   */
  public record Settings(Duration overlap, Duration fullEvery, boolean full) {
    public Settings {
      requireNonNull(overlap, "overlap");
      requireNonNull(fullEvery, "fullEvery");
    }
  }

  /**
   * Begins a run.
   *
   * @param start of the scan, by the source's clock
   * @param sent true if the journal knows any case
   * @param unproven true if the server isn't known to be as the journal says
   */
  public static Increment begin(
      WatermarkFile file, Settings settings, Instant start, boolean sent, boolean unproven) {
    try {
      Optional<Watermark> before = file.read();
      Reason full = before.map(mark -> reason(mark, settings, start)).orElse(Reason.FIRST);
      return new Increment(
          file, settings, start, before, full == Reason.NONE ? reason(sent, unproven) : full);
    } catch (WatermarkFile.DamagedException damaged) {
      return new Increment(file, settings, start, Optional.empty(), Reason.DAMAGED);
    }
  }

  private static Reason reason(boolean sent, boolean unproven) {
    if (!sent) {
      return Reason.NOTHING_SENT;
    }
    return unproven ? Reason.UNPROVEN : Reason.NONE;
  }

  private static Reason reason(Watermark mark, Settings settings, Instant start) {
    if (settings.full()) {
      return Reason.ASKED;
    }
    if (start.isBefore(mark.start())) {
      return Reason.CLOCK_SET_BACK;
    }
    if (mark.needsFull()) {
      return Reason.UNDATED;
    }
    Duration since = Duration.between(mark.full(), start);
    boolean due = !settings.fullEvery().isZero() && since.compareTo(settings.fullEvery()) >= 0;
    return due ? Reason.DUE : Reason.NONE;
  }

  /** Why it looks at everything; empty if it doesn't. */
  public Optional<Reason> full() {
    return full;
  }

  /** What the source may leave out. */
  public Window window() {
    return full.isPresent()
        ? Window.all()
        : new Window(before.map(mark -> mark.asked(settings.overlap())), Optional.empty());
  }

  /** True for a case that is to be looked at. */
  public boolean wants(InputCase input) {
    return full.isPresent()
        || before.map(mark -> mark.wants(input, settings.overlap())).orElse(true);
  }

  /** Takes in what became of a case. */
  public void note(InputCase input, Fate fate) {
    if (fate == Fate.WRITTEN || fate == Fate.UNCHANGED) {
      input.key().ifPresent(right::add);
    } else {
      wrong.add(new OpenCase(input.key(), input.changed()));
    }
  }

  /**
   * Moves the watermark to the run's start; to be called only if the run came to the end of its
   * source, and everything that it wrote was read back. What went wrong stays open; so does what
   * was open and wasn't seen, unless everything was looked at: then it isn't there any more.
   *
   * @param settled false if what isn't there any more was to be withdrawn, and wasn't: then the
   *     next run that may look at everything does
   */
  public void end(boolean settled) {
    List<OpenCase> open = new ArrayList<>(wrong);
    if (full.isEmpty()) {
      Set<CaseKey> seen = new TreeSet<>(right);
      wrong.forEach(each -> each.key().ifPresent(seen::add));
      before.stream()
          .flatMap(mark -> mark.open().stream())
          .filter(each -> each.key().isPresent() && !seen.contains(each.key().get()))
          .forEach(open::add);
    }
    Instant lastFull =
        full.isPresent() && settled ? start : before.map(Watermark::full).orElse(Instant.EPOCH);
    file.write(new Watermark(start, lastFull, open));
  }
}
