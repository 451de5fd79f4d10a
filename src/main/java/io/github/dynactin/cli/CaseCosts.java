package io.github.dynactin.cli;

import io.github.dynactin.CaseListener;
import io.github.dynactin.CaseStage;
import io.github.dynactin.job.CaseCost;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.source.Part;
import io.github.dynactin.source.SourceCase;
import java.time.Duration;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the cases that are under way have cost so far. Thread-safe. */
final class CaseCosts {
  private final IdentityHashMap<ReadCase, Meter> underWay = new IdentityHashMap<>();
  private Duration lastReading = Duration.ZERO;

  /** The same part, with the time that reading each of its cases takes. */
  Part timed(Part part) {
    return new TimedPart(part);
  }

  /** The same cases, read just as lazily. */
  private Stream<SourceCase> timed(Stream<SourceCase> cases) {
    Iterator<SourceCase> each = cases.iterator();
    Iterator<SourceCase> timed =
        new Iterator<>() {
          private Duration looking = Duration.ZERO;

          @Override
          public boolean hasNext() {
            long start = System.nanoTime();
            boolean more = each.hasNext();
            looking = looking.plusNanos(System.nanoTime() - start);
            return more;
          }

          @Override
          public SourceCase next() {
            long start = System.nanoTime();
            SourceCase next = each.next();
            read(looking.plusNanos(System.nanoTime() - start));
            looking = Duration.ZERO;
            return next;
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(timed, Spliterator.ORDERED), false)
        .onClose(cases::close);
  }

  private synchronized void read(Duration time) {
    lastReading = time;
  }

  /** The case that was read last is worked on; one that isn't leaves nothing here. */
  synchronized void begin(ReadCase read) {
    Meter meter = new Meter();
    meter.times.put(CaseCost.Step.READ, lastReading);
    underWay.put(read, meter);
  }

  /** Takes down what a case costs on its way. */
  synchronized CaseListener meter(ReadCase read) {
    return underWay.computeIfAbsent(read, r -> new Meter());
  }

  /** What a case has cost in all; it is forgotten. */
  synchronized Optional<CaseCost> take(ReadCase read) {
    return Optional.ofNullable(underWay.remove(read)).map(Meter::cost);
  }

  private final class TimedPart implements Part {
    private final Part part;

    TimedPart(Part part) {
      this.part = part;
    }

    @Override
    public String name() {
      return part.name();
    }

    @Override
    public Stream<SourceCase> cases() {
      return timed(part.cases());
    }
  }

  private static final class Meter implements CaseListener {
    private final Map<CaseCost.Step, Duration> times = new EnumMap<>(CaseCost.Step.class);
    private int resources;
    private long bytes;

    @Override
    public synchronized void took(CaseStage stage, Duration time) {
      times.put(CaseCost.Step.valueOf(stage.name()), time);
    }

    @Override
    public synchronized void measured(int number, long size) {
      resources = number;
      bytes = size;
    }

    synchronized CaseCost cost() {
      return new CaseCost(times, resources, bytes);
    }
  }
}
