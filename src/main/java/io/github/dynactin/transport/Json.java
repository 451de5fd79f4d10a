package io.github.dynactin.transport;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Internal: resources and bundles as JSON trees. Decimals keep the digits they were written with.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /** Reads JSON; a property that stands twice, or anything after the end, is an error. */
  public static JsonNode parse(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /** Reads JSON in UTF-8; a property that stands twice, or anything after the end, is an error. */
  public static JsonNode parse(byte[] utf8) throws JsonProcessingException {
    try {
      return MAPPER.readTree(utf8);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      // Some bytes look like UTF-16 or UTF-32, and then aren't.
      throw new JsonParseException(null, "the bytes are no text", e);
    }
  }

  /** A new object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** JSON text, without spaces. */
  public static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  /** JSON in UTF-8, without spaces. */
  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  /** The text of a property, or the empty string. */
  public static String text(JsonNode node, String property) {
    return node.path(property).asText("");
  }
}
