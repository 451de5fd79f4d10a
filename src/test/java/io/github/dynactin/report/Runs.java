package io.github.dynactin.report;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs to write pages of, with some of everything in them. */
final class Runs {
  private static final Instant BEGUN = Instant.parse("2026-11-27T02:00:00Z");
  private static final int SECONDS_A_CASE = 2;

  private Runs() {}

  /** So many cases, every eleventh of them in trouble. */
  static List<ReportedCase> cases(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(Runs::reported).toList();
  }

  private static ReportedCase reported(int i) {
    ReportedOutcome outcome = outcome(i);
    boolean unreadable = outcome == ReportedOutcome.UNREADABLE;
    boolean good = outcome.isGood();
    boolean written = outcome == ReportedOutcome.WRITTEN;
    return new ReportedCase(
        unreadable ? Optional.empty() : Optional.of(key(i)),
        Optional.of("cases/2026-11/case-%05d.json".formatted(i)),
        outcome,
        good
            ? Optional.of(new ReportedRun.Touched(written ? 12 : 0, i % 3, i % 17 == 0 ? 2 : 0, 87))
            : Optional.empty(),
        Optional.of(
            new ReportedCase.Cost(
                unreadable ? 0.01 : 0.4 + i % 37 / 10.0,
                unreadable ? 0 : 101 + i % 40,
                unreadable ? 0 : 128_400 + 1000L * (i % 91))),
        good ? List.of() : List.of(fault(i)),
        i % 4,
        good && i % 2 == 0 ? Optional.of("../out/by-key/" + key(i) + ".html") : Optional.empty());
  }

  private static ReportedOutcome outcome(int i) {
    if (i % 11 != 3) {
      return i % 3 == 0 ? ReportedOutcome.WRITTEN : ReportedOutcome.UNCHANGED;
    }
    return switch (i % 4) {
      case 0 -> ReportedOutcome.UNREADABLE;
      case 1 -> ReportedOutcome.LEFT_OUT;
      case 2 -> ReportedOutcome.REFUSED;
      default -> ReportedOutcome.POSTPONED;
    };
  }

  private static ReportedCase.Fault fault(int i) {
    IssueCode code = code(i);
    return new ReportedCase.Fault(
        code.name(),
        "cases/2026-11/case-%05d.json /findings/%d/assay".formatted(i, i % 9),
        code == IssueCode.PROPERTY_UNKNOWN
            ? "no property of this name here; did you mean 'assay'?"
            : "HTTP 422: business-rule (sent at 2026-11-27T02:04:11Z, request f3a9)");
  }

  private static IssueCode code(int i) {
    return i % 4 == 2
        ? IssueCode.SERVER_REFUSED
        : i % 4 == 3 ? IssueCode.SERVER_BUSY : IssueCode.PROPERTY_UNKNOWN;
  }

  static String key(int i) {
    return "c%016x%024x".formatted(0x9e3779b97f4a7c15L * i, i);
  }

  /** The run of these cases. */
  static ReportedRun of(List<ReportedCase> cases) {
    Map<ReportedOutcome, Integer> outcomes = new LinkedHashMap<>();
    for (ReportedOutcome outcome : ReportedOutcome.values()) {
      int count = (int) cases.stream().filter(c -> c.outcome() == outcome).count();
      if (count > 0) {
        outcomes.put(outcome, count);
      }
    }
    boolean good = outcomes.keySet().stream().allMatch(ReportedOutcome::isGood);
    return new ReportedRun(
        new ReportedRun.Identity(
            "20261127T020000Z-1f2e3d4c",
            "export",
            "dynactin 0.1.0",
            Optional.of("https://fhir.example.org/r4"),
            "north"),
        new ReportedRun.Ending(
            true,
            Optional.of(good ? 0 : 65),
            good ? "all delivered and verified, or unchanged" : "some cases were left out",
            BEGUN,
            Optional.of(BEGUN.plusSeconds((long) SECONDS_A_CASE * cases.size())),
            good
                ? List.of()
                : List.of("2 known cases aren't in the files: nothing was withdrawn.")),
        outcomes,
        good ? 0 : 2,
        new ReportedRun.Touched(3 * cases.size(), cases.size(), 2, 80 * cases.size()),
        measures(cases.size()),
        groups(cases),
        good
            ? List.of()
            : List.of(
                new ReportedRun.DeadCase(key(3), "SERVER_REFUSED", "HTTP 422: invalid", BEGUN)));
  }

  private static List<ReportedRun.Measure> measures(int n) {
    return List.of(
        new ReportedRun.Measure("Read", "s", n, 0.01 * n, 0.01, 0.02, 0.04, 0.2),
        new ReportedRun.Measure("Map to FHIR", "s", n, 0.02 * n, 0.02, 0.03, 0.05, 0.3),
        new ReportedRun.Measure("Validate", "s", n, 0.9 * n, 0.8, 1.4, 3.1, 9.4),
        new ReportedRun.Measure("Deliver and read back", "s", n, 0.6 * n, 0.5, 1.1, 4, 62.1),
        new ReportedRun.Measure("All steps", "s", n, 1.5 * n, 1.3, 2.4, 6.2, 64.9),
        new ReportedRun.Measure("Resources", "number", n, 101.0 * n, 101, 120, 140, 1204),
        new ReportedRun.Measure("JSON", "kB", n, 128.4 * n, 128, 180, 240, 2210));
  }

  private static List<ReportedRun.IssueGroup> groups(List<ReportedCase> cases) {
    List<ReportedRun.IssueGroup> groups = new ArrayList<>();
    for (IssueCode code :
        List.of(IssueCode.PROPERTY_UNKNOWN, IssueCode.SERVER_REFUSED, IssueCode.SERVER_BUSY)) {
      List<ReportedRun.Example> found = new ArrayList<>();
      for (ReportedCase each : cases) {
        each.errors().stream()
            .filter(fault -> fault.code().equals(code.name()))
            .forEach(
                fault ->
                    found.add(new ReportedRun.Example(each.key(), fault.place(), fault.message())));
      }
      if (!found.isEmpty()) {
        groups.add(
            new ReportedRun.IssueGroup(
                code,
                Severity.ERROR,
                found.size(),
                found.size(),
                found.subList(0, Math.min(4, found.size()))));
      }
    }
    groups.add(
        new ReportedRun.IssueGroup(
            IssueCode.NOT_MAPPED,
            Severity.WARNING,
            2 * cases.size(),
            cases.size(),
            List.of(
                new ReportedRun.Example(
                    Optional.of(key(1)),
                    "cases/2026-11/case-00001.json /actions/3/doseUnit",
                    "the unit of a dose has no place in the profile"))));
    return groups;
  }

  /** The page about a run of so many cases. */
  static String page(int number) {
    List<ReportedCase> cases = cases(number);
    return page(of(cases), cases);
  }

  static String page(ReportedRun run, List<ReportedCase> cases) {
    StringWriter out = new StringWriter();
    try {
      new RunPage().write(run, cases::forEach, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
