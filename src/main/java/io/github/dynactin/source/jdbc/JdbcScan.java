package io.github.dynactin.source.jdbc;

import io.github.dynactin.source.Listing;
import io.github.dynactin.source.Scan;
import io.github.dynactin.source.Window;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** One transaction that reads. */
record JdbcScan(Session session, Instant start, Times times, Question question) implements Scan {
  private static final int GRACE_SECONDS = 30;

  /** Zones are at least a quarter of an hour apart. */
  private static final Duration SAME = Duration.ofMinutes(5);

  /** Begins a transaction, and asks for the time before anything else: what it sees isn't older. */
  static Scan begin(Session session, Question question, Clock clock) throws SQLException {
    Connection connection = session.connection();
    limit(connection, question.settings());
    Dialect dialect = Dialect.of(connection.getMetaData());
    dialect.begin(connection);
    Instant start = time(connection, dialect, clock);
    Times times = new Times(question.settings().zone().or(() -> utc(connection, dialect, start)));
    return new JdbcScan(session, start, times, question);
  }

  /** A network that went silent ends the run, too: the driver alone would wait for ever. */
  private static void limit(Connection connection, JdbcSettings settings) throws SQLException {
    int seconds = (int) settings.timeout().toSeconds() + GRACE_SECONDS;
    try {
      connection.setNetworkTimeout(Runnable::run, seconds * 1000);
    } catch (SQLFeatureNotSupportedException withoutOne) {
      // Such as a database within this process.
    }
  }

  private static Instant time(Connection connection, Dialect dialect, Clock clock)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(dialect.clock())) {
      row.next();
      return dialect == Dialect.MARIADB
          ? row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC)
          : row.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException tellsNone) {
      if (dialect != Dialect.STANDARD) {
        throw tellsNone;
      }
      connection.rollback();
      return clock.instant();
    }
  }

  /** UTC, if the database's own times are UTC's: then a time that says nothing is one of them. */
  private static Optional<ZoneId> utc(Connection connection, Dialect dialect, Instant start) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(dialect.localClock())) {
      row.next();
      Instant local = row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
      boolean same = Duration.between(start, local).abs().compareTo(SAME) < 0;
      return same ? Optional.of(ZoneOffset.UTC) : Optional.empty();
    } catch (SQLException tellsNone) {
      return Optional.empty();
    }
  }

  @Override
  public Listing list(Window window) {
    return new Listing(
        List.of(new JdbcPart(session.connection(), question, times, window)), List.of());
  }

  @Override
  public void close() {
    session.close();
  }
}
