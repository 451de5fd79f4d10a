package io.github.dynactin.delivery;

import io.github.dynactin.delivery.ServerRecords.Epoch;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.ServerFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proves at the beginning and at the end of a run that the server is in the state that the journal
 * holds: not restored from a backup, emptied, replaced, or written with another journal. If it
 * isn't, nothing in the journal counts as verified any more, and what the server lists as ours is
 * taken into the journal. Thread-safe.
 */
final class ServerSynchronizer {
  private static final String SAMPLE =
      "resources that were verified last aren't on the server as they were read back";

  private final Ledger ledger;
  private final ServerSample sample;
  private final Adoption adoption;
  private final Reading reading;
  private final EpochStore epochs;
  private final Origin origin;
  private final Time time;
  private final List<Issue> issues = new ArrayList<>();
  private Optional<Epoch> atStart = Optional.empty();

  /** The epoch of this run, which may be on the server; empty as long as none was sent. */
  private String announced = "";

  /** The server refused to read the records when the run began. */
  private boolean isRefused;

  private boolean isRefusedAgain;
  private boolean isSynchronized;

  /** What the server lists became known after the last case. */
  private boolean isTakenOverLate;

  private boolean isSupported = true;
  private boolean isOpen;
  private boolean isAdopted;

  /**
   * A synchronizer of one run.
   *
   * @param reading retries
   */
  ServerSynchronizer(
      Ledger ledger,
      Adoption adoption,
      Reading reading,
      EpochStore epochs,
      Origin origin,
      Time time) {
    this.ledger = ledger;
    this.sample = new ServerSample(ledger);
    this.adoption = adoption;
    this.reading = reading;
    this.epochs = epochs;
    this.origin = origin;
    this.time = time;
  }

  /** What was found of the server, for the report of the run. */
  synchronized List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** False if the server is known to have no place for the records. */
  synchronized boolean isSupported() {
    return isSupported;
  }

  /**
   * True if the server held an epoch when it was compared with the journal, or holds one of ours.
   */
  synchronized boolean hasEpoch() {
    return atStart.isPresent() || (isSupported && !announced.isEmpty());
  }

  /** True if what the journal doesn't know may be on the server all the same. */
  synchronized boolean isAdopted() {
    return isAdopted;
  }

  /** True if this run has opened an epoch and not closed it. */
  synchronized boolean isOpen() {
    return isOpen;
  }

  /**
   * Compares server and journal, once a run.
   *
   * @throws ServerFault if the server can't be read; the next call tries again
   */
  synchronized void synchronize() throws ServerFault {
    if (isSynchronized) {
      return;
    }
    Map<String, Stored> start = start();
    Optional<Epoch> epoch = epochs.of(start);
    atStart = epoch;
    isRefused = reading.isRefused(epochs.path());
    boolean hasSample = sample.isThere(start);
    if (isRefused) {
      unsupported();
      if (ledger.knowsAny()) {
        doubt("the server refuses to read the records of exports");
      }
    } else if (isInSync(epoch)) {
      if (!hasSample) {
        doubt(SAMPLE);
      }
    } else if (isInterrupted(epoch)) {
      ledger.epochs().doubtEpoch();
      if (!hasSample) {
        doubt(SAMPLE);
      }
    } else {
      takeOver(
          ledger.knowsAny()
              ? "the server isn't in the state in which the journal's last run left it"
              : "the journal is new, and the server holds exports of this source");
    }
    isSynchronized = true;
  }

  /** Takes into the journal what the server lists, and believes neither before it was read. */
  private void takeOver(String why) throws ServerFault {
    if (atStart.isPresent()) {
      adoption.adopt();
      isAdopted = true;
    }
    if (ledger.knowsAny()) {
      doubt(why);
    }
  }

  /** The end of the last run is what the server has; or neither has ever seen a run. */
  private boolean isInSync(Optional<Epoch> epoch) {
    if (!ledger.epochs().open().isEmpty()) {
      return false;
    }
    return epoch.isEmpty()
        ? ledger.epochs().closed().isEmpty() && !ledger.knowsAny()
        : epoch.get().isClosed() && epoch.get().number().equals(ledger.epochs().closed());
  }

