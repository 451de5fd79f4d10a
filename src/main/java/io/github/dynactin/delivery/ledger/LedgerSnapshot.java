package io.github.dynactin.delivery.ledger;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The fewest entries that add up to a state. Each is made when it is asked for, so that a large
 * state is never in memory twice. Useless once the state has changed.
 */
final class LedgerSnapshot extends AbstractList<byte[]> implements RandomAccess {
  private final LedgerState state;
  private final List<byte[]> first;
  private final int[] cases;
  private final int[] resources;
  private final List<byte[]> last;

  LedgerSnapshot(LedgerState state) {
    this.state = state;
    this.first = state.identity.map(Entries::ledger).map(Entries::bytes).stream().toList();
    this.cases = state.cases.sorted();
    this.resources = state.resources.sorted();
    this.last = last(state).stream().map(Entries::bytes).toList();
  }

  private static List<JsonNode> last(LedgerState state) {
    List<JsonNode> entries = new ArrayList<>();
    entries.add(Entries.paths(Entries.RECENT, state.lastVerified));
    if (!state.closedEpoch.isEmpty()) {
      entries.add(Entries.epoch(Entries.CLOSED, state.closedEpoch));
    }
    if (!state.openEpoch.isEmpty()) {
      entries.add(Entries.epoch(Entries.OPENED, state.openEpoch));
      state.verifiedInEpoch().forEach(some -> entries.add(Entries.paths(Entries.IN_EPOCH, some)));
    }
    state.dead.values().forEach(letter -> entries.add(Entries.dead(letter)));
    return entries;
  }

  @Override
  public byte[] get(int place) {
    int rest = place;
    if (rest < first.size()) {
      return first.get(rest);
    }
    rest -= first.size();
    if (rest < cases.length) {
      CaseKey key = state.cases.key(cases[rest]);
      return Entries.bytes(Entries.planned(key, state.cases.wanted(cases[rest]), List.of()));
    }
    rest -= cases.length;
    if (rest < resources.length) {
      return Entries.bytes(entry(resources[rest]));
    }
    return last.get(rest - resources.length);
  }

  private JsonNode entry(int resource) {
    Held held = requireNonNull(state.resources.held(resource), "held");
    return Entries.held(state.resources.path(resource), held);
  }

  @Override
  public int size() {
    return first.size() + cases.length + resources.length + last.size();
  }
}
