package io.github.dynactin.delivery;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.Form;
import io.github.dynactin.delivery.ledger.Held;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.delivery.ledger.Planned;
import io.github.dynactin.delivery.ledger.Stage;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what the source says of one case with what is known of the server; what isn't known has
 * been read before. Used once.
 */
final class Planner {
  private final Ledger ledger;
  private final CaseKey key;
  private final Map<String, Stored> read;
  private final Set<String> asked;
  private final Map<String, String> before;

  private final List<Target> writes = new ArrayList<>();
  private final List<Planned> there = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> corrected = new HashSet<>();
  private int unchanged;

  /**
   * A planner for one case.
   *
   * @param asked the paths that were read
   * @param read what was found there
   */
  Planner(Ledger ledger, CaseKey key, Set<String> asked, Map<String, Stored> read) {
    this.ledger = ledger;
    this.key = key;
    this.asked = asked;
    this.read = read;
    this.before = ledger.wanted(key);
  }

  /**
   * The paths of a case that have to be read before anything can be planned: those of which the
   * journal doesn't know what the server holds, and those that the source no longer says.
   *
   * @param all true to read those that are known, too
   */
  static List<String> toRead(Ledger ledger, CaseKey key, List<Item> items, boolean all) {
    List<String> paths = new ArrayList<>();
    for (Item item : items) {
      boolean known = ledger.held(item.path()).filter(h -> h.stage() == Stage.VERIFIED).isPresent();
      if (all || !known) {
        paths.add(item.path());
      }
    }
    for (String path : withdrawn(ledger, key, items)) {
      boolean done = ledger.held(path).map(h -> h.isVerified("", Form.RETRACTED)).orElse(true);
      if (all || !done) {
        paths.add(path);
      }
    }
    return paths;
  }

  private static List<String> withdrawn(Ledger ledger, CaseKey key, List<Item> items) {
    Set<String> stated = new HashSet<>();
    items.forEach(item -> stated.add(item.path()));
    return ledger.wanted(key).keySet().stream()
        .filter(path -> !stated.contains(path) && !ledger.isWantedElsewhere(path, key))
        .sorted()
        .toList();
  }

  Plan plan(List<Item> items) {
    Map<String, String> wanted = new LinkedHashMap<>();
    items.forEach(item -> wanted.put(item.path(), item.hash()));
    List<String> withdrawn = withdrawn(ledger, key, items);
    withdrawn.forEach(path -> wanted.put(path, ""));
    items.stream().filter(i -> !Reports.isReport(i.path())).forEach(this::state);
    withdrawn.forEach(this::retract);
    items.stream().filter(i -> Reports.isReport(i.path())).forEach(this::state);
    return new Plan(
        wanted,
        List.copyOf(writes),
        List.copyOf(there),
        read,
        List.copyOf(gone),
        unchanged,
        List.copyOf(issues));
  }

  private void state(Item item) {
    if (asked.contains(item.path())) {
      stateAsRead(item, Optional.ofNullable(read.get(item.path())));
    } else {
      stateAsKnown(item, ledger.held(item.path()).orElseThrow());
    }
  }

  private void stateAsKnown(Item item, Held held) {
    boolean same = held.hash().equals(item.hash()) && held.form() != Form.RETRACTED;
    if (!same && isAnothersSay(item)) {
      unchanged++;
      issues.add(
          Issue.of(
              IssueCode.SHARED_RESOURCE_DIFFERS,
              Origin.of(item.path(), ""),
              "another case says it differently, and said so later"));
      return;
    }
    Form form = held.published() && (!same || isStale(item, held)) ? Form.AMENDED : Form.AS_STATED;
    if (same && form == held.form()) {
      unchanged++;
      return;
    }
    write(new Target(item, form, false));
  }

  /** This case says what it said before: the other's word is the newer one. */
  private boolean isAnothersSay(Item item) {
    return item.hash().equals(before.get(item.path()))
        && ledger.isWantedElsewhere(item.path(), key);
  }

  /** A report that was amended stays so; one whose results change becomes so. */
  private boolean isStale(Item item, Held held) {
    return held.form() == Form.AMENDED
        || Reports.results(item.json()).stream().anyMatch(corrected::contains);
  }

  private void stateAsRead(Item item, Optional<Stored> stored) {
    if (stored.isEmpty()) {
      ledger
          .held(item.path())
          .filter(h -> !h.address().isEmpty())
          .ifPresent(h -> gone.add(item.path()));
      write(new Target(item, Form.AS_STATED, true));
      return;
    }
    boolean planned = ledger.held(item.path()).filter(h -> h.form() == Form.AMENDED).isPresent();
    boolean results = Reports.results(item.json()).stream().anyMatch(corrected::contains);
    Target stated = new Target(item, Form.AS_STATED, false);
    Target amended = new Target(item, Form.AMENDED, false);
    if (!planned && !results && isAt(stated, stored.get())) {
      there(stated);
    } else if (isAt(amended, stored.get())) {
      there(amended);
    } else {
      write(Reports.isPublished(stored.get().json()) ? amended : stated);
    }
  }

  private static boolean isAt(Target target, Stored stored) {
    return Differences.between(target.json(), stored.json()).isEmpty();
  }

  private void there(Target target) {
    unchanged++;
    there.add(target.planned());
  }

  private void write(Target target) {
    writes.add(target);
    if (!target.isNew()) {
      corrected.add(target.path());
    }
  }

  private void retract(String path) {
    if (!asked.contains(path)) {
      return; // taken back already, or never there
    }
    Stored stored = read.get(path);
    if (stored == null) {
      gone.add(path);
      return;
    }
    Optional<Target> target =
        Retraction.of(stored.json())
            .map(json -> new Target(new Item("", path, json, ""), Form.RETRACTED, false));
    if (target.isEmpty()) {
      issues.add(
          Issue.of(
              IssueCode.NOT_RETRACTABLE,
              Origin.of(path, ""),
              "the source no longer says it, and its type has no way to say so"));
      there.add(new Planned(path, "", Form.RETRACTED, false));
    } else if (isAt(target.get(), stored)) {
      there.add(target.get().planned());
    } else {
      write(target.get());
    }
  }
}
