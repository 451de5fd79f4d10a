package io.github.dynactin.reader.casejson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A parser that ends at a number of tokens. Jackson counts them itself since 2.18; a host may have
 * an older one.
 */
final class CountedTokens extends JsonParserDelegate {
  private final long limit;
  private long count;

  CountedTokens(JsonParser parser, long limit) {
    super(parser);
    this.limit = limit;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    if (token != null && ++count > limit) {
      throw new StreamConstraintsException("too many tokens", currentLocation());
    }
    return token;
  }

  /** By way of the one above, as everything that goes on must be. */
  @Override
  public @Nullable String nextFieldName() throws IOException {
    return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
  }

  @Override
  public @Nullable JsonToken nextValue() throws IOException {
    JsonToken token = nextToken();
    return token == JsonToken.FIELD_NAME ? nextToken() : token;
  }
}
