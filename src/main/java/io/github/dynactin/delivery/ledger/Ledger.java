package io.github.dynactin.delivery.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.journal.DiscardingDisk;
import io.github.dynactin.journal.Disk;
import io.github.dynactin.journal.Journal;
import io.github.dynactin.journal.JournalException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every resource that was ever sent to one server. Every change is in the journal
 * before it is believed; what must not be forgotten by a crash is synced. Thread-safe.
 */
public final class Ledger implements AutoCloseable {
  private static final long WORTH_COMPACTING = 10_000;
  private static final int TIMES_LARGER = 4;

  private final Journal journal;
  private final LedgerState state;
  private final ContentHash hash;
  private final LedgerIdentity identity;
  private final LedgerEpochs epochs;

  private Ledger(Journal journal, LedgerState state, ContentHash hash, LedgerIdentity identity) {
    this.journal = journal;
    this.state = state;
    this.hash = hash;
    this.identity = identity;
    this.epochs = new LedgerEpochs(this, state, this::writeSynced);
  }

  /**
   * Opens the ledger in a journal, or begins one.
   *
   * @param disk closed with the ledger
   * @param hash made with the key of the identity
   * @throws JournalException if the journal is locked, damaged or unusable
   * @throws WrongLedgerException if it belongs to something else
   */
  public static Ledger open(Disk disk, LedgerIdentity identity, ContentHash hash) {
    LedgerState state = new LedgerState();
    Journal journal = Journal.open(disk, record -> state.apply(Entries.parse(record)));
    try {
      Ledger ledger = new Ledger(journal, state, hash, identity);
      ledger.begin();
      return ledger;
    } catch (RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * What a ledger says, to look at: it may be open elsewhere, and nothing that is written here is
   * kept.
   *
   * @throws JournalException if the journal is damaged or unusable
   * @throws WrongLedgerException if it belongs to something else
   */
  public static Ledger glance(Disk disk, LedgerIdentity identity, ContentHash hash) {
    LedgerState state = new LedgerState();
    Journal.read(disk, record -> state.apply(Entries.parse(record)));
    Ledger ledger =
        new Ledger(Journal.open(new DiscardingDisk(), record -> {}), state, hash, identity);
    ledger.begin();
    return ledger;
  }

  private void begin() {
    if (state.identity.isEmpty()) {
      write(Entries.ledger(identity));
      journal.sync();
      return;
    }
    LedgerIdentity own = state.identity.get();
    refuseUnless(own.key().equals(identity.key()), "another key"); // makes the target's, too
    refuseUnless(own.target().equals(identity.target()), "another server or tenant");
    refuseUnless(own.mode().equals(identity.mode()), "another way of writing");
    refuseUnless(
        own.source().isEmpty() || own.source().equals(identity.source()), "another tenant");
    compactIfWorthIt();
  }

  private static void refuseUnless(boolean same, String what) {
    if (!same) {
      throw new WrongLedgerException("the journal belongs to " + what);
    }
  }

  /** The source and key that the journal is for, in a form that hides both. */
  public LedgerIdentity identity() {
    return identity;
  }

  /** What is known of the server as a whole. */
  public LedgerEpochs epochs() {
    return epochs;
  }

  /** True if any resource is known. */
  public synchronized boolean knowsAny() {
    return state.resources.heldCount() > 0;
  }

  /**
   * The server has these resources of a case, of which the journal may know nothing.
   *
   * @param retracted true if the case was retracted
   */
  public synchronized void adopt(CaseKey key, Collection<String> paths, boolean retracted) {
    write(Entries.adopted(key, paths, retracted));
  }

  /** True if the source says something of a case, or said so when it was planned last. */
  public synchronized boolean isStated(CaseKey key) {
    return state.dead.containsKey(key) || state.cases.wantsAny(key);
  }

  private void compactIfWorthIt() {
    if (journal.size() > WORTH_COMPACTING && journal.size() > TIMES_LARGER * state.size()) {
      journal.replaceAll(new LedgerSnapshot(state));
    }
  }

  /** How many bytes of an interrupted write were cut off the journal when it was opened. */
  public long cut() {
    return journal.cut();
  }

  /** How the hashes of this ledger are made. */
  public ContentHash hash() {
    return hash;
  }

  /** What is known of a resource. */
  public synchronized Optional<Held> held(String path) {
    return Optional.ofNullable(state.resources.held(path));
  }

  /**
   * Every resource that a case ever wanted, with the hash of its content when it was last planned;
   * without a hash if it isn't wanted any more.
   */
  public synchronized Map<String, String> wanted(CaseKey key) {
    return Map.copyOf(state.cases.wanted(key));
  }

  /** True if a case other than this one wants the resource. */
  public synchronized boolean isWantedElsewhere(String path, CaseKey key) {
    return state.isWantedElsewhere(path, key);
  }

  /** The path of the resource at an address of the server's; empty if that isn't one of ours. */
  public synchronized Optional<String> pathAt(String address) {
    return state.resources.pathAt(address);
  }

  /** Every case that was ever planned. */
  public synchronized Set<CaseKey> cases() {
    return state.cases();
  }

  /** True if nothing of a case is wanted any more, and nothing is left to be taken back. */
  public synchronized boolean isWithdrawn(CaseKey key) {
    return !state.dead.containsKey(key) && state.isTakenBack(key);
  }

  /** The cases that the server won't have. */
  public synchronized List<DeadLetter> deadLetters() {
    return List.copyOf(state.dead.values());
  }

  /** The case's dead letter, if the server wouldn't have it last time. */
  public synchronized Optional<DeadLetter> deadLetter(CaseKey key) {
    return Optional.ofNullable(state.dead.get(key));
  }

  /** Some of the resources that were verified last, at most 20. */
  public synchronized List<String> lastVerified() {
    return List.copyOf(state.lastVerified);
  }

  /**
   * A case wants these resources, and these are to be written. Not synced: {@link #sending} is.
   *
   * @param wanted hash by path, of all that the source says
   */
  public synchronized void planned(
      CaseKey key, Map<String, String> wanted, Collection<Planned> writes) {
    write(Entries.planned(key, wanted, writes));
  }

  /** These resources are about to be sent; on disk when this returns. */
  public synchronized void sending(Collection<String> paths) {
    if (paths.stream().allMatch(path -> isSending(state.resources.held(path)))) {
      return; // a retry: the journal holds it already, and must not grow with each attempt
    }
    write(Entries.paths(Entries.SENDING, paths));
    journal.sync();
  }

  private static boolean isSending(@Nullable Held held) {
    return held != null && held.stage() == Stage.SENDING;
  }

  /** The server says that it stored these; on disk when this returns. */
  public synchronized void acked(List<Acknowledged> resources) {
    writeUnlessEmpty(Entries.resources(Entries.ACKED, resources));
  }

  /** These were read back and are as they were sent; on disk when this returns. */
  public synchronized void verified(List<Acknowledged> resources) {
    writeUnlessEmpty(Entries.resources(Entries.VERIFIED, resources));
  }

  /** These aren't on the server, and nobody wants them there. */
  public synchronized void gone(Collection<String> paths) {
    writeUnlessEmpty(Entries.paths(Entries.GONE, paths));
  }

  /** The server won't have a case. */
  public synchronized void dead(DeadLetter letter) {
    write(Entries.dead(letter));
    journal.sync();
  }

  /** The case is on the server: it has no dead letter any more. */
  public synchronized void alive(CaseKey key) {
    if (state.dead.containsKey(key)) {
      write(Entries.alive(key));
      journal.sync();
    }
  }

  private void writeUnlessEmpty(JsonNode entry) {
    if (!entry.path(Entries.ITEMS).isEmpty()) {
      writeSynced(entry);
    }
  }

  private void writeSynced(JsonNode entry) {
    write(entry);
    journal.sync();
  }

  private void write(JsonNode entry) {
    journal.append(Entries.bytes(entry));
    state.apply(entry);
  }

  @Override
  public void close() {
    journal.close();
  }
}
