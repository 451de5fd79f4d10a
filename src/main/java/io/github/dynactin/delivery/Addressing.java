package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.ledger.Acknowledged;
import io.github.dynactin.transport.ServerFault;
import java.util.Optional;
import java.util.Set;

/** Where resources are on the server, and how they are asked for and written there. */
interface Addressing {
  /** The URL that asks for a resource, relative to the base. */
  String question(String path);

  /** Where a reference leads, relative to the base. */
  String place(String reference);

  /** The URL to ask next if nothing was found by the first; empty if that settles it. */
  Optional<String> otherwise(String path);

  /** The URL to ask at last, to see with one's own eyes what an answer tells of; else empty. */
  Optional<String> confirmation(String path, JsonNode answer);

  /**
   * True if the place that was asked holds something else, as on a server that was restored and has
   * given its ids anew: then the resource is looked for by {@link #otherwise}.
   */
  boolean isMisplaced(String path, JsonNode answer);

  /**
   * Takes note of where something was found, before any answer is looked into.
   *
   * @param asked the URL that was asked last
   */
  void found(String path, String asked, JsonNode answer);

  /** Takes note that a resource isn't anywhere. */
  void absent(String path);

  /**
   * What a successful answer to the question holds.
   *
   * @param asked the URL that was asked last
   * @return empty if it says that there is none
   * @throws ServerFault if it is about something else
   */
  Optional<Stored> stored(String path, String asked, JsonNode answer) throws ServerFault;

  /**
   * An entry of a transaction.
   *
   * @param together the paths of all that the transaction writes
   */
  ObjectNode entry(Target target, Set<String> together);

  /**
   * What the server says of an entry that it wrote.
   *
   * @param location of the resource, with a version or without; may be empty
   * @throws ServerFault if it isn't where it was to be
   */
  Acknowledged acknowledged(Target target, String location, String version) throws ServerFault;
}
