package io.github.dynactin.transport;

import io.github.dynactin.transport.Credentials.Surroundings;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of SMART Backend Services: one at a time, renewed after four fifths of its life or when
 * the server refuses it. Threads that need a new one wait for the first of them to fetch it.
 */
final class SmartTokens implements Authorization {
  private final SmartEndpoint endpoint;
  private final Surroundings around;
  private @Nullable Token current;

  SmartTokens(SmartSettings settings, Surroundings around) {
    this.endpoint = new SmartEndpoint(settings, around);
    this.around = around;
  }

  /**
   * A token.
   *
   * @param renewAt when it is no longer used, which is before it ends
   */
  record Token(String value, Instant renewAt) {
    String header() {
      return "Bearer " + value;
    }

    @Override
    public String toString() {
      return "Token[hidden]";
    }
  }

  @Override
  public synchronized Optional<String> header() throws ServerFault {
    Token token = current;
    if (token == null || !around.clock().instant().isBefore(token.renewAt())) {
      token = endpoint.fetch();
      current = token;
    }
    return Optional.of(token.header());
  }

  /** Another thread may have renewed it already: only the refused one is forgotten. */
  @Override
  public synchronized void refused(String header) {
    if (current != null && current.header().equals(header)) {
      current = null;
    }
  }
}
