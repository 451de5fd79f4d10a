package io.github.dynactin.delivery;

import static java.util.stream.Collectors.toSet;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.Form;
import io.github.dynactin.delivery.ledger.Held;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.delivery.ledger.Planned;
import io.github.dynactin.delivery.ledger.Stage;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.ServerFault;
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
  private final ForeignEdits foreignEdits;
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
  Planner(
      Ledger ledger,
      CaseKey key,
      Set<String> asked,
      Map<String, Stored> read,
      ForeignEdits foreignEdits) {
    this.ledger = ledger;
    this.key = key;
    this.asked = asked;
    this.read = read;
    this.foreignEdits = foreignEdits;
    this.before = ledger.wanted(key);
  }

  /**
   * The paths of a case that have to be read before anything can be planned: those of which the
   * journal doesn't know what the server holds, those that are to change, because another client
   * may have changed them, and those that the source no longer states.
   *
   * @param all true to read those that are known, too
   */
  static List<String> toRead(Ledger ledger, CaseKey key, List<Item> items, boolean all) {
    Planner planner = new Planner(ledger, key, Set.of(), Map.of(), ForeignEdits.RESTORE);
    Set<String> changed =
        items.stream().filter(planner::mayChange).map(Item::path).collect(toSet());
    List<String> withdrawn =
        withdrawn(ledger, key, items).stream()
            .filter(path -> all || !planner.isDone(path))
            .toList();
    boolean nothing = changed.isEmpty() && withdrawn.isEmpty();
    List<String> paths = new ArrayList<>();
    for (Item item : items) {
      // A report that is published depends on what becomes of its results.
      boolean dependent = !nothing && Reports.isReport(item.path());
      if (all || dependent || changed.contains(item.path())) {
        paths.add(item.path());
      }
    }
    paths.addAll(withdrawn);
    return paths;
  }

  private boolean mayChange(Item item) {
    boolean same = known(item.path()).filter(h -> isSame(h, item)).isPresent();
    return !same && !isLeftToAnother(item);
  }

  /**
   * True if it was retracted already, or isn't there. A server that was restored may have again
   * what it didn't have any more.
   */
  private boolean isDone(String path) {
    return ledger
        .held(path)
        .map(h -> h.isVerified("", Form.RETRACTED))
        .orElse(!ledger.epochs().hasUnproven());
  }

  private Optional<Held> known(String path) {
    return ledger.held(path).filter(h -> h.stage() == Stage.VERIFIED);
  }

  private static boolean isSame(Held held, Item item) {
    return held.hash().equals(item.hash()) && held.form() != Form.RETRACTED;
  }

  private static List<String> withdrawn(Ledger ledger, CaseKey key, List<Item> items) {
    Set<String> stated = new HashSet<>();
    items.forEach(item -> stated.add(item.path()));
    return ledger.wanted(key).keySet().stream()
        .filter(path -> !stated.contains(path) && !ledger.isWantedElsewhere(path, key))
        .sorted()
        .toList();
  }

  /**
   * Plans.
   *
   * @throws ServerFault if another client has changed something that is to be left as it is
   */
  Plan plan(List<Item> items) throws ServerFault {
    Map<String, String> wanted = new LinkedHashMap<>();
    items.forEach(item -> wanted.put(item.path(), item.hash()));
    before.keySet().forEach(path -> wanted.putIfAbsent(path, ""));
    List<String> withdrawn = withdrawn(ledger, key, items);
    for (Item item : items) {
      if (!Reports.isReport(item.path())) {
        state(item);
      }
    }
    for (String path : withdrawn) {
      retract(path);
    }
    for (Item item : items) {
      if (Reports.isReport(item.path())) {
        state(item);
      }
    }
    return new Plan(
        wanted,
        List.copyOf(writes),
        List.copyOf(there),
        read,
        List.copyOf(gone),
        unchanged,
        List.copyOf(issues));
  }

  private void state(Item item) throws ServerFault {
    if (isLeftToAnother(item)) {
      unchanged++;
      issues.add(
          Issue.of(
              IssueCode.SHARED_RESOURCE_DIFFERS,
              Origin.of(item.path(), ""),
              "another case states it differently, and did so later"));
    } else if (!asked.contains(item.path())) {
      unchanged++; // verified, and as it was
    } else {
      Optional<Stored> stored = Optional.ofNullable(read.get(item.path()));
      if (stored.isPresent()) {
        compare(item, stored.get());
      } else {
        create(item);
      }
    }
  }

  /**
   * True if another case states the resource differently: this case states what it stated before,
   * so that the other's word is the newer one.
   */
  private boolean isLeftToAnother(Item item) {
    return known(item.path()).filter(h -> !isSame(h, item)).isPresent()
        && item.hash().equals(before.get(item.path()))
        && ledger.isWantedElsewhere(item.path(), key);
  }

  private void create(Item item) throws ServerFault {
    Optional<Held> held = ledger.held(item.path());
    if (held.filter(h -> !h.address().isEmpty()).isPresent()) {
      gone.add(item.path());
    }
    if (known(item.path()).isPresent()) {
      issues.add(ForeignEdit.issue(item.path(), foreignEdits));
    }
    write(new Target(item, Form.AS_STATED, true, ""));
  }

  private void compare(Item item, Stored stored) throws ServerFault {
    Optional<Held> held = ledger.held(item.path());
    Target stated = new Target(item, Form.AS_STATED, false, stored.version());
    Target amended = new Target(item, Form.AMENDED, false, stored.version());
    boolean wasAmended = held.filter(h -> h.form() == Form.AMENDED).isPresent();
    boolean resultsChange = Reports.results(item.json()).stream().anyMatch(corrected::contains);
    boolean mustBeAmended = wasAmended || resultsChange;
    boolean mayBeAmended = mustBeAmended || known(item.path()).isEmpty();
    if (isEdited(item, stored, wasAmended ? amended : stated)) {
      issues.add(ForeignEdit.issue(item.path(), foreignEdits));
    }
    if (!mustBeAmended && isAt(stated, stored)) {
      there(stated);
    } else if (mayBeAmended && isAt(amended, stored)) {
      there(amended);
    } else {
      boolean isRestored = known(item.path()).filter(h -> isSame(h, item)).isPresent();
      boolean wasPublished =
          Reports.isPublished(stored.json()) || held.filter(Held::published).isPresent();
      write(mustBeAmended || (wasPublished && !isRestored) ? amended : stated);
    }
  }

  /** True if the server holds something else than what was read back last. */
  private boolean isEdited(Item item, Stored stored, Target asVerified) {
    Optional<Held> held = known(item.path());
    if (held.isEmpty()) {
      return false;
    }
    if (isSame(held.get(), item)) {
      return !isAt(asVerified, stored);
    }
    String version = held.get().version();
    return !version.isEmpty() && !stored.version().isEmpty() && !version.equals(stored.version());
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

  private void retract(String path) throws ServerFault {
    if (!asked.contains(path)) {
      return;
    }
    Stored stored = read.get(path);
    if (stored == null) {
      if (ledger.held(path).isPresent()) {
        gone.add(path);
      }
      return;
    }
    Optional<Target> target =
        Retraction.of(stored.json())
            .map(json -> new Item("", path, json, ""))
            .map(item -> new Target(item, Form.RETRACTED, false, stored.version()));
    if (target.isEmpty()) {
      issues.add(
          Issue.of(
              IssueCode.NOT_RETRACTABLE,
              Origin.of(path, ""),
              "the source no longer states it, and its type has no way to say so"));
      there.add(new Planned(path, "", Form.RETRACTED, false));
    } else if (isAt(target.get(), stored)) {
      there.add(target.get().planned());
    } else {
      String version = known(path).map(Held::version).orElse("");
      if (!version.isEmpty() && !stored.version().isEmpty() && !version.equals(stored.version())) {
        issues.add(ForeignEdit.issue(path, foreignEdits));
      }
      write(target.get());
    }
  }
}
