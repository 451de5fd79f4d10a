package io.github.dynactin.reader.casejson;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A case file as it stands: well-formed JSON, nothing said yet of what it means.
 *
 * @param file the input as the caller named it
 * @param json the document
 */
record CaseJsonRecord(String file, JsonNode json) {}
