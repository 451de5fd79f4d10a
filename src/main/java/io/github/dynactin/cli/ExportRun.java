package io.github.dynactin.cli;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.reader.ReadCase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** One run over many files: a bad case stops no other, a server that is gone stops them all. */
final class ExportRun {
  private final Function<Path, Stream<ReadCase>> reader;
  private final Function<ReadCase, CaseOutcome> exporter;
  private final Consumer<CaseOutcome> results;
  private final Progress progress;
  private final Tally tally = new Tally();
  private final Map<CaseId, Path> exported = new HashMap<>();
  private Optional<Path> interrupted = Optional.empty();

  ExportRun(
      Function<Path, Stream<ReadCase>> reader,
      Function<ReadCase, CaseOutcome> exporter,
      Consumer<CaseOutcome> results,
      Progress progress) {
    this.reader = reader;
    this.exporter = exporter;
    this.results = results;
    this.progress = progress;
  }

  /** Exports the files one after the other, and says at the end how far it got. */
  ExitCode export(List<Path> files) {
    int tried = 0;
    try {
      while (tried < files.size() && !tally.mustStop()) {
        Path file = files.get(tried);
        tried++;
        progress.step("Exporting " + file + place(tried, files.size()));
        export(file);
      }
    } finally { // also when a setting turns out to be wrong on the way
      sumUp(files.size(), files.size() - tried);
    }
    return tally.code();
  }

  private static String place(int number, int of) {
    return of == 1 ? "" : " (" + number + " of " + of + ")";
  }

  private void export(Path file) {
    int before = tally.cases();
    try (Stream<ReadCase> cases = reader.apply(file)) {
      for (Iterator<ReadCase> each = cases.iterator(); each.hasNext(); ) {
        if (tally.mustStop()) {
          interrupted = Optional.of(file);
          return;
        }
        export(file, each.next());
      }
    }
    if (tally.cases() == before) {
      progress.done("there is no case in it");
    }
  }

  private void export(Path file, ReadCase read) {
    CaseOutcome outcome = exporter.apply(unlessRepeated(file, read));
    tally.add(outcome);
    progress.done(Summaries.words(outcome));
    results.accept(outcome);
  }

  /** A second case with the same id would undo the first: on the server, and in its folder. */
  private ReadCase unlessRepeated(Path file, ReadCase read) {
    Optional<Path> first =
        read.oncologyCase().flatMap(c -> Optional.ofNullable(exported.putIfAbsent(c.id(), file)));
    return first.map(other -> repeated(file, other)).orElse(read);
  }

  private static ReadCase repeated(Path file, Path first) {
    String message = "the case's id is that of a case of this run, from " + first;
    Origin origin = Origin.of(file.toString(), "/id");
    return ReadCase.rejected(List.of(Issue.of(IssueCode.ID_REPEATED, origin, message)));
  }

  private void sumUp(int files, int untried) {
    if (files == 1 && tally.cases() < 2) {
      return; // its own line says it all
    }
    String stopped = interrupted.map(file -> "; the rest of " + file + " was not tried").orElse("");
    String rest = untried == 0 ? "" : "; " + untried + " of " + files + " files were not tried";
    progress.say("In all " + tally + stopped + rest);
  }
}
