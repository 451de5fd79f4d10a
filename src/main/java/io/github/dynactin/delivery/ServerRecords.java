package io.github.dynactin.delivery;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.ContentHash;
import io.github.dynactin.transport.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an export keeps on the server about itself, so that a lost journal loses nothing: resources
 * of type {@code Basic} at ids made with the key, found by reading and never by searching. They
 * hold keyed names and random numbers, no patient data.
 *
 * <ul>
 *   <li>The <em>epoch</em>: a random number that each run which writes replaces. Journal and server
 *       agree on it, or one of them was restored, replaced or lost.
 *   <li>A <em>manifest</em> for each case: the paths of all resources that were ever sent of it.
 *   <li>The <em>index</em>, in {@value #INDEX_PAGES} pages: the keys of all cases.
 * </ul>
 */
final class ServerRecords {
  static final int INDEX_PAGES = 1024;

  static final String TYPE = "Basic";
  private static final String CODES = "https://dynactin.github.io/fhir/CodeSystem/export-record";
  private static final String VALUE =
      "https://dynactin.github.io/fhir/StructureDefinition/export-record-value";

  /** Keeps each value far below a megabyte, the limit of a FHIR string. */
  private static final int VALUES_TOGETHER = 200;

  private static final Pattern PATH = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9\\-.]{1,64}");
  private static final Pattern KEY = Pattern.compile("[a-z0-9]{8,64}");
  private static final Pattern EPOCH = Pattern.compile("[0-9a-f]{32}");

  private final ContentHash hash;
  private final String source;

  /**
   * The records of one source.
   *
   * @param source fingerprint of tenant and key
   */
  ServerRecords(ContentHash hash, String source) {
    this.hash = hash;
    this.source = source;
  }

  /**
   * The state of the exports of a source.
   *
   * @param number 32 random hex digits
   * @param isClosed true if the run that wrote it has ended
   */
  record Epoch(String number, boolean isClosed) {}

  /**
   * What was ever sent of a case.
   *
   * @param paths logical paths, such as {@code Patient/a1}
   * @param isRetracted true if nothing of the case is stated any more
   */
  record Manifest(Set<String> paths, boolean isRetracted) {}

  String epochPath() {
    return path("epoch", "");
  }

  String manifestPath(CaseKey key) {
    return path("manifest", key.value());
  }

  String indexPath(int page) {
    return path("index", Integer.toString(page));
  }

  /** The page of the index that lists a case, from 0. */
  static int page(CaseKey key) {
    return Math.floorMod(key.value().hashCode(), INDEX_PAGES);
  }

  Item epoch(Epoch epoch) {
    String state = epoch.isClosed() ? "closed" : "open";
    return item(epochPath(), "epoch", List.of(state, epoch.number()));
  }

  Item manifest(CaseKey key, Manifest manifest) {
    List<String> values = new ArrayList<>();
    values.add(manifest.isRetracted() ? "retracted" : "stated");
    values.addAll(new TreeSet<>(manifest.paths()));
    return item(manifestPath(key), "manifest", values);
  }

  Item index(int page, Collection<CaseKey> keys) {
    return item(
        indexPath(page), "index", keys.stream().sorted().map(CaseKey::value).distinct().toList());
  }

  /** Returns empty for a resource that isn't an epoch as it was written. */
  static Optional<Epoch> epoch(JsonNode stored) {
    List<String> values = values(stored).toList();
    return values.size() == 2 && EPOCH.matcher(values.get(1)).matches()
        ? Optional.of(new Epoch(values.get(1), values.get(0).equals("closed")))
        : Optional.empty();
  }

  static Manifest manifest(JsonNode stored) {
    Set<String> paths = values(stored).filter(matching(PATH)).collect(toCollection(TreeSet::new));
    return new Manifest(paths, values(stored).anyMatch("retracted"::equals));
  }

  static Set<CaseKey> index(JsonNode stored) {
    return values(stored)
        .filter(matching(KEY))
        .map(CaseKey::new)
        .collect(toCollection(TreeSet::new));
  }

  private static Predicate<String> matching(Pattern form) {
    return value -> form.matcher(value).matches();
  }

  private String path(String kind, String name) {
    ObjectNode named = Json.object().put("source", source).put("kind", kind).put("name", name);
    return TYPE + "/b" + hash.of(named);
  }

  private Item item(String path, String kind, List<String> values) {
    ObjectNode json = Json.object().put("resourceType", TYPE);
    json.put("id", path.substring(path.indexOf('/') + 1));
    for (int from = 0; from < values.size(); from += VALUES_TOGETHER) {
      List<String> some = values.subList(from, Math.min(from + VALUES_TOGETHER, values.size()));
      json.withArray("extension")
          .addObject()
          .put("url", VALUE)
          .put("valueString", String.join(" ", some));
    }
    json.putObject("code").putArray("coding").addObject().put("system", CODES).put("code", kind);
    return new Item("", path, json, hash.of(json));
  }

  private static Stream<String> values(JsonNode stored) {
    List<String> values = new ArrayList<>();
    for (JsonNode extension : stored.path("extension")) {
      if (Json.text(extension, "url").equals(VALUE)) {
        values.addAll(List.of(Json.text(extension, "valueString").split(" ")));
      }
    }
    return values.stream();
  }
}
