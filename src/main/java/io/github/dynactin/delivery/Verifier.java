package io.github.dynactin.delivery;

import io.github.dynactin.delivery.Discrepancy.Kind;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.Form;
import io.github.dynactin.delivery.ledger.Held;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.transport.ServerFault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what the server holds with what it should hold; reads only, and believes no journal. */
final class Verifier {
  private final Ledger ledger;
  private final Reading reading;
  private final DuplicateCheck duplicates;

  Verifier(Ledger ledger, Reading reading, RetryingReader server) {
    this.ledger = ledger;
    this.reading = reading;
    this.duplicates = new DuplicateCheck(server);
  }

  /**
   * Compares.
   *
   * @param hasRecords false if the server doesn't list what was exported: then it isn't known
   *     whether it holds more of the case
   */
  Verification verify(CaseKey key, List<Item> items, boolean hasRecords) throws ServerFault {
    Set<String> paths = new LinkedHashSet<>();
    items.forEach(item -> paths.add(item.path()));
    List<String> withdrawn =
        ledger.wanted(key).keySet().stream()
            .filter(path -> !paths.contains(path) && !ledger.isWantedElsewhere(path, key))
            .sorted()
            .toList();
    paths.addAll(withdrawn);
    Map<String, Stored> stored = reading.read(List.copyOf(paths));
    List<Discrepancy> found = new ArrayList<>();
    items.forEach(item -> stated(item, Optional.ofNullable(stored.get(item.path())), found));
    for (String path : withdrawn) {
      Stored there = stored.get(path);
      if (there != null && !isTakenBack(path, there)) {
        found.add(new Discrepancy(Kind.EXTRA, path, List.of()));
      }
    }
    if (!hasRecords && !stored.isEmpty()) {
      found.add(new Discrepancy(Kind.UNCHECKED, ServerRecords.TYPE, List.of()));
    }
    found.addAll(duplicates.count(items, stored));
    return new Verification(paths.size(), found, Optional.empty());
  }

  /** Or its type has no way to say so, and that was told when it was to be taken back. */
  private boolean isTakenBack(String path, Stored stored) {
    return Retraction.of(stored.json()).isPresent()
        ? Retraction.isRetracted(stored.json())
        : ledger.held(path).filter(h -> h.isVerified("", Form.RETRACTED)).isPresent();
  }

  private void stated(Item item, Optional<Stored> stored, List<Discrepancy> found) {
    if (stored.isEmpty()) {
      found.add(new Discrepancy(Kind.MISSING, item.path(), List.of()));
      return;
    }
    List<String> elements = differences(item, stored.get());
    if (!elements.isEmpty()) {
      found.add(new Discrepancy(Kind.DIFFERENT, item.path(), elements));
    }
  }

  private List<String> differences(Item item, Stored stored) {
    Optional<Form> form = ledger.held(item.path()).map(Held::form);
    Target stated = Target.of(item, Form.AS_STATED);
    Target amended = Target.of(item, Form.AMENDED);
    List<String> asStated = Differences.between(stated.json(), stored.json());
    List<String> asAmended = Differences.between(amended.json(), stored.json());
    if (form.isPresent()) {
      return form.get() == Form.AMENDED ? asAmended : asStated;
    }
    return asAmended.isEmpty() ? asAmended : asStated; // nobody remembers whether it was final
  }
}
