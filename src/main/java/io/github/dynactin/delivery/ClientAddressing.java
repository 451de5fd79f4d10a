package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.ledger.Acknowledged;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import java.util.Optional;
import java.util.Set;

/** The ids are ours: every resource is put at its own path. */
final class ClientAddressing implements Addressing {
  @Override
  public String question(String path) {
    return path;
  }

  @Override
  public String place(String reference) {
    return reference;
  }

  @Override
  public Optional<String> otherwise(String path) {
    return Optional.empty();
  }

  @Override
  public Optional<String> confirmation(String path, JsonNode answer) {
    return Optional.empty();
  }

  @Override
  public boolean isMisplaced(String path, JsonNode answer) {
    return false;
  }

  @Override
  public void found(String path, String asked, JsonNode answer) {
    // It is where it is asked for.
  }

  @Override
  public void absent(String path) {
    // It will be where it was asked for.
  }

  @Override
  public Optional<Stored> stored(String path, String asked, JsonNode answer) throws ServerFault {
    String found = Json.text(answer, "resourceType") + "/" + Json.text(answer, "id");
    if (!found.equals(asked)) {
      throw new ServerFault(
          Fault.UNTRUSTWORTHY,
          Origin.of(path, ""),
          "reading it was answered with another resource");
    }
    return Optional.of(new Stored(answer, ""));
  }

  @Override
  public ObjectNode entry(Target target, Set<String> together) {
    ObjectNode entry = Json.object();
    if (!target.item().fullUrl().isEmpty()) {
      entry.put("fullUrl", target.item().fullUrl());
    }
    entry.set("resource", target.json());
    ObjectNode request = entry.putObject("request");
    request.put("method", "PUT").put("url", target.path());
    Version.require(target, request);
    return entry;
  }

  @Override
  public Acknowledged acknowledged(Target target, String location, String version)
      throws ServerFault {
    // An update need not name its place.
    if (!location.isEmpty() && !Location.isAt(location, target.path())) {
      throw new ServerFault(
          Fault.UNTRUSTWORTHY,
          Origin.of(target.path(), ""),
          "writing it was answered with another location");
    }
    return new Acknowledged(target.path(), "", version);
  }
}
