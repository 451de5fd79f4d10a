package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.transport.Json;
import java.math.BigDecimal;
import java.util.List;

/** Bundles and small resources as JSON. */
public final class Bundles {
  /** Where the identifiers of these resources come from. */
  public static final String SYSTEM = "urn:example:source";

  private Bundles() {}

  /** A transaction of entries. */
  public static ObjectNode transaction(JsonNode... entries) {
    return bundle("transaction", entries);
  }

  /** A batch of entries. */
  public static ObjectNode batch(JsonNode... entries) {
    return bundle("batch", entries);
  }

  private static ObjectNode bundle(String type, JsonNode... entries) {
    ObjectNode bundle = Json.object().put("resourceType", "Bundle").put("type", type);
    bundle.putArray("entry").addAll(List.of(entries));
    return bundle;
  }

  /** PUT to the resource's own id. */
  public static ObjectNode put(JsonNode resource) {
    return put(resource, Json.text(resource, "resourceType") + "/" + Json.text(resource, "id"));
  }

  /** PUT to a URL, which may be conditional. */
  public static ObjectNode put(JsonNode resource, String url) {
    return entry("PUT", url, resource);
  }

  /** POST to the resource's type. */
  public static ObjectNode post(JsonNode resource) {
    return entry("POST", Json.text(resource, "resourceType"), resource);
  }

  /** POST unless the identifier is there already. */
  public static ObjectNode ifNoneExist(JsonNode resource, String identifier) {
    ObjectNode entry = post(resource);
    entry.withObject("/request").put("ifNoneExist", "identifier=" + SYSTEM + "|" + identifier);
    return entry;
  }

  /** GET of {@code Type/id} or {@code Type?...}. */
  public static ObjectNode get(String url) {
    return entry("GET", url);
  }

  /** DELETE of {@code Type/id}. */
  public static ObjectNode delete(String path) {
    return entry("DELETE", path);
  }

  private static ObjectNode entry(String method, String url, JsonNode resource) {
    ObjectNode entry = entry(method, url);
    entry.set("resource", resource);
    return entry;
  }

  private static ObjectNode entry(String method, String url) {
    ObjectNode entry = Json.object();
    entry.putObject("request").put("method", method).put("url", url);
    return entry;
  }

  /** A patient with an identifier that is its id. */
  public static ObjectNode patient(String id) {
    return resource("Patient", id);
  }

  /** An observation of a patient; the value is a decimal and is written as it stands. */
  public static ObjectNode observation(String id, String subject, String value) {
    ObjectNode observation = resource("Observation", id).put("status", "final");
    observation.putObject("code").put("text", "tumour mutational burden");
    observation.putObject("subject").put("reference", subject);
    observation.putObject("valueQuantity").put("value", new BigDecimal(value));
    return observation;
  }

  /** A report that refers to results. */
  public static ObjectNode report(String id, String... results) {
    ObjectNode report = resource("DiagnosticReport", id).put("status", "final");
    report.putObject("code").put("text", "molecular report");
    for (String result : results) {
      report.withArray("result").addObject().put("reference", result);
    }
    return report;
  }

  private static ObjectNode resource(String type, String id) {
    ObjectNode resource = Json.object().put("resourceType", type).put("id", id);
    resource.withArray("identifier").addObject().put("system", SYSTEM).put("value", id);
    return resource;
  }
}
