package io.github.dynactin.transport;

import io.github.dynactin.transport.keys.Secret;
import java.util.Optional;

/**
 * An HTTP proxy on the way to a server. Servers on this machine are reached without it.
 *
 * @param host name or address, without a scheme
 * @param port from 1 to 65535
 * @param login shown to the proxy (basic), if it wants one
 */
public record ProxySettings(String host, int port, Optional<Login> login) {
  private static final int HIGHEST = 65_535;

  /** A user name, and a password that is never printed. */
  public record Login(String user, Secret password) {}

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if this is no host and port
   */
  public ProxySettings {
    if (!host.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]") || port < 1 || port > HIGHEST) {
      throw new IllegalArgumentException("a proxy is a host and a port from 1 to 65535");
    }
  }

  /**
   * A proxy that wants no login.
   *
   * @param hostAndPort such as {@code proxy.example:3128}
   * @throws IllegalArgumentException if it is anything else
   */
  public static ProxySettings of(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    String port = hostAndPort.substring(colon + 1);
    if (colon < 1 || !port.matches("\\d{1,5}")) {
      throw new IllegalArgumentException("a proxy is given as HOST:PORT");
    }
    return new ProxySettings(
        hostAndPort.substring(0, colon), Integer.parseInt(port), Optional.empty());
  }

  /** The same with a login. */
  public ProxySettings withLogin(String user, Secret password) {
    return new ProxySettings(host, port, Optional.of(new Login(user, password)));
  }
}
