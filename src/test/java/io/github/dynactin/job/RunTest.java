package io.github.dynactin.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.reader.ReadCase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunTest {
  private static final int WIDTH = 3;

  private final FakeWork work = new FakeWork();
  private final Tally tally = new Tally();
  private final List<String> told = new ArrayList<>();
  private final Run<String> run = new Run<>(WIDTH, work, listener(), tally);

  @Test
  void tellsResultsInTheOrderOfTheInputWhateverIsDoneFirst() {
    CountDownLatch second = new CountDownLatch(1);
    work.fate =
        id -> {
          if (id.equals("b")) {
            second.countDown();
          }
          if (id.equals("a")) {
            await(second); // so they are worked on at the same time
          }
          return Fate.WRITTEN;
        };
    Coverage coverage = run.over(List.of(FakeWork.part("1", "a", "b"), FakeWork.part("2", "c")));
    assertThat(told).containsExactly("1#1 WRITTEN", "1#2 WRITTEN", "2#1 WRITTEN");
    assertThat(coverage.isWhole()).isTrue();
    assertThat(tally.end()).isEqualTo(RunEnd.COMPLETE);
  }

  @Test
  void hasNoMoreCasesInHandThanLanes() {
    AtomicInteger inHand = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    work.fate =
        id -> {
          most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
          inHand.decrementAndGet();
          return Fate.WRITTEN;
        };
    run.over(List.of(FakeWork.part("1", ids(50))));
    assertThat(most.get()).isBetween(1, WIDTH);
    assertThat(told).hasSize(50);
  }

  @Test
  void aCaseThatMeetsABugCostsItselfOnly() {
    work.fate =
        id -> {
          if (id.equals("b")) {
            throw new UnsupportedOperationException("SECRETNAME");
          }
          return Fate.WRITTEN;
        };
    run.over(List.of(FakeWork.part("1", "a", "b", "c")));
    assertThat(told).containsExactly("1#1 WRITTEN", "1#2 CRASHED", "1#3 WRITTEN");
    assertThat(tally.end()).isEqualTo(RunEnd.BUG);
    assertThat(run.failure()).isEmpty();
  }

  @Test
  void aFailureThatIsNotTheCasesOwnStopsTheRunWhenTheOthersAreDone() {
    work.fate =
        id -> {
          if (id.equals("b")) {
            throw new IllegalStateException("the journal is gone");
          }
          return Fate.WRITTEN;
        };
    Coverage coverage =
        run.over(List.of(FakeWork.part("1", "a", "b"), FakeWork.part("2", ids(20))));
    assertThat(run.failure()).containsInstanceOf(IllegalStateException.class);
    assertThat(coverage.isWhole()).isFalse();
    assertThat(told).contains("1#1 WRITTEN").doesNotContain("1#2 WRITTEN");
    assertThat(tally.cases()).isLessThan(2 * WIDTH);
  }

  @Test
  void aBugOfTheReaderCostsTheRestOfItsFile() {
    List<ReadCase> cases = new ArrayList<>(List.of(FakeWork.read("a")));
    cases.add(null);
    run.over(List.of(FakeWork.part("bad", cases), FakeWork.part("good", "b")));
    assertThat(told).containsExactly("bad#1 WRITTEN", "bad#2 CRASHED", "good#1 WRITTEN");
    assertThat(tally.hasUnknown()).isTrue();
  }

  @Test
  void aServerThatIsGoneStopsTheRun() {
    work.fate = id -> Fate.UNAVAILABLE;
    Coverage coverage = run.over(List.of(FakeWork.part("1", ids(20)), FakeWork.part("2", "z")));
    assertThat(work.worked).hasSizeLessThanOrEqualTo(WIDTH + 1).doesNotContain("z");
    assertThat(coverage).isEqualTo(new Coverage(2, 1, coverage.interrupted()));
    assertThat(coverage.interrupted()).contains("1");
    assertThat(tally.end()).isEqualTo(RunEnd.UNAVAILABLE);
  }

  @Test
  void stopsWhenTooManyDie() {
    work.fate = id -> Fate.REFUSED;
    run.over(List.of(FakeWork.part("1", ids(100))));
    assertThat(tally.count(Fate.REFUSED)).isBetween(5, 5 + WIDTH);
    assertThat(tally.end()).isEqualTo(RunEnd.INCOMPLETE);
  }

  @Test
  void goesOnWhenThoseDieThatWereDeadBefore() {
    work.fate = id -> Fate.REFUSED_AGAIN;
    run.over(List.of(FakeWork.part("1", ids(30))));
    assertThat(tally.cases()).isEqualTo(30);
  }

  @Test
  void leavesOutASecondCaseWithTheSameId() {
    run.over(List.of(FakeWork.part("1", "a"), FakeWork.part("2", "a")));
    assertThat(told).containsExactly("1#1 WRITTEN", "2#1 UNREADABLE");
  }

  @Test
  void beginsNothingMoreOnceItIsStoppedAndEndsAllWaiting() {
    CountDownLatch begun = new CountDownLatch(1);
    work.fate =
        id -> {
          begun.countDown();
          try {
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
            return Fate.WRITTEN;
          } catch (InterruptedException asked) {
            return Fate.UNAVAILABLE;
          }
        };
    Thread stopping =
        new Thread(
            () -> {
              await(begun);
              run.stop();
            });
    stopping.start();
    Coverage coverage = run.over(List.of(FakeWork.part("1", "a"), FakeWork.part("2", ids(20))));
    assertThat(coverage.isWhole()).isFalse();
    assertThat(work.worked).hasSizeLessThanOrEqualTo(WIDTH);
  }

  @Test
  void aListenerThatFailsStopsTheRun() {
    RunListener<String> full =
        new Listener() {
          @Override
          public void finished(InputCase input, CaseResult<String> result) {
            throw new IllegalArgumentException("the disk is full");
          }
        };
    Run<String> failing = new Run<>(1, work, full, tally);
    failing.over(List.of(FakeWork.part("1", ids(20))));
    assertThat(failing.failure()).containsInstanceOf(IllegalArgumentException.class);
    assertThat(work.worked).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void tellsOfAFileWithoutACaseAndOfARecordThatIsNone() {
    Issue issue = Issue.of(IssueCode.JSON_SYNTAX, Origin.of("1", ""), "no");
    List<ReadCase> none = List.of(ReadCase.rejected(List.of(issue)));
    run.over(List.of(FakeWork.part("0"), FakeWork.part("1", none)));
    assertThat(told).containsExactly("0 empty", "1#1 UNREADABLE");
    assertThat(tally.hasUnknown()).isTrue();
  }

  private static String[] ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "case-" + i).toArray(String[]::new);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private RunListener<String> listener() {
    return new Listener();
  }

  private class Listener implements RunListener<String> {
    @Override
    public void awaiting(InputCase input) {}

    @Override
    public void finished(InputCase input, CaseResult<String> result) {
      told.add(input.source() + "#" + input.number() + " " + result.fate());
    }

    @Override
    public void empty(String part) {
      told.add(part + " empty");
    }
  }
}
