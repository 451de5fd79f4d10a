package io.github.dynactin.delivery;

import static java.util.stream.Collectors.toCollection;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.DeadLetter;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.guest.OwnClassLoader;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.ServerFault;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Brings a server to hold what the source says, case by case: sends only what differs from what was
 * verified, takes back what the source no longer says, reads back everything that it wrote. Taken
 * up after a crash, it first finds out what is there. Thread-safe: the cases of one patient are
 * done one after the other. Closing it ends the run, as {@link #finish} does, and closes the way to
 * the server and the ledger.
 */
public final class Delivery implements AutoCloseable {
  private final FhirContext fhir;
  private final FhirEndpoint server;
  private final Ledger ledger;
  private final CaseDelivery cases;
  private final Items items;
  private final Lanes lanes = new Lanes();

  /**
   * A delivery to one server.
   *
   * @param fhir the process's context, for R4
   * @param server closed with this
   * @param ledger of this server and of these settings; closed with this
   * @throws IllegalArgumentException if the context is for another version of FHIR
   */
  public Delivery(
      FhirContext fhir, FhirEndpoint server, Ledger ledger, DeliverySettings settings, Time time) {
    if (fhir.getVersion().getVersion() != FhirVersionEnum.R4) {
      throw new IllegalArgumentException("the FHIR context must be for R4");
    }
    this.fhir = fhir;
    this.server = server;
    this.ledger = ledger;
    this.items = new Items(fhir, ledger.hash());
    this.cases = new CaseDelivery(server, ledger, settings, time);
  }

  /** FHIR base URL of the server. */
  public URI base() {
    return server.base();
  }

  /**
   * Brings the server to hold a case.
   *
   * @param key names the case, the same in every run
   * @param desired all that the source says of it now, as {@code PUT Type/id}; not changed
   * @return what came of it; a server that doesn't answer is an outcome, not an exception
   * @throws io.github.dynactin.journal.JournalException if the journal can't be written; nothing is
   *     sent any more
   */
  public DeliveryReport deliver(CaseKey key, Bundle desired) {
    return OwnClassLoader.during(
        () -> {
          List<Issue> obstacles = obstacles(desired);
          return obstacles.isEmpty()
              ? inLane(key, items.of(desired), all -> cases.deliver(key, all))
              : cases.refuse(key, obstacles);
        });
  }

  /**
   * Takes back all that was ever sent of a case.
   *
   * @return as for {@link #deliver}; unchanged if there is nothing to take back
   */
  public DeliveryReport withdraw(CaseKey key) {
    return OwnClassLoader.during(() -> inLane(key, List.of(), all -> cases.deliver(key, all)));
  }

  /**
   * What {@link #deliver} would do. Reads the server and writes nothing, on it or in the journal.
   *
   * @param desired as for {@link #deliver}
   */
  public Preview preview(CaseKey key, Bundle desired) {
    return OwnClassLoader.during(
        () -> {
          List<Issue> obstacles = obstacles(desired);
          return obstacles.isEmpty()
              ? inLane(key, items.of(desired), all -> cases.preview(key, all))
              : Preview.stopped(Outcome.REFUSED, obstacles);
        });
  }

  /** What {@link #withdraw} would do. Writes nothing. */
  public Preview previewWithdrawal(CaseKey key) {
    return OwnClassLoader.during(() -> inLane(key, List.of(), all -> cases.preview(key, all)));
  }

  /**
   * Compares what the server holds of a case with what the source says. Reads only.
   *
   * @param desired as for {@link #deliver}; empty for a case that was withdrawn
   */
  public Verification verify(CaseKey key, Bundle desired) {
    return OwnClassLoader.during(
        () -> inLane(key, items.of(desired), all -> cases.verify(key, all)));
  }

  /**
   * Proves that the server is in the state that the journal holds, and takes into the journal what
   * the server lists as exported and the journal doesn't know. Done by itself before the first
   * case; a run calls it to know before it has read a case.
   *
   * @return why it couldn't be done, if it couldn't: the next case tries again
   */
  public Optional<Verification.Failure> synchronize() {
    return OwnClassLoader.during(() -> faultOf(() -> cases.synchronizer().synchronize()));
  }

  /**
   * Ends a run: proves that the server is still the one that it was at the beginning, and records
   * that on both sides.
   *
   * @return why that couldn't be done; then the next run reads again what this one has written
   */
  public Optional<Verification.Failure> finish() {
    return OwnClassLoader.during(
        () ->
            faultOf(
                () -> {
                  if (!cases.finish()) {
                    throw new ServerFault(
                        Fault.UNTRUSTWORTHY,
                        Origin.of(server.base().toString(), ""),
                        "the server changed during the run");
                  }
                }));
  }

  /** What was found of the server itself, and not of one case. */
  public List<Issue> serverIssues() {
    return cases.synchronizer().issues();
  }

  /**
   * True if the server isn't known to be as the journal says, and not everything has been read
   * again since.
   */
  public boolean hasUnproven() {
    return ledger.epochs().hasUnproven();
  }

  /** A run has read everything that its source holds: nothing else is in doubt for its sake. */
  public void settle() {
    ledger.epochs().settle();
  }

  private interface Request {
    void send() throws ServerFault;
  }

  private static Optional<Verification.Failure> faultOf(Request request) {
    try {
      request.send();
      return Optional.empty();
    } catch (ServerFault fault) {
      return Optional.of(new Verification.Failure(Outcome.of(fault.fault()), fault.issue()));
    }
  }

  /** Every case that was ever sent, as far as the journal knows. */
  public Set<CaseKey> knownCases() {
    return ledger.cases();
  }

  /** The known cases of which the source stated something when they were met last. */
  public Set<CaseKey> standingCases() {
    return cases(ledger::isStated);
  }

  /**
   * The known cases that were to be retracted, and aren't known to be, wholly: because a retraction
   * was interrupted, or because the server isn't what it was.
   */
  public Set<CaseKey> unfinishedRetractions() {
    return cases(key -> !ledger.isStated(key) && !ledger.isWithdrawn(key));
  }

  private Set<CaseKey> cases(Predicate<CaseKey> which) {
    return ledger.cases().stream().filter(which).collect(toCollection(TreeSet::new));
  }

  /** How many bytes of an interrupted write were cut off the journal when it was opened. */
  public long journalCut() {
    return ledger.cut();
  }

  /** The cases that the server won't have. */
  public List<DeadLetter> deadLetters() {
    return ledger.deadLetters();
  }

  private List<Issue> obstacles(Bundle desired) {
    if (desired.getEntry().isEmpty()) {
      return List.of(
          Issue.of(
              IssueCode.NOT_CONFORMANT,
              Origin.of("Bundle", "/entry"),
              "a case without a resource; a case that is withdrawn must be said to be"));
    }
    return Precheck.check(desired, fhir);
  }

  private <T> T inLane(CaseKey key, List<Item> all, Function<List<Item>, T> work) {
    String lane =
        all.stream()
            .map(Item::path)
            .filter(path -> path.startsWith("Patient/"))
            .findFirst()
            .orElse(key.value());
    return lanes.in(lane, () -> work.apply(all));
  }

  @Override
  public void close() {
    try {
      if (cases.synchronizer().isOpen()) {
        finish();
      }
    } catch (JournalException unusable) {
      // The failed write was reported; the next run reads what is there.
    } finally {
      closeAll();
    }
  }

  private void closeAll() {
    try {
      server.close();
    } finally {
      ledger.close();
    }
  }
}
