package io.github.dynactin.reader.casejson;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.IssueCode;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One value of the file, with its place.
 *
 * @param json the value
 * @param pointer where it stands (RFC 6901); made of known names and numbers, so nothing in it
 *     needs escaping
 * @param reading the case it belongs to
 */
record Node(JsonNode json, String pointer, Reading reading) {

  /** The value of a property that is there. */
  Node child(String name) {
    return new Node(json.required(name), pointer + "/" + name, reading);
  }

  /** The value at an index that is there. */
  Node element(int index) {
    return new Node(json.required(index), pointer + "/" + index, reading);
  }

  Optional<Fields> object() {
    return object("an object");
  }

  /** The value as an object; {@code asked} names what else would have done. */
  Optional<Fields> object(String asked) {
    return as(JsonNode::isObject, asked).map(node -> new Fields(this));
  }

  Optional<JsonNode> array() {
    return as(JsonNode::isArray, "an array");
  }

  Optional<String> string() {
    return as(JsonNode::isTextual, "a string").map(JsonNode::textValue);
  }

  /** The value, if it is of the kind that is asked for. */
  Optional<JsonNode> as(Predicate<JsonNode> kind, String asked) {
    return kind.test(json)
        ? Optional.of(json)
        : refuse(IssueCode.VALUE_TYPE, given() + " was given; " + asked + " is asked for");
  }

  /** Reports that this value can't be taken. */
  <T> Optional<T> refuse(IssueCode code, String message) {
    reading.report(code, pointer, message);
    return Optional.empty();
  }

  private String given() {
    return switch (json.getNodeType()) {
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      default -> "null";
    };
  }
}
