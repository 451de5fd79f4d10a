package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.job.CaseResult;
import io.github.dynactin.job.InputCase;
import io.github.dynactin.job.RunListener;
import io.github.dynactin.selection.FindingSelection;
import io.github.dynactin.selection.RuleUse;
import io.github.dynactin.selection.SelectionRule;
import io.github.dynactin.transport.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run tells of the rules that say which findings leave: which of them never matched. */
final class SelectionRules {
  /** A panel has hundreds of genes, and most of them nothing: the sentence names a few. */
  private static final int NAMED = 10;

  private final RuleUse use;

  SelectionRules(FindingSelection selection) {
    this.use = new RuleUse(selection);
  }

  /** Looks at each case before another is told of it. */
  <D> RunListener<D> listening(RunListener<D> other) {
    return use.rules() == 0 ? other : new Looking<>(use, other);
  }

  /** For the JSON; empty if there are no rules. */
  Optional<JsonNode> json() {
    if (use.rules() == 0) {
      return Optional.empty();
    }
    ObjectNode told = Json.object().put("asked", use.rules()).put("cases", use.cases());
    ArrayNode unmatched = told.putArray("neverMatched");
    for (SelectionRule rule : use.unmatched()) {
      unmatched.addObject().put("option", option(rule)).put("value", rule.value());
    }
    return Optional.of(told);
  }

  /**
   * For people; empty if each rule matched something.
   *
   * @param partial true if only some of the cases were looked at, which says little of a rule
   */
  Optional<String> sentence(boolean partial) {
    List<SelectionRule> unmatched = use.unmatched();
    if (partial || unmatched.isEmpty() || use.cases() == 0) {
      return Optional.empty();
    }
    String named =
        unmatched.stream()
            .limit(NAMED)
            .map(SelectionRules::words)
            .collect(Collectors.joining(", "));
    int more = unmatched.size() - NAMED;
    return Optional.of(
        "Of the rules that say which findings leave ("
            + use.rules()
            + "), "
            + unmatched.size()
            + " matched nothing in "
            + Summaries.count(use.cases(), "case")
            + ": "
            + named
            + (more > 0 ? ", and " + more + " more (all of them are in the JSON report)." : "."));
  }

  private static String words(SelectionRule rule) {
    return option(rule) + " " + rule.value();
  }

  private static String option(SelectionRule rule) {
    return switch (rule.kind()) {
      case GENE -> "--genes";
      case FILTER -> "--filters";
      case GRADE -> "--tier";
      case FINDING -> "--findings";
    };
  }

  private record Looking<D>(RuleUse use, RunListener<D> other) implements RunListener<D> {
    @Override
    public void awaiting(InputCase input) {
      other.awaiting(input);
    }

    @Override
    public void finished(InputCase input, CaseResult<D> result) {
      input.read().oncologyCase().ifPresent(use::look);
      other.finished(input, result);
    }

    @Override
    public void empty(String part) {
      other.empty(part);
    }
  }
}
