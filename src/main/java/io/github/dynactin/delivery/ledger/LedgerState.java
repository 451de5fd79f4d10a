package io.github.dynactin.delivery.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.transport.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the entries of a journal add up to. Not thread-safe. */
final class LedgerState {
  private static final int REMEMBERED = 20;

  /** Keeps an entry well below the length to which a journal limits its records. */
  private static final int PATHS_TOGETHER = 10_000;

  /** In the place of a hash: what the source said of it isn't known here. */
  private static final String UNKNOWN = "?";

  final ResourceTable resources;
  final CaseTable cases;
  final Map<CaseKey, DeadLetter> dead = new TreeMap<>();
  final Set<String> lastVerified = new LinkedHashSet<>();

  /** The numbers of the resources that were verified since the epoch was opened. */
  private final BitSet verifiedInEpoch = new BitSet();

  /** The server's epoch when the last run ended; empty before the first. */
  String closedEpoch = "";

  /** The epoch of a run that hasn't ended; empty if there is none. */
  String openEpoch = "";

  Optional<LedgerIdentity> identity = Optional.empty();

  LedgerState() {
    TextCodec texts = new TextCodec();
    resources = new ResourceTable(texts);
    cases = new CaseTable(texts, resources);
  }

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
      case Entries.IN_EPOCH -> items.forEach(path -> markVerified(path.asText()));
      case Entries.OPENED -> open(Json.text(entry, Entries.EPOCH));
      case Entries.CLOSED -> close(Json.text(entry, Entries.EPOCH));
      case Entries.UNPROVEN -> doubt(items);
      case Entries.SETTLED ->
          everyResource(r -> resources.replaceStage(r, Stage.UNPROVEN, Stage.ACKED));
      case Entries.ADOPTED -> adopt(key(entry), items, entry.path(Entries.RETRACTED).asBoolean());
      case Entries.HELD -> hold(items.path(0).asText(), Entries.held(items));
      default ->
          throw new JournalException(
              JournalException.Reason.UNUSABLE,
              "the journal holds a record that this version doesn't know");
    }
  }

  private void plan(CaseKey key, JsonNode want, JsonNode writes) {
    Map<String, String> wanted = new TreeMap<>();
    want.properties().forEach(e -> wanted.put(e.getKey(), e.getValue().asText()));
    cases.put(key, wanted);
    for (JsonNode item : writes) {
      Planned planned = Entries.planned(item);
      int number = resources.number(planned.path());
      resources.hold(number, planned(planned, resources.held(number)));
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

  /** Without paths everything that is held is in doubt. */
  private void doubt(JsonNode paths) {
    if (paths.isMissingNode()) {
      everyResource(this::doubt);
      lastVerified.removeIf(path -> resources.held(path) != null);
      return;
    }
    for (JsonNode path : paths) {
      int number = resources.find(path.asText());
      if (number >= 0) {
        doubt(number);
      }
      lastVerified.remove(path.asText());
    }
  }

  private void doubt(int number) {
    resources.replaceStage(number, Stage.VERIFIED, Stage.UNPROVEN);
  }

  private void everyResource(IntConsumer change) {
    IntStream.range(0, resources.size()).forEach(change);
  }

  /** The server says that a case has these; what is known of them already is known better. */
  private void adopt(CaseKey key, JsonNode paths, boolean retracted) {
    String hash = retracted ? "" : UNKNOWN;
    Form form = retracted ? Form.RETRACTED : Form.AS_STATED;
    Map<String, String> wanted = cases.wanted(key);
    for (JsonNode item : paths) {
      wanted.putIfAbsent(item.asText(), hash);
      int number = resources.number(item.asText());
      if (!resources.isHeld(number)) {
        resources.hold(number, new Held(hash, form, Stage.UNPROVEN, false, "", ""));
      }
    }
    cases.put(key, wanted);
  }

  private static Held planned(Planned planned, @Nullable Held before) {
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
    resources.hold(resources.number(path), state);
    remember(path, state.address());
  }

  private void remember(String path, String address) {
    if (!address.isEmpty()) {
      resources.locate(address, resources.number(path));
    }
  }

  private void verify(JsonNode item) {
    acknowledge(item, Stage.VERIFIED);
    if (!openEpoch.isEmpty()) {
      markVerified(item.path(0).asText());
    }
    recent(item.path(0).asText());
  }

  private void markVerified(String path) {
    verifiedInEpoch.set(resources.number(path));
  }

  private void recent(String path) {
    lastVerified.remove(path);
    lastVerified.add(path);
    if (lastVerified.size() > REMEMBERED) {
      lastVerified.remove(lastVerified.iterator().next());
    }
  }

  private void forget(String path) {
    int number = resources.find(path);
    if (number >= 0) {
      resources.hold(number, null);
    }
    lastVerified.remove(path);
  }

  private void change(JsonNode path, UnaryOperator<Held> change) {
    int number = resources.find(path.asText());
    Held before = number < 0 ? null : resources.held(number);
    if (before != null) {
      resources.hold(number, change.apply(before));
    }
  }

  /** Every case that was ever planned, or that the server wouldn't have. */
  Set<CaseKey> cases() {
    Set<CaseKey> keys = cases.keys();
    keys.addAll(dead.keySet());
    return keys;
  }

  /** How many entries a {@link LedgerSnapshot} has, without a few that are always there. */
  long size() {
    return (long) resources.heldCount() + cases.size() + dead.size();
  }

  /** True if a case other than this one states a resource. */
  boolean isWantedElsewhere(String path, CaseKey key) {
    int number = resources.find(path);
    int statements = number < 0 ? 0 : resources.statements(number);
    return statements > 1 || (statements == 1 && !cases.wants(key, number));
  }

  /** True if something was verified since the epoch was opened. */
  boolean hasVerifiedInEpoch() {
    return !verifiedInEpoch.isEmpty();
  }

  /** The paths of what was verified since the epoch was opened, in lists for one entry each. */
  Stream<List<String>> verifiedInEpoch() {
    int[] numbers = verifiedInEpoch.stream().toArray();
    return IntStream.iterate(0, from -> from < numbers.length, from -> from + PATHS_TOGETHER)
        .mapToObj(
            from ->
                Arrays.copyOfRange(numbers, from, Math.min(from + PATHS_TOGETHER, numbers.length)))
        .map(some -> IntStream.of(some).mapToObj(resources::path).toList());
  }

  /** True if something must be read before it counts as verified again. */
  boolean hasUnproven() {
    return resources.hasAny(Stage.UNPROVEN);
  }

  /** True if all that a case ever wanted was taken back, or is wanted by another only. */
  boolean isTakenBack(CaseKey key) {
    return cases.isDone(
        key, resource -> resources.statements(resource) > 0 || isGone(resources.held(resource)));
  }

  private static boolean isGone(@Nullable Held there) {
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
}
