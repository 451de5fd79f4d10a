package io.github.dynactin.sandbox;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;

/**
 * A sandbox that answers.
 *
 * @param url FHIR base URL on the loopback address
 * @param pid id of its process
 * @param endsAt when it ends itself
 */
public record RunningSandbox(URI url, long pid, Instant endsAt) {
  public RunningSandbox {
    requireNonNull(url, "url");
    requireNonNull(endsAt, "endsAt");
  }
}
