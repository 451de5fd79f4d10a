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
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.ServerFault;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Delivers, previews and verifies single cases. Thread-safe, but for two calls for one patient. */
final class CaseDelivery {
  private final Ledger ledger;
  private final Reading reading;
  private final TransactionWriter writer;
  private final Verifier verifier;
  private final ServerSynchronizer synchronizer;
  private final CaseRecords records;
  private final Time time;
  private final DeliverySettings settings;
  private final URI server;

  CaseDelivery(FhirEndpoint server, Ledger ledger, DeliverySettings settings, Time time) {
    Addressing addressing =
        settings.mode() == WriteMode.PUT
            ? new ClientAddressing()
            : new ServerAddressing(ledger, settings.tagSystem());
    Retries retries = new Retries(settings.retry(), time);
    RetryingReader reader = RetryingReader.retrying(server, retries);
    Reading readingOnce = new Reading(RetryingReader.once(server), addressing);
    Writing writing = new Writing(server, addressing);
    ServerRecords serverRecords = new ServerRecords(ledger.hash(), ledger.identity().source());
    this.ledger = ledger;
    this.time = time;
    this.settings = settings;
    this.server = server.base();
    this.reading = new Reading(reader, addressing);
    this.writer = new TransactionWriter(readingOnce, writing, ledger, retries, settings);
    this.verifier = new Verifier(ledger, reading, reader);
    this.records = new CaseRecords(serverRecords, ledger);
    this.synchronizer =
        new ServerSynchronizer(
            ledger,
            new Adoption(serverRecords, reading, ledger),
            reading,
            new EpochStore(serverRecords, reading, readingOnce, writing, retries),
            Origin.of(server.base().toString(), ""),
            time);
  }

  /** Proves that the server is what the journal says, once a run. */
  ServerSynchronizer synchronizer() {
    return synchronizer;
  }

  /**
   * Ends the run: {@link ServerSynchronizer#close}.
   *
   * @return false if the server has changed during the run
   */
  boolean finish() throws ServerFault {
    if (synchronizer.isOpenedLate()) {
      for (CaseKey key : ledger.cases()) {
        records.inTurn(key, () -> writeRecords(key));
      }
    }
    return synchronizer.close();
  }

  private Boolean writeRecords(CaseKey key) throws ServerFault {
    Map<String, String> wanted = ledger.wanted(key);
    CaseRecords.Update update =
        records.update(key, wanted.keySet(), !ledger.isStated(key), Map.of());
    if (wanted.isEmpty() || update.writes().isEmpty()) {
      return false;
    }
    ledger.planned(key, wanted, update.writes().stream().map(Target::planned).toList());
    TransactionWriter.Written written = writer.write(update.writes());
    if (!written.mismatches().isEmpty()) {
      Issue issue = written.mismatches().get(0);
      throw new ServerFault(Fault.UNTRUSTWORTHY, issue.origin(), issue.message());
    }
    return true;
  }

  /** A case that isn't fit to be sent is as dead as one that the server refuses. */
  DeliveryReport refuse(CaseKey key, List<Issue> obstacles) {
    boolean again = ledger.deadLetter(key).isPresent();
    ledger.dead(letter(key, obstacles.get(0)));
    return DeliveryReport.stopped(Outcome.REFUSED, obstacles, again);
  }

  DeliveryReport deliver(CaseKey key, List<Item> items) {
    boolean again = ledger.deadLetter(key).isPresent();
    List<Issue> issues = new ArrayList<>();
    try {
      synchronizer.synchronize();
      Plan plan = plan(key, items, recordPaths(key, items));
      issues.addAll(plan.issues());
      TransactionWriter.Written written =
          records.inTurn(key, () -> write(key, plan, items.isEmpty()));
      issues.addAll(written.foreignEdits());
      if (!written.mismatches().isEmpty()) {
        issues.addAll(written.mismatches());
        return DeliveryReport.stopped(Outcome.UNTRUSTWORTHY, issues, again);
      }
      ledger.alive(key);
      Outcome outcome = plan.writes().isEmpty() ? Outcome.UNCHANGED : Outcome.DELIVERED;
      return new DeliveryReport(outcome, counts(plan), issues, again);
    } catch (ServerFault fault) {
      Outcome outcome = Outcome.of(fault.fault());
      if (outcome == Outcome.REFUSED) {
        ledger.dead(letter(key, fault.issue()));
      }
      issues.add(fault.issue());
      issues.addAll(doubt(outcome));
      return DeliveryReport.stopped(outcome, issues, again);
    }
  }

  /** Writes what is planned, and before it what the server must know of the case. */
  private TransactionWriter.Written write(CaseKey key, Plan plan, boolean isRetracted)
      throws ServerFault {
    CaseRecords.Update update =
        synchronizer.isSupported() && !plan.wanted().isEmpty()
            ? records.update(key, plan.wanted().keySet(), isRetracted, plan.found())
            : CaseRecords.Update.none();
    record(key, plan, update);
    List<Target> writes = new ArrayList<>(update.writes());
    writes.addAll(plan.writes());
    if (writes.isEmpty()) {
      return new TransactionWriter.Written(List.of(), List.of());
    }
    synchronizer.open();
    return writer.write(synchronizer.isSupported() ? writes : plan.writes());
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
    String message =
        "this journal knows of nothing that the server has taken in the write mode "
            + settings.mode().slug();
    return List.of(
        Issue.of(IssueCode.WRITE_MODE_UNPROVEN, Origin.of(server.toString(), ""), message));
  }

  Preview preview(CaseKey key, List<Item> items) {
    try {
      synchronizer.synchronize();
      Plan plan = plan(key, items, List.of());
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
      synchronizer.synchronize();
      return verifier.verify(key, items, synchronizer.hasEpoch());
    } catch (ServerFault fault) {
      return Verification.stopped(Outcome.of(fault.fault()), fault.issue());
    }
  }

  private List<String> recordPaths(CaseKey key, List<Item> items) {
    boolean isNothing = items.isEmpty() && ledger.wanted(key).isEmpty();
    return isNothing || !synchronizer.isSupported()
        ? List.of()
        : records.toRead(key, !synchronizer.isAdopted());
  }

  private Plan plan(CaseKey key, List<Item> items, List<String> recordPaths) throws ServerFault {
    List<String> asked = Planner.toRead(ledger, key, items, settings.checkAll());
    List<String> paths = new ArrayList<>(recordPaths);
    paths.addAll(asked);
    Map<String, Stored> read =
        paths.isEmpty() ? Map.of() : reading.read(paths, Set.copyOf(recordPaths));
    Planner planner = new Planner(ledger, key, new HashSet<>(asked), read, settings.foreignEdits());
    return new DanglingReferences(reading).removedFrom(planner.plan(items));
  }

  private void record(CaseKey key, Plan plan, CaseRecords.Update update) {
    ledger.gone(plan.gone());
    List<Planned> planned = new ArrayList<>(plan.there());
    planned.addAll(update.there());
    update.writes().forEach(target -> planned.add(target.planned()));
    plan.writes().forEach(target -> planned.add(target.planned()));
    if (!planned.isEmpty() || !plan.wanted().equals(ledger.wanted(key))) {
      ledger.planned(key, plan.wanted(), planned);
    }
    List<Acknowledged> there = new ArrayList<>(update.found());
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
}
