package io.github.dynactin.cli;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.job.Coverage;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.InputCase;
import io.github.dynactin.job.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A line for each case of a run, and one at its end. */
final class RunLines {
  private final String doing;
  private final List<Path> files;
  private final Progress progress;
  private final Pace pace = new Pace(System::nanoTime);

  /**
   * Lines about files.
   *
   * @param doing what is done with them: {@code Exporting}
   */
  RunLines(String doing, List<Path> files, Progress progress) {
    this.doing = doing;
    this.files = List.copyOf(files);
    this.progress = progress;
  }

  void awaiting(InputCase input) {
    String place = place(input.file());
    progress.step(
        doing + " " + input.file() + place,
        progress.isTerminal() ? pace.words(files.indexOf(input.file()), files.size()) : "");
  }

  /** What came of the case that was awaited. */
  void finished(InputCase input, String words) {
    progress.done(words + input.key().map(key -> "; case " + key).orElse(""));
    pace.finished();
  }

  /** What came of a case that isn't in the input. */
  void absent(String what, CaseKey key, String words) {
    progress.say(what + " case " + key + ": " + words);
  }

  void empty(Path file) {
    progress.say(doing + " " + file + place(file) + ": there is no case in it");
  }

  void say(String words) {
    progress.say(words);
  }

  private String place(Path file) {
    return files.size() == 1 ? "" : " (" + (files.indexOf(file) + 1) + " of " + files.size() + ")";
  }

  /** How far it got, and what became of the cases; a single case's own line says it all. */
  void sumUp(Tally tally, Coverage coverage, String words) {
    if (files.size() > 1 || tally.cases() > 1) {
      progress.say("In all " + words + untried(coverage) + pace.inAll());
    }
    if (tally.tooManyDied()) {
      progress.say(tooManyDied(tally));
    }
  }

  private static String tooManyDied(Tally tally) {
    return "Stopped: the server refused "
        + tally.count(Fate.REFUSED)
        + " of "
        + Summaries.count(tally.cases(), "case")
        + ", so something is wrong with more than one case.";
  }

  /** What a run didn't come to, and why, if it is more than one case's trouble. */
  static Optional<String> shortfall(Tally tally, Coverage coverage) {
    String untried = untried(coverage);
    if (tally.tooManyDied()) {
      return Optional.of(tooManyDied(tally));
    }
    return untried.isEmpty()
        ? Optional.empty()
        : Optional.of("The run ended early" + untried + ".");
  }

  private static String untried(Coverage coverage) {
    String stopped =
        coverage.interrupted().map(f -> "; the rest of " + f + " was not tried").orElse("");
    return coverage.untried() == 0
        ? stopped
        : stopped + "; " + coverage.untried() + " of " + coverage.files() + " files were not tried";
  }
}
