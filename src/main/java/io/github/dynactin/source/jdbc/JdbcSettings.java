package io.github.dynactin.source.jdbc;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How cases are asked of a database.
 *
 * @param url JDBC URL, without a password
 * @param login who asks; empty if the URL or the system says so
 * @param query gives a case a row, in the columns that {@link Columns} names
 * @param drivers jars with the driver; empty if it is on the class path
 * @param fetchSize how many rows the driver holds at a time
 * @param timeout how long the query, and any one answer of the database, may take
 * @param zone of times that say none; where it is empty they are UTC's, if the database's clock is
 */
public record JdbcSettings(
    String url,
    Optional<Login> login,
    String query,
    List<Path> drivers,
    int fetchSize,
    Duration timeout,
    Optional<ZoneId> zone) {
  private static final String SECRET = "(?is).*(password|passwd|pwd|secret|token)\\s*=.*";
  private static final String ORACLE_LOGIN = "(?is)jdbc:oracle:[a-z]+:[^@]*/[^@]*@.*";

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if the URL is none, or holds a password; or a number is too
   *     small
   */
  public JdbcSettings {
    requireNonNull(login, "login");
    requireNonNull(query, "query");
    requireNonNull(zone, "zone");
    drivers = List.copyOf(drivers);
    if (!url.startsWith("jdbc:")) {
      throw new IllegalArgumentException("a JDBC URL begins with jdbc:");
    }
    if (url.matches(SECRET) || url.matches(ORACLE_LOGIN)) {
      throw new IllegalArgumentException(
          "a password doesn't stand in the URL: it comes from a file or the environment");
    }
    if (fetchSize < 1 || timeout.toSeconds() < 1) {
      throw new IllegalArgumentException("the fetch size and the timeout are 1 or more");
    }
  }

  /**
   * Who asks.
   *
   * @param password empty if none is needed
   */
  public record Login(String user, Optional<String> password) {
    public Login {
      requireNonNull(user, "user");
      requireNonNull(password, "password");
    }

    @Override
    public String toString() {
      return "Login[hidden]";
    }
  }
}