  /** The last run was interrupted, and the server is as it left it. */
  private boolean isInterrupted(Optional<Epoch> epoch) {
    String open = ledger.epochs().open();
    if (open.isEmpty()) {
      return false;
    }
    String number = epoch.map(Epoch::number).orElse("");
    boolean neverArrived =
        number.equals(ledger.epochs().closed()) && !ledger.epochs().hasVerified();
    return number.equals(open) || neverArrived;
  }

  private void doubt(String message) {
    ledger.epochs().doubtAll();
    issues.add(
        Issue.of(
            IssueCode.SERVER_CHANGED, origin, message + "; everything is read and compared again"));
  }

  /** The epoch, and the resources that were verified last. */
  private Map<String, Stored> start() throws ServerFault {
    List<String> paths = new ArrayList<>(sample.paths());
    paths.add(epochs.path());
    return reading.read(paths, Set.copyOf(paths));
  }

  private void unsupported() {
    if (isSupported) {
      isSupported = false;
      issues.add(
          Issue.of(
              IssueCode.SERVER_RECORDS_UNSUPPORTED,
              origin,
              "the server doesn't take the records of exports"));
    }
  }

  /**
   * Opens an epoch before the first write of a run.
   *
   * @throws ServerFault if it isn't known whether that succeeded, or the case must be compared
   *     again because the server's records could be read only now
   */
  synchronized void open() throws ServerFault {
    if (isRefused && !isRefusedAgain) {
      if (isReadableNow()) {
        throw new ServerFault(
            Fault.BUSY, origin, "the records of exports could be read only after the case was");
      }
      isRefusedAgain = true;
    }
    if (isOpen || !isSupported) {
      return;
    }
    if (announced.isEmpty()) {
      announced = time.uniqueId().toString().replace("-", "");
      ledger.epochs().open(announced);
    }
    isOpen = write(new Epoch(announced, false));
  }

  /**
   * Proves at the end of a run that the server is still the same, and closes the epoch.
   *
   * @return false if the server has changed during the run, or its records could be read only at
   *     the end, so that everything must be read again
   * @throws ServerFault if it isn't known
   */
  synchronized boolean close() throws ServerFault {
    if (!isSynchronized) {
      synchronize();
    }
    if (!isSupported) {
      return true;
    }
    Optional<Epoch> epoch = epochs.read();
    boolean isSame = isOurs(epoch) || (!isOpen && epoch.equals(atStart));
    if (!isSame) {
      isOpen = false;
      doubt("the server was restored, replaced or written with another journal during this run");
      return false;
    }
    if (!isOpen && !isInSync(epoch)) {
      open(); // this run had nothing to write, and found a difference all the same
    }
    if (isOpen && write(new Epoch(ledger.epochs().open(), true))) {
      ledger.epochs().close(ledger.epochs().open());
      isOpen = false;
    }
    return !isTakenOverLate;
  }

  /** A refusal to read the records may have been an accident: then they are taken over now. */
  private boolean isReadableNow() throws ServerFault {
    Optional<Epoch> epoch = epochs.read();
    if (reading.isRefused(epochs.path())) {
      return false;
    }
    atStart = epoch;
    takeOver("the records of exports could be read only during this run");
    isRefused = false;
    isSupported = true;
    return true;
  }

  /**
   * Tries again to open the epoch of a run that the server has refused to read or to write: that
   * may have been an accident.
   *
   * @return true if the server takes it now, so that the cases of the run lack their records
   */
  synchronized boolean isOpenedLate() throws ServerFault {
    if (isRefused && isReadableNow()) {
      isTakenOverLate = true;
      open();
      return isOpen;
    }
    if (isSupported || announced.isEmpty() || !epochs.write(new Epoch(announced, false))) {
      return false;
    }
    isSupported = true;
    isOpen = true;
    return true;
  }

  private boolean isOurs(Optional<Epoch> epoch) {
    return epoch.filter(e -> !e.isClosed() && e.number().equals(announced)).isPresent();
  }

  /** Returns false if the server has no place for it. */
  private boolean write(Epoch epoch) throws ServerFault {
    boolean isWritten = epochs.write(epoch);
    if (!isWritten) {
      unsupported();
    }
    return isWritten;
  }
}
