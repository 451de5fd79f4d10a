package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.source.CaseReading;
import io.github.dynactin.source.CaseSource;
import io.github.dynactin.source.jdbc.JdbcSettings;
import io.github.dynactin.source.jdbc.JdbcSource;
import io.github.dynactin.transport.keys.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options for cases in a database. A password stands in a file or in the environment. */
final class DatabaseOptions {
  static final String HEADING = "%nDatabase (instead of files):%n";
  private static final String PASSWORD = "DYNACTIN_JDBC_PASSWORD";

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description = "JDBC URL of the database, without a password.")
  private @Nullable String url;

  @Option(names = "--jdbc-user", paramLabel = "NAME", description = "User of the database.")
  private @Nullable String user;

  @Option(
      names = "--jdbc-password-file",
      paramLabel = "FILE",
      description = "File with that user's password (or " + PASSWORD + ").")
  private @Nullable Path passwordFile;

  @Option(
      names = "--jdbc-driver",
      paramLabel = "JAR",
      description = "Jar of the database's JDBC driver. May be given again for what it needs.")
  private List<Path> drivers = List.of();

  @Option(
      names = "--jdbc-query",
      paramLabel = "SQL",
      description =
          "Query with a case in each row: columns case_id, document (the case as JSON) and, if it is"
              + " known, changed_at. :since and :until in it are bound to the times asked for.")
  private @Nullable String query;

  @Option(names = "--jdbc-query-file", paramLabel = "FILE", description = "File with that query.")
  private @Nullable Path queryFile;

  @Option(
      names = "--jdbc-fetch-size",
      paramLabel = "NUMBER",
      converter = DeliveryOptions.Count.class,
      description = "How many rows are in memory at a time (default: ${DEFAULT-VALUE}).",
      defaultValue = "50")
  private int fetchSize = 50;

  @Option(
      names = "--jdbc-timeout",
      paramLabel = "TIME",
      converter = RetryOption.Time.class,
      description = "How long the database may take to answer (default: ${DEFAULT-VALUE}).",
      defaultValue = "10m")
  private Duration timeout = Duration.ofMinutes(10);

  @Option(
      names = "--jdbc-time-zone",
      paramLabel = "ZONE",
      converter = Zone.class,
      description =
          "Zone of times that say none, such as Europe/Berlin (default: UTC, if the database's clock"
              + " is UTC's).")
  private @Nullable ZoneId zone;

  /** True if cases come from a database. */
  boolean isGiven() {
    return Stream.of(url, user, passwordFile, query, queryFile).anyMatch(option -> option != null);
  }

  /** The source; what can't be used is told before anything is connected. */
  CaseSource source(CaseReading documents, Clock clock) {
    if (url == null) {
      throw new ConfigurationException(
          "--jdbc-user and its like: name the database with --jdbc-url.");
    }
    String where = url;
    String sql = sql();
    Optional<JdbcSettings.Login> login = login(System.getenv());
    Optional<ZoneId> known = Optional.ofNullable(zone);
    JdbcSettings settings =
        Secrets.checked(
            "--jdbc-url",
            () -> new JdbcSettings(where, login, sql, drivers, fetchSize, timeout, known));
    return Secrets.checked("--jdbc-query", () -> new JdbcSource(settings, documents, clock));
  }

  private Optional<JdbcSettings.Login> login(Map<String, String> environment) {
    if (user == null) {
      if (passwordFile != null) {
        throw new ConfigurationException("--jdbc-password-file needs --jdbc-user.");
      }
      return Optional.empty();
    }
    Optional<String> password =
        Secrets.fileOr("--jdbc-password-file", passwordFile, PASSWORD, environment)
            .map(Secret::reveal);
    return Optional.of(new JdbcSettings.Login(user, password));
  }

  private String sql() {
    if ((query == null) == (queryFile == null)) {
      throw new ConfigurationException(
          "--jdbc-url needs a query: --jdbc-query or --jdbc-query-file, one of them.");
    }
    if (query != null) {
      return query;
    }
    try {
      return Files.readString(queryFile, UTF_8);
    } catch (IOException unreadable) {
      throw new ConfigurationException("--jdbc-query-file: the file can't be read.");
    }
  }

  /** A zone by its name. */
  static final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String name) {
      try {
        return ZoneId.of(name);
      } catch (DateTimeException unknown) {
        throw new TypeConversionException("UTC, +01:00 or a name such as Europe/Berlin is needed");
      }
    }
  }
}
