package io.github.dynactin.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packed state answers as plain maps do, whatever the entries. */
class LedgerStateTest {
  private static final int HISTORIES = Integer.getInteger("dynactin.histories", 60);
  private static final int ENTRIES = 150;
  private static final int COMPARED_EVERY = 30;

  @Test
  void answersAsPlainMapsDo() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      History history = new History(seed);
      for (int i = 1; i <= ENTRIES; i++) {
        history.apply(history.source.next());
        if (i % COMPARED_EVERY == 0) {
          history.compare();
        }
      }
      history.reload().compare();
    }
  }

  /** One sequence of entries, applied to both states. */
  private static final class History {
    private final int seed;
    private final LedgerEntrySource source;
    private final LedgerState state = new LedgerState();
    private final MapLedgerState reference = new MapLedgerState();

    History(int seed) {
      this(seed, new LedgerEntrySource(new Random(seed)));
    }

    private History(int seed, LedgerEntrySource source) {
      this.seed = seed;
      this.source = source;
    }

    void apply(JsonNode entry) {
      state.apply(entry);
      reference.apply(entry);
    }

    /** The states that the snapshots of these states add up to, once more changed. */
    History reload() {
      History reloaded = new History(seed, source);
      new LedgerSnapshot(state).forEach(entry -> reloaded.state.apply(Entries.parse(entry)));
      reference.snapshot().forEach(entry -> reloaded.reference.apply(Entries.parse(entry)));
      reloaded.compare();
      for (int i = 0; i < ENTRIES; i++) {
        reloaded.apply(source.next());
      }
      return reloaded;
    }

    void compare() {
      for (String path : source.paths()) {
        assertThat(Optional.ofNullable(state.resources.held(path)))
            .as("history %s, %s", seed, path)
            .isEqualTo(Optional.ofNullable(reference.held.get(path)));
      }
      for (CaseKey key : source.keys()) {
        compare(key);
      }
      for (String address : source.addresses()) {
        assertThat(state.resources.pathAt(address))
            .as("history %s, %s", seed, address)
            .isEqualTo(Optional.ofNullable(reference.paths.get(address)));
      }
      compareWhole();
      assertThat(entries(new LedgerSnapshot(state)))
          .as("history %s", seed)
          .isEqualTo(entries(reference.snapshot()));
    }

    private void compare(CaseKey key) {
      assertThat(state.cases.wanted(key))
          .as("history %s, %s", seed, key)
          .isEqualTo(reference.wanted.getOrDefault(key, new TreeMap<>()));
      assertThat(state.cases.wantsAny(key)).isEqualTo(reference.isStated(key));
      assertThat(state.isTakenBack(key)).isEqualTo(reference.isTakenBack(key));
      for (String path : source.paths()) {
        assertThat(state.isWantedElsewhere(path, key))
            .as("history %s, %s, %s", seed, key, path)
            .isEqualTo(reference.isWantedElsewhere(path, key));
      }
    }

    private void compareWhole() {
      List<String> held = new ArrayList<>();
      state.resources.held().forEach(each -> held.add(each.toString()));
      assertThat(held)
          .containsExactlyInAnyOrderElementsOf(
              reference.held.values().stream().map(Held::toString).toList());
      assertThat(state.resources.heldCount()).isEqualTo(reference.held.size());
      assertThat(state.size())
          .isEqualTo(
              (long) reference.held.size() + reference.wanted.size() + reference.dead.size());
      assertThat(List.copyOf(state.cases())).isEqualTo(List.copyOf(reference.cases()));
      assertThat(state.hasUnproven()).isEqualTo(reference.hasUnproven());
      assertThat(List.copyOf(state.lastVerified)).isEqualTo(List.copyOf(reference.lastVerified));
      assertThat(state.verifiedInEpoch().flatMap(List::stream).collect(Collectors.toSet()))
          .isEqualTo(reference.verifiedInEpoch);
      assertThat(state.hasVerifiedInEpoch()).isEqualTo(!reference.verifiedInEpoch.isEmpty());
      assertThat(state.openEpoch).isEqualTo(reference.openEpoch);
      assertThat(state.closedEpoch).isEqualTo(reference.closedEpoch);
      assertThat(state.dead).isEqualTo(reference.dead);
      assertThat(state.identity).isEqualTo(reference.identity);
    }

    /** The order of the paths that were verified in an epoch has no meaning. */
    private static List<String> entries(List<byte[]> snapshot) {
      List<String> entries = new ArrayList<>();
      for (byte[] record : snapshot) {
        JsonNode entry = Entries.parse(record);
        if (Json.text(entry, Entries.TYPE).equals(Entries.IN_EPOCH)) {
          Set<String> paths = new TreeSet<>();
          entry.path(Entries.ITEMS).forEach(path -> paths.add(path.asText()));
          if (!paths.isEmpty()) {
            entries.add("in-epoch " + paths);
          }
        } else {
          entries.add(entry.toString());
        }
      }
      return entries;
    }
  }
}
