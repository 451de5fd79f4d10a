package io.github.dynactin.job;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.source.Part;
import io.github.dynactin.source.SourceCase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works on the cases of a source, several at once; no more are in memory than there are lanes. A
 * bad case costs itself only. Used once, by one thread; {@link #stop} by any.
 *
 * @param <D> what there is to tell of each case
 */
public final class Run<D> {
  private final CaseWork<D> work;
  private final RunListener<D> listener;
  private final Tally tally;
  private final int width;
  private final Lanes lanes;
  private final Deque<Pending<D>> pending = new ArrayDeque<>();
  private final Map<CaseId, String> known = new HashMap<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private Optional<String> interrupted = Optional.empty();
  private @Nullable RuntimeException failure;

  /**
   * A run.
   *
   * @param width how many cases are worked on at once
   * @param tally counts them
   */
  public Run(int width, CaseWork<D> work, RunListener<D> listener, Tally tally) {
    this.width = width;
    this.work = work;
    this.listener = listener;
    this.tally = tally;
    this.lanes = new Lanes(width);
  }

  /** Ends the run early: no more cases are begun, and those under way don't wait any more. */
  public void stop() {
    stopped.set(true);
    lanes.interrupt();
  }

  /**
   * Works on the cases of the parts of a source, in their order.
   *
   * @return how far it got; {@link #failure} says whether something stopped it
   */
  public Coverage over(List<? extends Part> parts) {
    int tried = 0;
    while (tried < parts.size() && mayGoOn()) {
      part(parts.get(tried));
      tried++;
    }
    while (!pending.isEmpty()) {
      finish(pending.remove());
    }
    lanes.close();
    return new Coverage(parts.size(), parts.size() - tried, interrupted);
  }

  /** What stopped every case; empty if nothing did. */
  public Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Waits for a free lane; what comes of the case before may be a reason to stop. */
  private boolean mayGoOn() {
    if (pending.size() == width) {
      finish(pending.remove());
    }
    return !stopped.get() && failure == null && !tally.mustStop();
  }

  private void part(Part part) {
    String name = part.name();
    int number = 0;
    try (Stream<SourceCase> cases = part.cases()) {
      for (Iterator<SourceCase> each = cases.iterator(); each.hasNext(); ) {
        if (!mayGoOn()) {
          interrupted = Optional.of(name);
          return;
        }
        number++;
        begin(input(name, number, each.next()));
      }
    } catch (RuntimeException bug) {
      lose(name, number + 1, bug);
      return;
    }
    if (number == 0) {
      listener.empty(name);
    }
  }

  /** A bug of the reader's costs the rest of its file. */
  private void lose(String name, int number, RuntimeException bug) {
    if (work.stopsTheRun(bug)) {
      interrupted = Optional.of(name);
      fail(bug);
      return;
    }
    Issue issue = Issue.of(IssueCode.INPUT_UNREADABLE, Origin.of(name, ""), "reading it failed");
    ReadCase rest = ReadCase.rejected(List.of(issue));
    InputCase input = new InputCase(name, number, Optional.empty(), Optional.empty(), rest);
    pending.add(new Pending<>(input, CompletableFuture.completedFuture(CaseResult.crashed(bug))));
  }

  private InputCase input(String name, int number, SourceCase record) {
    Optional<CaseId> id = record.id();
    Optional<String> first = id.flatMap(i -> Optional.ofNullable(known.putIfAbsent(i, name)));
    Optional<CaseKey> key = first.isPresent() ? Optional.empty() : id.map(work::key);
    ReadCase read = first.map(other -> repeated(name, other)).orElse(record.read());
    return new InputCase(name, number, key, record.changed(), read);
  }

  /** A second case with the same id would undo the first: on the server, and in its folder. */
  private static ReadCase repeated(String name, String first) {
    String message =
        name.equals(first)
            ? "an earlier case of the same file has this id"
            : "a case of an earlier file of this run has this id";
    Origin origin = Origin.of(name, "/id");
    return ReadCase.rejected(List.of(Issue.of(IssueCode.ID_REPEATED, origin, message)));
  }

  private void begin(InputCase input) {
    if (work.wants(input)) {
      pending.add(new Pending<>(input, lanes.submit(() -> result(input))));
    }
  }

  private CaseResult<D> result(InputCase input) {
    if (stopped.get()) {
      Thread.currentThread().interrupt(); // it was stopped before this thread had begun
    }
    try {
      return work.on(input);
    } catch (RuntimeException bug) {
      if (work.stopsTheRun(bug)) {
        throw bug;
      }
      return CaseResult.crashed(bug);
    } catch (StackOverflowError tooDeep) {
      return CaseResult.crashed(tooDeep);
    }
  }

  private void finish(Pending<D> next) {
    try {
      listener.awaiting(next.input());
      CaseResult<D> result = await(next.result());
      tally.add(next.input().key(), result.fate());
      listener.finished(next.input(), result);
    } catch (RuntimeException stopping) { // the work's, or the listener's
      fail(stopping);
    }
  }

  /** The first failure is told; those that follow it may be its children. */
  private void fail(RuntimeException stopping) {
    if (failure == null) {
      failure = stopping;
    }
  }

  /** A host that interrupts this thread wants the run to end, in order. */
  private CaseResult<D> await(Future<CaseResult<D>> result) {
    boolean asked = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          asked = true;
          stop();
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException stopping) {
        throw stopping;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("work throws no checked exceptions", e.getCause());
    } finally {
      if (asked) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private record Pending<D>(InputCase input, Future<CaseResult<D>> result) {}
}
