package io.github.dynactin.delivery.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.transport.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a journal add up to, in plain maps: the reference for {@link LedgerState}.
 */
final class MapLedgerState {
  private static final int REMEMBERED = 20;

  /** In the place of a hash: what the source said of it isn't known here. */
  private static final String UNKNOWN = "?";

  final Map<CaseKey, Map<String, String>> wanted = new TreeMap<>();
  final Map<String, Held> held = new TreeMap<>();
  final Map<CaseKey, DeadLetter> dead = new TreeMap<>();
  final Map<String, String> paths = new TreeMap<>();
  final Map<String, Integer> wishes = new TreeMap<>();
  final Set<String> lastVerified = new LinkedHashSet<>();

  /** What was verified since the epoch was opened. */
  final Set<String> verifiedInEpoch = new LinkedHashSet<>();

  /** The server's epoch when the last run ended; empty before the first. */
  String closedEpoch = "";

  /** The epoch of a run that hasn't ended; empty if there is none. */
  String openEpoch = "";

  Optional<LedgerIdentity> identity = Optional.empty();

  /** Takes an entry in. */
  void apply(JsonNode entry) {
    try {
      take(entry);
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      throw new JournalException(
          JournalException.Reason.DAMAGED, "the journal holds a record that isn't one of ours");
    }
  }

  private void take(JsonNode entry) {
    JsonNode items = entry.path(Entries.ITEMS);
    switch (Json.text(entry, Entries.TYPE)) {
      case Entries.LEDGER -> identity = Optional.of(Entries.identity(entry));
      case Entries.PLANNED -> plan(key(entry), entry.path(Entries.WANT), items);
      case Entries.SENDING -> items.forEach(path -> change(path, h -> h.at(Stage.SENDING)));
      case Entries.ACKED -> items.forEach(i -> acknowledge(i, Stage.ACKED));
      case Entries.VERIFIED -> items.forEach(this::verify);
      case Entries.RECENT -> items.forEach(path -> recent(path.asText()));
      case Entries.GONE -> items.forEach(path -> forget(path.asText()));
      case Entries.DEAD -> dead.put(key(entry), letter(entry));
      case Entries.ALIVE -> dead.remove(key(entry));
      case Entries.IN_EPOCH -> items.forEach(path -> verifiedInEpoch.add(path.asText()));
      case Entries.OPENED -> open(Json.text(entry, Entries.EPOCH));
      case Entries.CLOSED -> close(Json.text(entry, Entries.EPOCH));
      case Entries.UNPROVEN ->
          replaceStage(
              Stage.VERIFIED,
              Stage.UNPROVEN,
              items.isMissingNode() ? Set.copyOf(held.keySet()) : paths(items));
      case Entries.SETTLED -> replaceStage(Stage.UNPROVEN, Stage.ACKED, Set.copyOf(held.keySet()));
      case Entries.ADOPTED -> adopt(key(entry), items, entry.path(Entries.RETRACTED).asBoolean());
      case Entries.HELD -> hold(items.path(0).asText(), Entries.held(items));
      default ->
          throw new JournalException(
              JournalException.Reason.UNUSABLE,
              "the journal holds a record that this version doesn't know");
    }
  }

  private void plan(CaseKey key, JsonNode want, JsonNode writes) {
    Map<String, String> wishesOfCase = new TreeMap<>();
    want.properties().forEach(e -> wishesOfCase.put(e.getKey(), e.getValue().asText()));
    count(wanted.getOrDefault(key, Map.of()), -1);
    count(wishesOfCase, 1);
    wanted.put(key, wishesOfCase);
    for (JsonNode item : writes) {
      Planned planned = Entries.planned(item);
      held.put(planned.path(), planned(planned));
      lastVerified.remove(planned.path());
    }
  }

  private void open(String epoch) {
    verifiedInEpoch.clear();
    openEpoch = epoch;
  }

  private void close(String epoch) {
    verifiedInEpoch.clear();
    openEpoch = "";
    closedEpoch = epoch;
  }

  private static Set<String> paths(JsonNode items) {
    Set<String> paths = new TreeSet<>();
    items.forEach(path -> paths.add(path.asText()));
    return paths;
  }

  private void replaceStage(Stage from, Stage to, Set<String> paths) {
    for (String path : paths) {
      held.computeIfPresent(path, (p, h) -> h.stage() == from ? h.at(to) : h);
    }
    if (from == Stage.VERIFIED) {
      lastVerified.removeAll(paths);
    }
  }

  /** The server says that a case has these; what is known of them already is known better. */
  private void adopt(CaseKey key, JsonNode paths, boolean retracted) {
    Map<String, String> wishes = new TreeMap<>(wanted.getOrDefault(key, Map.of()));
    count(wishes, -1);
    for (JsonNode item : paths) {
      String path = item.asText();
      wishes.putIfAbsent(path, retracted ? "" : UNKNOWN);
      Form form = retracted ? Form.RETRACTED : Form.AS_STATED;
      held.putIfAbsent(
          path, new Held(retracted ? "" : UNKNOWN, form, Stage.UNPROVEN, false, "", ""));
    }
    count(wishes, 1);
    wanted.put(key, wishes);
  }

