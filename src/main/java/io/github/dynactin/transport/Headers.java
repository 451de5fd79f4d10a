package io.github.dynactin.transport;

import static java.util.Locale.ROOT;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses headers that would let a value become a second header, or undo what is set here. */
final class Headers {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]+");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
  private static final Set<String> TAKEN =
      Set.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "host",
          "content-length",
          "content-type",
          "transfer-encoding",
          "accept-encoding");

  private Headers() {}

  static Map<String, String> requireSensible(Map<String, String> headers) {
    headers.forEach(
        (name, value) -> {
          if (!NAME.matcher(name).matches() || TAKEN.contains(name.toLowerCase(ROOT))) {
            throw new IllegalArgumentException("header " + name + " can't be set here");
          }
          requireValue(value);
        });
    return Map.copyOf(headers);
  }

  /** True for what a bearer token may be (RFC 6750). */
  static boolean isToken(String value) {
    return TOKEN.matcher(value).matches();
  }

  static String requireValue(String value) {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("a header's value is empty or holds control characters");
    }
    return value;
  }
}
