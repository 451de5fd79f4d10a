package io.github.dynactin.delivery;

import io.github.dynactin.delivery.ledger.Acknowledged;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.DeadLetter;
import io.github.dynactin.delivery.ledger.Form;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.delivery.ledger.Planned;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.ServerFault;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Delivers, previews and verifies single cases, whoever asks, in whatever lane. */
final class CaseDelivery {
  private final Ledger ledger;
  private final Reading reading;
  private final Convergence convergence;
  private final Verifier verifier;
  private final Sentinel sentinel;
  private final Patience patience;
  private final Time time;
  private final WriteMode mode;
  private final URI server;
  private final AtomicReference<@Nullable Boolean> readAll;

  CaseDelivery(FhirEndpoint server, Ledger ledger, DeliverySettings settings, Time time) {
    Addressing addressing =
        settings.mode() == WriteMode.PUT
            ? new ClientAddressing()
            : new ServerAddressing(ledger, settings.tagSystem());
    this.ledger = ledger;
    this.time = time;
    this.mode = settings.mode();
    this.server = server.base();
    this.patience = new Patience(settings.retry(), time);
    Asking asking = Asking.patiently(server, patience);
    this.reading = new Reading(asking, addressing);
    this.convergence =
        new Convergence(
            new Reading(Asking.once(server), addressing),
            new Writing(server, addressing),
            ledger,
            patience,
            settings.limits());
    this.verifier = new Verifier(ledger, reading, asking);
    this.sentinel = new Sentinel(ledger, reading);
    this.readAll = new AtomicReference<>(settings.checkAll() ? Boolean.TRUE : null);
  }

  /** A case that isn't fit to be sent is as dead as one that the server won't have. */
  DeliveryReport refuse(CaseKey key, List<Issue> obstacles) {
    boolean again = ledger.deadLetter(key).isPresent();
    ledger.dead(letter(key, obstacles.get(0)));
    return DeliveryReport.stopped(Outcome.REFUSED, obstacles, again);
  }

  DeliveryReport deliver(CaseKey key, List<Item> items) {
    boolean again = ledger.deadLetter(key).isPresent();
    try {
      Plan plan = plan(key, items);
      record(key, plan);
      List<Issue> mismatches = convergence.bring(plan.writes());
      if (!mismatches.isEmpty()) {
        return DeliveryReport.stopped(
            Outcome.UNTRUSTWORTHY, both(plan.issues(), mismatches), again);
      }
      ledger.alive(key);
      Outcome outcome = plan.writes().isEmpty() ? Outcome.UNCHANGED : Outcome.DELIVERED;
      return new DeliveryReport(outcome, counts(plan), plan.issues(), again);
    } catch (ServerFault fault) {
      Outcome outcome = Outcome.of(fault.fault());
      if (outcome == Outcome.REFUSED) {
        ledger.dead(letter(key, fault.issue()));
      }
      return DeliveryReport.stopped(outcome, both(List.of(fault.issue()), doubt(outcome)), again);
    }
  }

  /**
   * The first transaction is the proof that the server takes what this mode sends; capability
   * statements don't tell. Until there was one, a refusal may be about the mode and not the case.
   */
  private List<Issue> doubt(Outcome outcome) {
    boolean refused = outcome == Outcome.REFUSED || outcome == Outcome.WRONG_ADDRESS;
    if (!refused || !ledger.lastVerified().isEmpty()) {
      return List.of();
    }
    String message = "the server has never taken anything in the write mode " + mode.slug();
    return List.of(
        Issue.of(IssueCode.WRITE_MODE_UNPROVEN, Origin.of(server.toString(), ""), message));
  }

  Preview preview(CaseKey key, List<Item> items) {
    try {
      Plan plan = plan(key, items);
      List<String> unread =
          plan.writes().stream()
              .map(Target::path)
              .filter(path -> !plan.found().containsKey(path))
              .toList();
      return Preview.of(plan, unread.isEmpty() ? Map.of() : reading.read(unread));
    } catch (ServerFault fault) {
      return Preview.stopped(Outcome.of(fault.fault()), List.of(fault.issue()));
    }
  }

  Verification verify(CaseKey key, List<Item> items) {
    try {
      return verifier.verify(key, items);
    } catch (ServerFault fault) {
      return Verification.stopped(Outcome.of(fault.fault()), fault.issue());
    }
  }

  private Plan plan(CaseKey key, List<Item> items) throws ServerFault {
    List<String> paths = Planner.toRead(ledger, key, items, mustReadAll());
    Map<String, Stored> read = paths.isEmpty() ? Map.of() : reading.read(paths);
    return new Planner(ledger, key, new HashSet<>(paths), read).plan(items);
  }

  /** Asked of the server once a run. */
  private boolean mustReadAll() throws ServerFault {
    Boolean known = readAll.get();
    if (known != null) {
      return known;
    }
    boolean all = !sentinel.findsEverything();
    readAll.set(all);
    return all;
  }

  private void record(CaseKey key, Plan plan) {
    ledger.gone(plan.gone());
    List<Planned> planned = new ArrayList<>(plan.there());
    plan.writes().forEach(target -> planned.add(target.planned()));
    if (!planned.isEmpty() || !plan.wanted().equals(ledger.wanted(key))) {
      ledger.planned(key, plan.wanted(), planned);
    }
    List<Acknowledged> there = new ArrayList<>();
    for (Planned item : plan.there()) {
      Stored stored = plan.found().get(item.path());
      if (stored != null) {
        there.add(stored.acknowledged(item.path()));
      }
    }
    ledger.verified(there);
  }

  private static Counts counts(Plan plan) {
    int created = (int) plan.writes().stream().filter(Target::isNew).count();
    int retracted = (int) plan.writes().stream().filter(t -> t.form() == Form.RETRACTED).count();
    int updated = plan.writes().size() - created - retracted;
    return new Counts(created, updated, retracted, plan.unchanged());
  }

  private DeadLetter letter(CaseKey key, Issue issue) {
    return new DeadLetter(key, issue.code().name(), issue.message(), time.now());
  }

  private static List<Issue> both(List<Issue> some, List<Issue> others) {
    return Stream.of(some, others).flatMap(List::stream).toList();
  }
}
