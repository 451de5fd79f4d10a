package io.github.dynactin.testing.world;

import java.time.Instant;

/**
 * A request that reached the model server.
 *
 * @param traffic what it wanted
 * @param method HTTP method
 * @param path behind the base, empty for the base itself
 * @param entries number of entries of its bundle; 0 for anything else
 * @param status HTTP status of the answer
 * @param at when, by the server's clock
 */
public record Seen(
    Traffic traffic, String method, String path, int entries, int status, Instant at) {}
