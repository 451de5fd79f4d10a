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
 * Writes resources in transactions, one after the other, until what is read back is what was
 * written. None is sent before the one ahead of it was read back. After every failure that leaves
 * open whether something was written, the server is read before anything is sent again.
 */
final class TransactionWriter {
  /** An answer that says "stored" of what isn't there gets a second chance. */
  private static final int ROUNDS = 2;

  private final Reading reading;
  private final Writing writing;
  private final Ledger ledger;
  private final Retries retries;
  private final DeliverySettings settings;

  /**
   * A writer.
   *
   * @param reading sends each request once: failures are retried here
   */
  TransactionWriter(
      Reading reading, Writing writing, Ledger ledger, Retries retries, DeliverySettings settings) {
    this.reading = reading;
    this.writing = writing;
    this.ledger = ledger;
    this.retries = retries;
    this.settings = settings;
  }

  /**
   * What came of a write.
   *
   * @param mismatches what isn't stored as it was sent, although the server acknowledged it; empty
   *     if everything was read back and is as it was sent
   * @param foreignEdits what another client had changed, and was replaced
   */
  record Written(List<Issue> mismatches, List<Issue> foreignEdits) {}

  /** What isn't as it was to be, and what is to be said of it. */
  private record Open(List<Target> targets, List<Issue> mismatches) {
    boolean isEmpty() {
      return targets.isEmpty();
    }
  }

  /**
   * Writes the targets, which are planned in the ledger.
   *
   * @throws ServerFault if the server refuses something, or a failure must not be retried
   */
  Written write(List<Target> targets) throws ServerFault {
    List<Issue> foreignEdits = new ArrayList<>();
    List<Issue> mismatches = inOrder(Splitting.split(targets, settings.limits()), foreignEdits);
    return new Written(mismatches, List.copyOf(foreignEdits));
  }

  private List<Issue> inOrder(List<List<Target>> transactions, List<Issue> foreignEdits)
      throws ServerFault {
    for (List<Target> transaction : transactions) {
      List<Issue> mismatches = writeOne(transaction, foreignEdits);
      if (!mismatches.isEmpty()) {
        return mismatches;
      }
    }
    return List.of();
  }

  private List<Issue> writeOne(List<Target> transaction, List<Issue> foreignEdits)
      throws ServerFault {
    Open open = new Open(transaction, List.of());
    Retries.Request request = retries.begin();
    int round = 0;
    boolean certain = true;
    boolean conflicted = false;
    while (!(certain && (open.isEmpty() || round == ROUNDS))) {
      request.start();
      try {
        if (!certain) {
          open = readBack(open.targets(), conflicted, foreignEdits);
          certain = true;
          conflicted = false;
          request.answered();
        }
        if (!open.isEmpty()) {
          ledger.sending(open.targets().stream().map(Target::path).toList());
          ledger.acked(writing.write(open.targets()));
          certain = false;
          open = readBack(open.targets(), false, foreignEdits);
          certain = true;
          round++;
        }
        request.succeeded();
      } catch (ServerFault fault) {
        if (fault.fault() == Fault.TOO_LARGE && certain) {
          return inOrder(smaller(open.targets(), fault), foreignEdits);
        }
        if (!fault.fault().isTransient() || isRefusal(fault, open.targets())) {
          throw fault;
        }
        request.failed(fault);
        conflicted = fault.fault() == Fault.CONFLICT || fault.fault() == Fault.PRECONDITION_FAILED;
        certain = false;
      }
    }
    return open.mismatches();
  }

  /** A condition that isn't about a version will hold no better the next time. */
  private static boolean isRefusal(ServerFault fault, List<Target> targets) {
    return fault.fault() == Fault.PRECONDITION_FAILED
        && targets.stream().allMatch(target -> target.version().isEmpty());
  }

  /** Half as large; or the fault, if what it holds can't be parted. */
  private List<List<Target>> smaller(List<Target> targets, ServerFault fault) throws ServerFault {
    int half = Math.max(1, targets.size() / 2);
    List<List<Target>> parts =
        Splitting.split(targets, new BundleLimits(half, settings.limits().bytes()));
    if (parts.size() < 2) {
      throw fault;
    }
    return parts;
  }

  /**
   * Reads back, records what is as it was to be, and returns what isn't.
   *
   * @param conflicted true if the server has refused to replace the versions that are known: then
   *     another version is another client's, and not one of ours that the server changed
   */
  private Open readBack(List<Target> targets, boolean conflicted, List<Issue> foreignEdits)
      throws ServerFault {
    Map<String, Stored> stored = reading.read(targets.stream().map(Target::path).toList());
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
      mismatches.addAll(differences);
      if (there == null) {
        open.add(target);
        continue;
      }
      open.add(target.replacing(there.version()));
      if (conflicted) {
        ForeignEdit.of(target, there, settings.foreignEdits()).ifPresent(foreignEdits::add);
      }
      if (!there.address().isEmpty()) {
        elsewhere.add(there.acknowledged(target.path())); // where the next version must go
      }
    }
    ledger.acked(elsewhere);
    ledger.verified(verified);
    return new Open(List.copyOf(open), List.copyOf(mismatches));
  }
}
