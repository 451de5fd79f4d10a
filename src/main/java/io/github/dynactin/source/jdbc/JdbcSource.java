package io.github.dynactin.source.jdbc;

import io.github.dynactin.source.CaseReading;
import io.github.dynactin.source.CaseSource;
import io.github.dynactin.source.Scan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * Cases in a database, one a row. They are read in one read-only transaction that sees one state, a
 * few rows at a time.
 */
public final class JdbcSource implements CaseSource {
  private final JdbcSettings settings;
  private final NamedQuery query;
  private final CaseReading reading;
  private final Clock clock;

  /**
   * A source; nothing is connected yet.
   *
   * @param reading what becomes of a document
   * @param clock for a database that doesn't tell its own time
   * @throws IllegalArgumentException if the query is none
   */
  public JdbcSource(JdbcSettings settings, CaseReading reading, Clock clock) {
    this.settings = settings;
    this.query = NamedQuery.of(settings.query());
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public String identity() {
    String zone = settings.zone().map(ZoneId::getId).orElse("");
    return String.join("\n", List.of(settings.url(), settings.query(), zone));
  }

  @Override
  public Scan open() {
    Drivers drivers = new Drivers(settings.drivers());
    try {
      Connection connection = drivers.connect(settings);
      return opened(new Session(drivers, connection));
    } catch (SQLException refused) {
      drivers.close();
      throw SqlFailures.of(refused, "connecting", false);
    } catch (RuntimeException failure) {
      drivers.close();
      throw failure;
    }
  }

  private Scan opened(Session session) {
    try {
      return JdbcScan.begin(session, new Question(settings, query, reading), clock);
    } catch (SQLException refused) {
      session.close();
      throw SqlFailures.of(refused, "beginning a transaction", false);
    } catch (RuntimeException failure) {
      session.close();
      throw failure;
    }
  }
}
