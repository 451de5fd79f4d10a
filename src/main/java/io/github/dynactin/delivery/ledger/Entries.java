package io.github.dynactin.delivery.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.transport.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The records of the journal, as compact JSON; {@code docs/journal-format.md} describes them. Paths
 * hold ids that are made with a key, hashes are keyed: nothing here tells of a patient.
 */
final class Entries {
  static final String TYPE = "t";
  static final String CASE = "c";
  static final String ITEMS = "i";
  static final String WANT = "want";
  static final String LEDGER = "ledger";
  static final String PLANNED = "planned";
  static final String SENDING = "sending";
  static final String ACKED = "acked";
  static final String VERIFIED = "verified";
  static final String GONE = "gone";
  static final String DEAD = "dead";
  static final String ALIVE = "alive";
  static final String HELD = "held";
  static final String RECENT = "recent";
  static final String OPENED = "opened";
  static final String CLOSED = "closed";
  static final String IN_EPOCH = "in-epoch";
  static final String UNPROVEN = "unproven";
  static final String SETTLED = "settled";
  static final String ADOPTED = "adopted";
  static final String EPOCH = "epoch";
  static final String RETRACTED = "retracted";
  private static final int VERSION = 1;

  private Entries() {}

  static JsonNode ledger(LedgerIdentity identity) {
    return of(LEDGER)
        .put("v", VERSION)
        .put("target", identity.target())
        .put("key", identity.key())
        .put("mode", identity.mode())
        .put("source", identity.source());
  }

  static LedgerIdentity identity(JsonNode entry) {
    if (entry.path("v").asInt() != VERSION) {
      throw new JournalException(
          JournalException.Reason.UNUSABLE, "the journal was written by another version");
    }
    return new LedgerIdentity(
        Json.text(entry, "target"),
        Json.text(entry, "key"),
        Json.text(entry, "mode"),
        Json.text(entry, "source"));
  }

  static JsonNode planned(CaseKey key, Map<String, String> wanted, Collection<Planned> writes) {
    ObjectNode entry = of(PLANNED).put(CASE, key.value());
    ObjectNode want = entry.putObject(WANT);
    wanted.forEach(want::put);
    ArrayNode items = entry.putArray(ITEMS);
    for (Planned write : writes) {
      items
          .addArray()
          .add(write.path())
          .add(write.hash())
          .add(write.form().name())
          .add(write.published());
    }
    return entry;
  }

  static Planned planned(JsonNode item) {
    return new Planned(
        item.path(0).asText(),
        item.path(1).asText(),
        Form.valueOf(item.path(2).asText()),
        item.path(3).asBoolean());
  }

  static JsonNode paths(String type, Collection<String> paths) {
    ObjectNode entry = of(type);
    ArrayNode items = entry.putArray(ITEMS);
    paths.forEach(items::add);
    return entry;
  }

  static JsonNode resources(String type, List<Acknowledged> resources) {
    ObjectNode entry = of(type);
    ArrayNode items = entry.putArray(ITEMS);
    resources.forEach(r -> items.addArray().add(r.path()).add(r.address()).add(r.version()));
    return entry;
  }

  static JsonNode dead(DeadLetter letter) {
    return of(DEAD)
        .put(CASE, letter.key().value())
        .put("code", letter.code())
        .put("message", letter.message())
        .put("at", letter.at().toString());
  }

  static JsonNode epoch(String type, String epoch) {
    return of(type).put(EPOCH, epoch);
  }

  static JsonNode unproven() {
    return of(UNPROVEN);
  }

  static JsonNode unproven(Collection<String> paths) {
    return paths(UNPROVEN, paths);
  }

  static JsonNode settled() {
    return of(SETTLED);
  }

  static JsonNode adopted(CaseKey key, Collection<String> paths, boolean retracted) {
    ObjectNode entry = of(ADOPTED).put(CASE, key.value()).put(RETRACTED, retracted);
    ArrayNode items = entry.putArray(ITEMS);
    paths.forEach(items::add);
    return entry;
  }

  static JsonNode alive(CaseKey key) {
    return of(ALIVE).put(CASE, key.value());
  }

  static JsonNode held(String path, Held held) {
    ObjectNode entry = of(HELD);
    entry
        .putArray(ITEMS)
        .add(path)
        .add(held.hash())
        .add(held.form().name())
        .add(held.published())
        .add(held.stage().name())
        .add(held.address())
        .add(held.version());
    return entry;
  }

  static Held held(JsonNode items) {
    Planned planned = planned(items);
    return new Held(
        planned.hash(),
        planned.form(),
        Stage.valueOf(items.path(4).asText()),
        planned.published(),
        items.path(5).asText(),
        items.path(6).asText());
  }

  static byte[] bytes(JsonNode entry) {
    return Json.bytes(entry);
  }

  static JsonNode parse(byte[] record) {
    try {
      return Json.parse(record);
    } catch (JsonProcessingException notOurs) {
      throw new JournalException(
          JournalException.Reason.DAMAGED, "the journal holds a record that isn't one of ours");
    }
  }

  private static ObjectNode of(String type) {
    return Json.object().put(TYPE, type);
  }
}
