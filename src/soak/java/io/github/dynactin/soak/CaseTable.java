package io.github.dynactin.soak;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A hospital's table of cases in PostgreSQL, where a trigger notes when a row changed. */
final class CaseTable implements AutoCloseable {
  /** What a site writes into its {@code cases.sql}. */
  static final String QUERY =
      "SELECT name AS case_id, doc AS document, at AS changed_at FROM cases"
          + " WHERE at >= :since AND at < :until ORDER BY name";

  private final String url;

  /** Makes the empty table. */
  CaseTable(String url) throws SQLException {
    this.url = url;
    run("CREATE TABLE cases (name text PRIMARY KEY, doc text NOT NULL, at timestamptz)");
    run(
        "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS"
            + " 'BEGIN NEW.at := clock_timestamp(); RETURN NEW; END'");
    run(
        "CREATE TRIGGER touched BEFORE INSERT OR UPDATE ON cases"
            + " FOR EACH ROW EXECUTE FUNCTION touch()");
  }

  String url() {
    return url;
  }

  void put(String name, String document) throws SQLException {
    String upsert =
        "INSERT INTO cases (name, doc) VALUES (?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET doc = excluded.doc";
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement(upsert)) {
      statement.setString(1, name);
      statement.setString(2, document);
      statement.executeUpdate();
    }
  }

  void remove(String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement =
            connection.prepareStatement("DELETE FROM cases WHERE name = ?")) {
      statement.setString(1, name);
      statement.executeUpdate();
    }
  }

  /** As somebody does who sets a document right behind the trigger's back. */
  void putUnseen(String name, String document) throws SQLException {
    run("ALTER TABLE cases DISABLE TRIGGER touched");
    put(name, document);
    run("ALTER TABLE cases ENABLE TRIGGER touched");
  }

  @Override
  public void close() throws SQLException {
    run("DROP TABLE cases");
    run("DROP FUNCTION touch()");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
