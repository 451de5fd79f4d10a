package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One resource as the source says it.
 *
 * @param fullUrl as the bundle has it; empty if it has none
 * @param path where it belongs, such as {@code Patient/a1}
 * @param json what is to be there
 * @param hash of the content
 */
record Item(String fullUrl, String path, JsonNode json, String hash) {}
