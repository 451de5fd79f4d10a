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

/** A line for each case of a run, and one at its end. */
final class RunLines {
  private final String doing;
  private final Progress progress;
  private String empty = "";
  private final Map<String, Integer> places = new HashMap<>();

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
    progress.step(doing + " " + input.source() + place(input.source()));
  }

  /** What came of the case that was awaited. */
  void finished(InputCase input, String words) {
    progress.done(words + input.key().map(key -> "; case " + key).orElse(""));
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
    return places.size() == 1 ? "" : " (" + places.get(part) + " of " + places.size() + ")";
  }

  /** How far it got, and what became of the cases; a single case's own line says it all. */
  void sumUp(Tally tally, Coverage coverage, String words) {
    if (places.size() > 1 || tally.cases() > 1) {
      progress.say("In all " + words + untried(coverage));
    }
    if (tally.tooManyDied()) {
      progress.say(
          "Stopped: the server refused "
              + tally.count(Fate.REFUSED)
              + " of "
              + Summaries.count(tally.cases(), "case")
              + ", so something is wrong with more than one case.");
    }
  }

  private static String untried(Coverage coverage) {
    String stopped =
        coverage.interrupted().map(f -> "; the rest of " + f + " was not tried").orElse("");
    return coverage.untried() == 0
        ? stopped
        : stopped + "; " + coverage.untried() + " of " + coverage.parts() + " files were not tried";
  }
}
