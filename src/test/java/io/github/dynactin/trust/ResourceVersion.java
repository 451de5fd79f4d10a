package io.github.dynactin.trust;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A version of a resource.
 *
 * @param number version id
 * @param resource content, never changed once stored; null if this version is a deletion
 * @param method HTTP method that made it
 */
record ResourceVersion(int number, @Nullable ObjectNode resource, String method) {}
