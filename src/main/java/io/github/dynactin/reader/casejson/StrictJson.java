package io.github.dynactin.reader.casejson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.ReaderSettings;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Text to a JSON tree, as RFC 8259 has it and no looser. Numbers keep their digits. The parser's
 * own messages quote the document, so none of them is passed on.
 *
 * @param file the input as the caller named it
 * @param settings the limits
 */
record StrictJson(String file, ReaderSettings settings) {
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_NAME = 1000;

  private static final ObjectReader TREES =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .reader();

  JsonNode parse(String text) throws InputRefusedException {
    try (JsonParser parser =
        new CountedTokens(factory().createParser(text), settings.maxTokens())) {
      return tree(parser);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private JsonNode tree(JsonParser parser) throws IOException, InputRefusedException {
    try {
      if (parser.nextToken() == null) {
        throw refused(IssueCode.JSON_SYNTAX, "", "there is no JSON in it");
      }
      JsonNode tree = TREES.readTree(parser);
      if (parser.nextToken() != null) {
        String place = place(parser.currentTokenLocation());
        throw refused(IssueCode.JSON_SYNTAX, place, "something follows the end of the case");
      }
      return tree;
    } catch (JsonProcessingException malformed) {
      JsonLocation told = malformed.getLocation();
      throw refused(malformed, place(told == null ? parser.currentLocation() : told));
    } catch (NumberFormatException exponent) { // too long for the JDK's decimals; quotes the number
      throw refused(IssueCode.INPUT_TOO_LARGE, place(parser.currentLocation()), beyondLimits());
    }
  }

  private JsonFactory factory() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(settings.maxDepth())
            .maxStringLength(settings.maxStringLength())
            .maxNumberLength(LONGEST_NUMBER)
            .maxNameLength(LONGEST_NAME)
            .build();
    return JsonFactory.builder()
        .streamReadConstraints(limits)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .build();
  }

  private InputRefusedException refused(JsonProcessingException malformed, String place) {
    if (malformed instanceof StreamConstraintsException) {
      return refused(IssueCode.INPUT_TOO_LARGE, place, beyondLimits());
    }
    return refused(IssueCode.JSON_SYNTAX, place, what(malformed));
  }

  private static String what(JsonProcessingException malformed) {
    if (malformed instanceof JsonEOFException) {
      return "the JSON ends too early: a string, an object or an array isn't closed";
    }
    // The parser has no type of its own for this one; what follows in its message is the name.
    return malformed.getOriginalMessage().startsWith("Duplicate ")
        ? "the object has a property of this name already"
        : "this isn't JSON";
  }

  private String beyondLimits() {
    return "beyond a limit: %d levels of nesting, %d characters in a string, %d in a number and 10 digits in its exponent, %d in a name, %d tokens"
        .formatted(
            settings.maxDepth(),
            settings.maxStringLength(),
            LONGEST_NUMBER,
            LONGEST_NAME,
            settings.maxTokens());
  }

  private static String place(JsonLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private InputRefusedException refused(IssueCode code, String place, String message) {
    return new InputRefusedException(Issue.of(code, Origin.of(file, place), message));
  }
}
