package io.github.dynactin.delivery;

import io.github.dynactin.delivery.ServerRecords.Manifest;
import io.github.dynactin.delivery.ledger.Acknowledged;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.Form;
import io.github.dynactin.delivery.ledger.Held;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.delivery.ledger.Planned;
import io.github.dynactin.delivery.ledger.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Keeps manifest and index page of each case up to date. They are written in the first transaction
 * of what is written of the case, so that the server never holds a resource that it doesn't list.
 * Thread-safe.
 */
final class CaseRecords {
  private final ServerRecords records;
  private final Ledger ledger;
  private final List<ReentrantLock> locks =
      IntStream.range(0, ServerRecords.INDEX_PAGES).mapToObj(i -> new ReentrantLock()).toList();
  private final Map<Integer, Set<CaseKey>> pages = new HashMap<>();
  private boolean areLoaded;

  CaseRecords(ServerRecords records, Ledger ledger) {
    this.records = records;
    this.ledger = ledger;
  }

  /**
   * What is to be done with the records of a case.
   *
   * @param writes what isn't on the server as it should be
   * @param there what was read there as it should be, and wasn't known to be
   * @param found the same, as the server has it
   */
  record Update(List<Target> writes, List<Planned> there, List<Acknowledged> found) {
    static Update none() {
      return new Update(List.of(), List.of(), List.of());
    }
  }

  /** Work on the records of a case. */
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does something while no other case of the same index page is written. */
  <T, E extends Exception> T inTurn(CaseKey key, Work<T, E> work) throws E {
    ReentrantLock lock = locks.get(ServerRecords.page(key));
    lock.lock();
    try {
      return work.run();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The paths of the records that must be read before anything is written.
   *
   * @param isCertain true if what the journal doesn't know isn't on the server
   */
  List<String> toRead(CaseKey key, boolean isCertain) {
    List<String> paths = new ArrayList<>();
    for (String path :
        List.of(records.manifestPath(key), records.indexPath(ServerRecords.page(key)))) {
      Optional<Stage> stage = ledger.held(path).map(Held::stage);
      boolean known = stage.isPresent() ? stage.get() == Stage.VERIFIED : isCertain;
      if (!known) {
        paths.add(path);
      }
    }
    return paths;
  }

  /**
   * Compares the records of a case with what they should be; to be called in turn.
   *
   * @param paths all that was ever sent of the case, or is to be sent
   * @param read what was read, by path
   */
  Update update(CaseKey key, Set<String> paths, boolean isRetracted, Map<String, Stored> read) {
    List<Target> writes = new ArrayList<>();
    List<Planned> there = new ArrayList<>();
    List<Acknowledged> found = new ArrayList<>();
    int page = ServerRecords.page(key);
    for (Item item :
        List.of(
            records.manifest(key, new Manifest(paths, isRetracted)),
            records.index(page, casesOf(page, key)))) {
      Optional<Held> held = ledger.held(item.path());
      if (held.filter(h -> h.isVerified(item.hash(), Form.AS_STATED)).isPresent()) {
        continue;
      }
      boolean isKnown = held.filter(h -> h.stage() == Stage.VERIFIED).isPresent();
      Optional<Stored> stored = Optional.ofNullable(isKnown ? null : read.get(item.path()));
      String version = stored.map(Stored::version).or(() -> held.map(Held::version)).orElse("");
      boolean isNew = !isKnown && stored.isEmpty();
      Target target = new Target(item, Form.AS_STATED, isNew, isNew ? "" : version);
      if (stored.filter(s -> Differences.between(item.json(), s.json()).isEmpty()).isPresent()) {
        there.add(target.planned());
        found.add(stored.get().acknowledged(item.path()));
      } else {
        writes.add(target);
      }
    }
    return new Update(writes, there, found);
  }

  /** The keys of a page, with this one. */
  private synchronized Set<CaseKey> casesOf(int page, CaseKey key) {
    if (!areLoaded) {
      ledger.cases().forEach(this::list);
      areLoaded = true;
    }
    list(key);
    return Set.copyOf(pages.getOrDefault(page, Set.of()));
  }

  private void list(CaseKey key) {
    pages.computeIfAbsent(ServerRecords.page(key), p -> new TreeSet<>()).add(key);
  }
}
