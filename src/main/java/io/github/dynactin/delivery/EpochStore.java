package io.github.dynactin.delivery;

import io.github.dynactin.delivery.ServerRecords.Epoch;
import io.github.dynactin.delivery.ledger.Form;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.ServerFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and writes the epoch of a source on the server. */
final class EpochStore {
  private final ServerRecords records;
  private final Reading reading;
  private final Reading readingOnce;
  private final Writing writing;
  private final Retries retries;

  /**
   * The epoch of one source on one server.
   *
   * @param reading retries
   * @param readingOnce doesn't
   */
  EpochStore(
      ServerRecords records,
      Reading reading,
      Reading readingOnce,
      Writing writing,
      Retries retries) {
    this.records = records;
    this.reading = reading;
    this.readingOnce = readingOnce;
    this.writing = writing;
    this.retries = retries;
  }

  String path() {
    return records.epochPath();
  }

  /** The server's epoch; empty if it has none, or no place for one. */
  Optional<Epoch> read() throws ServerFault {
    return read(reading);
  }

  private Optional<Epoch> read(Reading by) throws ServerFault {
    return of(by.read(List.of(path()), Set.of(path())));
  }

  /** The epoch among resources that were read. */
  Optional<Epoch> of(Map<String, Stored> read) {
    return Optional.ofNullable(read.get(path()))
        .flatMap(stored -> ServerRecords.epoch(stored.json()));
  }

  /**
   * Writes the epoch and reads it back.
   *
   * @return false if the server has no place for it
   * @throws ServerFault if it isn't known whether it was written, the credentials don't allow it,
   *     or the server refuses it and holds another one, so that it does have a place
   */
  boolean write(Epoch epoch) throws ServerFault {
    Target target = Target.of(records.epoch(epoch), Form.AS_STATED);
    Retries.Request request = retries.begin();
    boolean isRetry = false;
    while (true) {
      request.start();
      try {
        if (isRetry) {
          read(readingOnce); // finds out where it is, if the first answer was lost
        }
        isRetry = true;
        writing.write(List.of(target));
        boolean isWritten = read(readingOnce).filter(epoch::equals).isPresent();
        request.succeeded();
        return isWritten;
      } catch (ServerFault fault) {
        if (fault.fault() == Fault.NOT_AUTHORISED) {
          throw fault; // that says nothing of the server, and the case would fail as well
        }
        if (!fault.fault().isTransient()) {
          return isThereAllTheSame(epoch, fault);
        }
        request.failed(fault);
      }
    }
  }

  /** A refusal doesn't prove that nothing was written. */
  private boolean isThereAllTheSame(Epoch epoch, ServerFault refusal) throws ServerFault {
    Optional<Epoch> found = read(reading);
    if (found.isPresent() && !found.get().equals(epoch)) {
      throw refusal;
    }
    return found.isPresent();
  }
}
