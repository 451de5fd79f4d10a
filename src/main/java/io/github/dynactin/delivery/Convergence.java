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
 * Writes until what is read back is what was to be written. After every failure that leaves open
 * whether something was written, the server is read before anything is sent again.
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

  /**
   * Writes the targets, which are planned in the ledger.
   *
   * @return what stood in the way although the server acknowledged it; empty if everything was read
   *     back and is as it was sent
   * @throws ServerFault if the server won't have something, or there is no more patience
   */
  List<Issue> bring(List<Target> targets) throws ServerFault {
    List<Target> open = targets;
    BundleLimits size = limits;
    int attempt = 0;
    int round = 0;
    boolean certain = true;
    while (true) {
      try {
        if (!certain) {
          open = notThere(open);
          certain = true;
        }
        send(open, size);
        open = notThere(open);
        round++;
      } catch (ServerFault fault) {
        if (fault.fault() == Fault.TOO_LARGE && size.entries() > 1) {
          size = new BundleLimits(smaller(open, size), size.bytes());
          certain = false; // what went before it has been written
          continue;
        }
        if (!fault.fault().isTransient()) {
          throw fault;
        }
        attempt++;
        patience.pause(fault, attempt);
        certain = false;
      }
      if (certain && (open.isEmpty() || round == ROUNDS)) {
        return mismatches(open);
      }
    }
  }

  private static int smaller(List<Target> open, BundleLimits size) {
    return Math.max(1, Math.min(open.size(), size.entries()) / 2);
  }

  private void send(List<Target> targets, BundleLimits size) throws ServerFault {
    for (List<Target> chunk : Splitting.split(targets, size)) {
      patience.admit();
      ledger.sending(paths(chunk));
      List<Acknowledged> acknowledged = writing.write(chunk);
      patience.succeeded();
      ledger.acked(acknowledged);
    }
  }

  /** Reads back, remembers what is as it was to be, and returns what isn't. */
  private List<Target> notThere(List<Target> targets) throws ServerFault {
    if (targets.isEmpty()) {
      return targets;
    }
    patience.admit();
    Map<String, Stored> stored = reading.read(paths(targets));
    patience.succeeded();
    List<Target> open = new ArrayList<>();
    List<Acknowledged> verified = new ArrayList<>();
    List<Acknowledged> elsewhere = new ArrayList<>();
    for (Target target : targets) {
      Stored there = stored.get(target.path());
      if (there != null && Differences.between(target.json(), there.json()).isEmpty()) {
        verified.add(there.acknowledged(target.path()));
        continue;
      }
      open.add(target);
      if (there != null && !there.address().isEmpty()) {
        elsewhere.add(there.acknowledged(target.path())); // where the next version must go
      }
    }
    ledger.acked(elsewhere);
    ledger.verified(verified);
    return List.copyOf(open);
  }

  private List<Issue> mismatches(List<Target> targets) throws ServerFault {
    if (targets.isEmpty()) {
      return List.of();
    }
    Map<String, Stored> stored = reading.read(paths(targets));
    List<Issue> issues = new ArrayList<>();
    for (Target target : targets) {
      issues.addAll(Mismatch.of(target, stored.get(target.path())));
    }
    return List.copyOf(issues);
  }

  private static List<String> paths(List<Target> targets) {
    return targets.stream().map(Target::path).toList();
  }
}
