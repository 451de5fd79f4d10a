package io.github.dynactin.transport;

import static java.util.Locale.ROOT;

import java.net.URI;

/** Scheme, host and port: what a credential is good for. */
final class Origins {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private Origins() {}

  /** True if both are of one server. An address with a user in it is of none. */
  static boolean same(URI one, URI other) {
    return one.getRawUserInfo() == null
        && one.getScheme() != null
        && one.getHost() != null
        && one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  /** True if it never leaves the machine. */
  static boolean isLoopback(String host) {
    String name = host.toLowerCase(ROOT);
    return name.equals("localhost")
        || name.equals("[::1]")
        || name.equals("::1")
        || name.matches("127(\\.\\d{1,3}){3}");
  }

  private static int port(URI uri) {
    int usual = uri.getScheme().equalsIgnoreCase("https") ? HTTPS : HTTP;
    return uri.getPort() >= 0 ? uri.getPort() : usual;
  }
}
