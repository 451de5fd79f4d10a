package io.github.dynactin.cli;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.delivery.Change;
import io.github.dynactin.delivery.Preview;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.job.Fate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What would become of a case.
 *
 * @param checked how far it came without a server
 * @param preview what would be written; empty if it didn't come so far
 */
record PreviewedCase(CaseOutcome checked, Optional<Preview> preview) {
  Fate fate() {
    return preview.map(p -> Fate.of(p.outcome(), false)).orElse(Fate.of(checked));
  }

  List<Issue> issues() {
    return Stream.concat(
            checked.issues().stream(), preview.stream().flatMap(p -> p.issues().stream()))
        .toList();
  }

  List<Change> changes() {
    return preview.map(Preview::changes).orElse(List.of());
  }

  String words() {
    return preview.map(PreviewedCase::words).orElse("would be left out");
  }

  static String words(Preview preview) {
    return switch (preview.outcome()) {
      case DELIVERED ->
          "would create %d, update %d, amend %d, retract %d; %d unchanged"
              .formatted(
                  count(preview, Change.Kind.CREATE),
                  count(preview, Change.Kind.UPDATE),
                  count(preview, Change.Kind.AMEND),
                  count(preview, Change.Kind.RETRACT),
                  preview.unchanged());
      case UNCHANGED -> "nothing to write; %d unchanged".formatted(preview.unchanged());
      default -> "can't be said";
    };
  }

  private static long count(Preview preview, Change.Kind kind) {
    return preview.changes().stream().filter(change -> change.kind() == kind).count();
  }
}
