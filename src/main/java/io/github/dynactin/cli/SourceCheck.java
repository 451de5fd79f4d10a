package io.github.dynactin.cli;

import io.github.dynactin.Pipeline;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.source.Listing;
import io.github.dynactin.source.Part;
import io.github.dynactin.source.Scan;
import io.github.dynactin.source.SourceCase;
import io.github.dynactin.source.Window;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens the source and reads its first case. Standard input is left to the run. */
record SourceCheck(
    ExportOptions options,
    CaseSelectionOptions selection,
    CompletenessOptions completeness,
    Pipeline pipeline) {
  private static final String WHAT = "source";

  List<Check> checks() {
    if (options.readsStandardInput()) {
      return List.of(Check.ok(WHAT, "standard input, which can be read only once: not looked at"));
    }
    List<Check> checks = new ArrayList<>();
    try (Scan scan = options.source(pipeline, selection).open()) {
      Listing listing = scan.list(Window.all());
      checks.add(Check.ok(WHAT, "opened: " + Summaries.count(listing.parts().size(), "part")));
      if (!listing.notes().isEmpty()) {
        checks.add(passedOver(listing.notes()));
      }
      checks.add(first(listing.parts()).map(this::check).orElseGet(SourceCheck::empty));
    }
    return checks;
  }

  private static Check passedOver(List<Issue> notes) {
    return Check.warn(
        WHAT,
        Summaries.count(notes.size(), "file") + " passed over; the first: " + notes.get(0).origin(),
        "Nothing, if these are no cases; a run tells them all.");
  }

  private static Optional<SourceCase> first(List<Part> parts) {
    for (Part part : parts) {
      try (Stream<SourceCase> cases = part.cases()) {
        Iterator<SourceCase> each = cases.iterator();
        if (each.hasNext()) {
          return Optional.of(each.next());
        }
      }
    }
    return Optional.empty();
  }

  private Check check(SourceCase first) {
    Optional<Issue> error = first.read().issues().stream().filter(Issue::isError).findFirst();
    if (error.isPresent()) {
      return Check.warn(
          WHAT,
          "the first case can't be read: " + error.get(),
          error.get().code().remedy() + " It costs itself only.");
    }
    if (selection.isIncremental() && first.changed().isEmpty()) {
      return Check.warn(
          WHAT,
          "the first case has no change time, so it is looked at in every run",
          "Give the query a column changed_at.");
    }
    return Check.ok(WHAT, "the first case can be read");
  }

  private static Check empty() {
    return Check.warn(
        WHAT,
        "there is no case in it",
        "Check that this is the place; an export would do nothing.");
  }
}
