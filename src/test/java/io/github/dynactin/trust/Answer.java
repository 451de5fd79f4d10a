package io.github.dynactin.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param status HTTP status
 * @param body resource, or null if there is no body
 * @param headers further headers
 */
record Answer(int status, @Nullable JsonNode body, Map<String, String> headers) {}