  /** What is no longer wanted stays in the list, without a hash: it is no wish. */
  private void count(Map<String, String> paths, int change) {
    paths.forEach(
        (path, hash) -> {
          if (!hash.isEmpty()) {
            wishes.merge(path, change, MapLedgerState::sumUnlessZero);
          }
        });
  }

  private static @Nullable Integer sumUnlessZero(Integer one, Integer other) {
    return one + other == 0 ? null : Integer.valueOf(one + other);
  }

  private Held planned(Planned planned) {
    Held before = held.get(planned.path());
    String address = before == null ? "" : before.address();
    String version = before == null ? "" : before.version();
    boolean published = planned.published() || (before != null && before.published());
    return new Held(planned.hash(), planned.form(), Stage.PLANNED, published, address, version);
  }

  private void acknowledge(JsonNode item, Stage stage) {
    String address = item.path(1).asText();
    change(item.path(0), h -> h.acknowledged(stage, address, item.path(2).asText()));
    remember(item.path(0).asText(), address);
  }

  private void hold(String path, Held state) {
    held.put(path, state);
    remember(path, state.address());
  }

  private void remember(String path, String address) {
    if (!address.isEmpty()) {
      paths.put(address, path);
    }
  }

  private void verify(JsonNode item) {
    acknowledge(item, Stage.VERIFIED);
    if (!openEpoch.isEmpty()) {
      verifiedInEpoch.add(item.path(0).asText());
    }
    recent(item.path(0).asText());
  }

  private void recent(String path) {
    lastVerified.remove(path);
    lastVerified.add(path);
    if (lastVerified.size() > REMEMBERED) {
      lastVerified.remove(lastVerified.iterator().next());
    }
  }

  private void forget(String path) {
    held.remove(path);
    lastVerified.remove(path);
  }

  private void change(JsonNode path, UnaryOperator<Held> change) {
    held.computeIfPresent(path.asText(), (name, before) -> change.apply(before));
  }

  /** Every case that was ever planned, or that the server wouldn't have. */
  Set<CaseKey> cases() {
    Set<CaseKey> cases = new TreeSet<>(wanted.keySet());
    cases.addAll(dead.keySet());
    return cases;
  }

  /** True if the source says something of a case, or said so when it was planned last. */
  boolean isStated(CaseKey key) {
    return wanted.getOrDefault(key, Map.of()).values().stream().anyMatch(h -> !h.isEmpty());
  }

  /** True if something must be read before it counts as verified again. */
  boolean hasUnproven() {
    return held.values().stream().anyMatch(h -> h.stage() == Stage.UNPROVEN);
  }

  /** True if a case other than this one states a resource. */
  boolean isWantedElsewhere(String path, CaseKey key) {
    String hash = wanted.getOrDefault(key, Map.of()).getOrDefault(path, "");
    int own = hash.isEmpty() ? 0 : 1;
    return wishes.getOrDefault(path, 0) > own;
  }

  /** True if all that a case ever wanted was taken back, or is wanted by another only. */
  boolean isTakenBack(CaseKey key) {
    return wanted.getOrDefault(key, Map.of()).entrySet().stream()
        .allMatch(
            wish ->
                wish.getValue().isEmpty()
                    && (wishes.containsKey(wish.getKey()) || isGone(wish.getKey())));
  }

  private boolean isGone(String path) {
    Held there = held.get(path);
    return there == null || there.isVerified("", Form.RETRACTED);
  }

  private static CaseKey key(JsonNode entry) {
    return new CaseKey(Json.text(entry, Entries.CASE));
  }

  private static DeadLetter letter(JsonNode entry) {
    return new DeadLetter(
        key(entry),
        Json.text(entry, "code"),
        Json.text(entry, "message"),
        Instant.parse(Json.text(entry, "at")));
  }

  /** The fewest entries that add up to this state. */
  List<byte[]> snapshot() {
    List<JsonNode> entries = new ArrayList<>();
    identity.map(Entries::ledger).ifPresent(entries::add);
    wanted.forEach((key, paths) -> entries.add(Entries.planned(key, paths, List.of())));
    held.forEach((path, state) -> entries.add(Entries.held(path, state)));
    entries.add(Entries.paths(Entries.RECENT, lastVerified));
    if (!closedEpoch.isEmpty()) {
      entries.add(Entries.epoch(Entries.CLOSED, closedEpoch));
    }
    if (!openEpoch.isEmpty()) {
      entries.add(Entries.epoch(Entries.OPENED, openEpoch));
      entries.add(Entries.paths(Entries.IN_EPOCH, verifiedInEpoch));
    }
    dead.values().forEach(letter -> entries.add(Entries.dead(letter)));
    return entries.stream().map(Entries::bytes).toList();
  }
}
