package io.github.dynactin.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.journal.Disk;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.journal.JournalException.Reason;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A watermark beside the journal, in a file of its own for each source; no patient data. It is
 * there whole or not at all, and a check sum tells if it isn't as it was written. Whoever holds the
 * journal's lock may write it.
 */
public final class WatermarkFile {
  private static final int VERSION = 1;
  private static final int NAME_BYTES = 8;

  private final Disk disk;
  private final String name;

  /**
   * The watermark of a source.
   *
   * @param disk the journal's folder; not locked and not closed by this
   * @param identity whatever it depends on: with another source, or another meaning of its cases,
   *     what it says would be false
   */
  public WatermarkFile(Disk disk, String identity) {
    this.disk = disk;
    this.name = "watermark-" + digest(identity).substring(0, 2 * NAME_BYTES);
  }

  String name() {
    return name;
  }

  /**
   * Reads it; empty if there is none.
   *
   * @throws DamagedException if it isn't as it was written
   */
  Optional<Watermark> read() throws DamagedException {
    try {
      Optional<InputStream> file = disk.read(name);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream in = file.get()) {
        return Optional.of(parse(new String(in.readAllBytes(), UTF_8)));
      }
    } catch (IOException unreadable) {
      throw new DamagedException();
    }
  }

  /**
   * Writes it, durably.
   *
   * @throws JournalException if it can't be written
   */
  void write(Watermark mark) {
    String draft = name + ".new";
    try {
      disk.delete(draft);
      disk.append(draft, text(mark).getBytes(UTF_8));
      disk.sync(draft);
      disk.replace(draft, name);
    } catch (IOException full) {
      throw new JournalException(
          Reason.UNUSABLE, "The watermark can't be written; the next run looks at more again.");
    }
  }

  private static String text(Watermark mark) {
    ObjectNode json = Json.object().put("version", VERSION);
    json.put("start", mark.start().toString()).put("full", mark.full().toString());
    ArrayNode open = json.putArray("open");
    for (OpenCase each : mark.open()) {
      ObjectNode entry = open.addObject();
      each.key().ifPresent(key -> entry.put("key", key.value()));
      each.changed().ifPresent(at -> entry.put("changed", at.toString()));
    }
    String check = digest(Json.write(json));
    return Json.write(json.put("check", check)) + "\n";
  }

  private static Watermark parse(String text) throws DamagedException {
    try {
      JsonNode json = Json.parse(text);
      String check = Json.text(json, "check");
      if (!(json instanceof ObjectNode object)
          || json.path("version").asInt() != VERSION
          || !digest(Json.write(object.without("check"))).equals(check)) {
        throw new DamagedException();
      }
      List<OpenCase> open = new ArrayList<>();
      json.path("open").forEach(entry -> open.add(open(entry)));
      return new Watermark(
          Instant.parse(Json.text(json, "start")), Instant.parse(Json.text(json, "full")), open);
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException malformed) {
      throw new DamagedException();
    }
  }

  private static OpenCase open(JsonNode entry) {
    Optional<CaseKey> key =
        Optional.of(Json.text(entry, "key")).filter(k -> !k.isEmpty()).map(CaseKey::new);
    Optional<Instant> changed =
        Optional.of(Json.text(entry, "changed")).filter(c -> !c.isEmpty()).map(Instant::parse);
    return new OpenCase(key, changed);
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** The file isn't as it was written. */
  static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
