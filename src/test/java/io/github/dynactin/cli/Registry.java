package io.github.dynactin.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** A hospital's table of cases, in a database of this process. */
final class Registry implements AutoCloseable {
  static final String QUERY =
      "SELECT name AS case_id, doc AS document, at AS changed_at FROM cases"
          + " WHERE at >= :since AND at < :until";

  private static final String CASE =
      "{\"dynactinCase\": 1, \"id\": \"%s\", \"subject\": {\"id\": \"p-%s\", \"sex\": \"%s\"}}";

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
  private final Connection held;

  Registry() throws SQLException {
    held = DriverManager.getConnection(url); // as long as one is open, the database is there
    sql("CREATE TABLE cases (name VARCHAR PRIMARY KEY, doc CLOB, at TIMESTAMP WITH TIME ZONE)");
  }

  /** Rows are made when they are asked for. */
  String url() {
    return url + ";LAZY_QUERY_EXECUTION=1";
  }

  void put(String name, String sex, Instant at) throws SQLException {
    putDocument(name, CASE.formatted(name, name, sex), at);
  }

  void putDocument(String name, String document, Instant at) throws SQLException {
    try (PreparedStatement merge =
        held.prepareStatement("MERGE INTO cases KEY (name) VALUES (?, ?, ?)")) {
      merge.setString(1, name);
      merge.setString(2, document);
      merge.setObject(3, at.atOffset(ZoneOffset.UTC));
      merge.executeUpdate();
    }
  }

  void remove(String name) throws SQLException {
    sql("DELETE FROM cases WHERE name = '" + name + "'");
  }

  void sql(String statement) throws SQLException {
    try (Statement execute = held.createStatement()) {
      execute.execute(statement);
    }
  }

  @Override
  public void close() throws SQLException {
    held.close();
  }
}
