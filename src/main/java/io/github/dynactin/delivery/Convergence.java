package io.github.dynactin.delivery;

import io.github.dynactin.delivery.ledger.Acknowledged;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.ServerFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes until what is read back is what was to be written, one transaction after the other: none
 * is sent before the one ahead of it was read back. After every failure that leaves open whether
 * something was written, the server is read before anything is sent again.
 */
final class Convergence {
  /** An answer that says "stored" of what isn't there gets a second chance. */
  private static final int ROUNDS = 2;

  private final Reading reading;
  private final Writing writing;
  private final Ledger ledger;
  private final Patience patience;
  private final BundleLimits limits;

  Convergence(
      Reading reading, Writing writing, Ledger ledger, Patience patience, BundleLimits limits) {
    this.reading = reading;
    this.writing = writing;
    this.ledger = ledger;
    this.patience = patience;
    this.limits = limits;
  }

  /** What isn't as it was to be, and what is to be said of it. */
  private record Open(List<Target> targets, List<Issue> mismatches) {
    boolean isEmpty() {
      return targets.isEmpty();
    }
  }

  /**
   * Writes the targets, which are planned in the ledger.
   *
   * @return what stood in the way although the server acknowledged it; empty if everything was read
   *     back and is as it was sent
   * @throws ServerFault if the server won't have something, or there is no more patience
   */
  List<Issue> bring(List<Target> targets) throws ServerFault {
    return inOrder(Splitting.split(targets, limits));
  }

  private List<Issue> inOrder(List<List<Target>> transactions) throws ServerFault {
    for (List<Target> transaction : transactions) {
      List<Issue> mismatches = bringOne(transaction);
      if (!mismatches.isEmpty()) {
        return mismatches;
      }
    }
    return List.of();
  }

  private List<Issue> bringOne(List<Target> transaction) throws ServerFault {
    Open open = new Open(transaction, List.of());
    int attempt = 0;
    int round = 0;
    boolean certain = true;
    while (!(certain && (open.isEmpty() || round == ROUNDS))) {
      try {
        if (!certain) {
          open = readBack(open.targets());
          certain = true;
        }
        if (!open.isEmpty()) {
          send(open.targets());
          certain = false;
          open = readBack(open.targets());
          certain = true;
          round++;
        }
      } catch (ServerFault fault) {
        if (fault.fault() == Fault.TOO_LARGE && certain) {
          return inOrder(smaller(open.targets(), fault));
        }
        if (!fault.fault().isTransient()) {
          throw fault;
        }
        attempt++;
        patience.pause(fault, attempt);
        certain = false;
      }
    }
    return open.mismatches();
  }

  /** Half as large; or the fault, if what it holds can't be parted. */
  private List<List<Target>> smaller(List<Target> targets, ServerFault fault) throws ServerFault {
    int half = Math.max(1, targets.size() / 2);
    List<List<Target>> parts = Splitting.split(targets, new BundleLimits(half, limits.bytes()));
    if (parts.size() < 2) {
      throw fault;
    }
    return parts;
  }

  private void send(List<Target> targets) throws ServerFault {
    patience.admit();
    ledger.sending(targets.stream().map(Target::path).toList());
    List<Acknowledged> acknowledged = writing.write(targets);
    patience.succeeded();
    ledger.acked(acknowledged);
  }

  /** Reads back, remembers what is as it was to be, and returns what isn't. */
  private Open readBack(List<Target> targets) throws ServerFault {
    patience.admit();
    Map<String, Stored> stored = reading.read(targets.stream().map(Target::path).toList());
    patience.succeeded();
    List<Target> open = new ArrayList<>();
    List<Issue> mismatches = new ArrayList<>();
    List<Acknowledged> verified = new ArrayList<>();
    List<Acknowledged> elsewhere = new ArrayList<>();
    for (Target target : targets) {
      Stored there = stored.get(target.path());
      List<Issue> differences = Mismatch.of(target, there);
      if (there != null && differences.isEmpty()) {
        verified.add(there.acknowledged(target.path()));
        continue;
      }
      open.add(target);
      mismatches.addAll(differences);
      if (there != null && !there.address().isEmpty()) {
        elsewhere.add(there.acknowledged(target.path())); // where the next version must go
      }
    }
    ledger.acked(elsewhere);
    ledger.verified(verified);
    return new Open(List.copyOf(open), List.copyOf(mismatches));
  }
}
