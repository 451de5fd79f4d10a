package io.github.dynactin.transport;

import static java.util.Locale.ROOT;

import java.net.URI;

/** One spelling for all base URLs that are certain to mean one server. Internal. */
public final class ServerIdentity {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private ServerIdentity() {}

  /**
   * The canonical spelling of a base URL (RFC 3986, 6.2): scheme and host in lower case, no default
   * port, no dot segments, no slash at the end; every name of this machine's loopback interface is
   * {@code localhost}. Only to be compared: requests go to the URL as it was given.
   */
  public static String of(URI base) {
    URI normal = base.normalize();
    String scheme = normal.getScheme().toLowerCase(ROOT);
    String given = normal.getHost().toLowerCase(ROOT);
    String host = Origins.isLoopback(given) ? "localhost" : given;
    int usual = scheme.equals("https") ? HTTPS : HTTP;
    boolean isUsual = normal.getPort() < 0 || normal.getPort() == usual;
    String port = isUsual ? "" : ":" + normal.getPort();
    String path = normal.getRawPath() == null ? "" : normal.getRawPath();
    return scheme + "://" + host + port + path.replaceAll("/+$", "");
  }
}
