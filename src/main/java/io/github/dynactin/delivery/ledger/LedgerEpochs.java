package io.github.dynactin.delivery.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/**
 * What a ledger knows of the server as a whole: the epoch of the last run, and whether what was
 * verified still counts. Thread-safe.
 */
public final class LedgerEpochs {
  private final Object lock;
  private final LedgerState state;
  private final Consumer<JsonNode> journal;

  /**
   * The epochs of a ledger.
   *
   * @param lock guards the state
   * @param journal takes an entry; it is on disk when that returns
   */
  LedgerEpochs(Object lock, LedgerState state, Consumer<JsonNode> journal) {
    this.lock = lock;
    this.state = state;
    this.journal = journal;
  }

  /** The server's epoch when the last run ended; empty before the first one did. */
  public String closed() {
    synchronized (lock) {
      return state.closedEpoch;
    }
  }

  /** The epoch of a run that hasn't ended; empty if there is none. */
  public String open() {
    synchronized (lock) {
      return state.openEpoch;
    }
  }

  /** True if something was verified in the epoch that is open. */
  public boolean hasVerified() {
    synchronized (lock) {
      return state.hasVerifiedInEpoch();
    }
  }

  /** A run is about to write this epoch on the server; on disk when this returns. */
  public void open(String epoch) {
    synchronized (lock) {
      journal.accept(Entries.epoch(Entries.OPENED, epoch));
    }
  }

  /** The run has ended, and the server says so; on disk when this returns. */
  public void close(String epoch) {
    synchronized (lock) {
      journal.accept(Entries.epoch(Entries.CLOSED, epoch));
    }
  }

  /**
   * The server isn't what the journal says: nothing counts as verified before it has been read
   * again. On disk when this returns.
   */
  public void doubtAll() {
    synchronized (lock) {
      journal.accept(Entries.unproven());
    }
  }

  /**
   * The last run didn't end: what it verified must be read again, because a server that was
   * restored to a moment of that run can't be distinguished from one that wasn't.
   */
  public void doubtEpoch() {
    synchronized (lock) {
      state.verifiedInEpoch().forEach(paths -> journal.accept(Entries.unproven(paths)));
    }
  }

  /** True if something must be read before it counts as verified again. */
  public boolean hasUnproven() {
    synchronized (lock) {
      return state.hasUnproven();
    }
  }

  /**
   * A run has read everything that its source holds. What other cases hold stays unknown, and is
   * read when such a case is met again.
   */
  public void settle() {
    synchronized (lock) {
      if (state.hasUnproven()) {
        journal.accept(Entries.settled());
      }
    }
  }
}
