package io.github.dynactin.cli;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.job.Coverage;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.InputCase;
import io.github.dynactin.job.Tally;
import io.github.dynactin.source.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line for each case of a run, and one at its end. */
final class RunLines {
  private final String doing;
  private final Progress progress;
  private final Pace pace = new Pace(System::nanoTime);
  private final Map<String, Integer> places = new HashMap<>();
  private String empty = "";

  /**
   * Lines about cases.
   *
   * @param doing what is done with them: {@code Exporting}
   */
  RunLines(String doing, Progress progress) {
    this.doing = doing;
    this.progress = progress;
  }

  /**
   * Says where in this source a case is, if it has several parts.
   *
   * @param narrowed true if not everything in it is looked at
   */
  void of(List<Part> parts, boolean narrowed) {
    empty = narrowed ? "there is nothing to look at" : "there is no case in it";
    parts.forEach(part -> places.putIfAbsent(part.name(), places.size() + 1));
  }

  void awaiting(InputCase input) {
    progress.step(
        doing + " " + input.source() + place(input.source()),
        progress.isTerminal() ? pace.words(number(input.source()) - 1, places.size()) : "");
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

  void empty(String part) {
    progress.say(doing + " " + part + place(part) + ": " + empty);
  }

  void say(String words) {
    progress.say(words);
  }

  private String place(String part) {
    return places.size() == 1 ? "" : " (" + number(part) + " of " + places.size() + ")";
  }

  private int number(String part) {
    return places.getOrDefault(part, 1);
  }

  /** How far it got, and what became of the cases; a single case's own line says it all. */
  void sumUp(Tally tally, Coverage coverage, String words) {
    if (places.size() > 1 || tally.cases() > 1) {
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
        : stopped + "; " + coverage.untried() + " of " + coverage.parts() + " files were not tried";
  }
}
