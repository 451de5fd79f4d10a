package io.github.dynactin.source.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/** What databases do each in their own way. */
enum Dialect {
  /** PostgreSQL and its like: a transaction is a snapshot if it is to read the same again. */
  POSTGRESQL(
      "SELECT CURRENT_TIMESTAMP", "SELECT LOCALTIMESTAMP", Connection.TRANSACTION_REPEATABLE_READ),
  /** MariaDB and MySQL; the only ones whose clock tells no zone. */
  MARIADB(
      "SELECT UTC_TIMESTAMP(6)",
      "SELECT LOCALTIMESTAMP(6)",
      Connection.TRANSACTION_REPEATABLE_READ),
  /** A statement is a snapshot of its own. */
  ORACLE(
      "SELECT SYSTIMESTAMP FROM DUAL",
      "SELECT CAST(SYSTIMESTAMP AS TIMESTAMP) FROM DUAL",
      Connection.TRANSACTION_READ_COMMITTED),
  /** Reading the same again would lock out those who write; that is for the database to set up. */
  SQL_SERVER(
      "SELECT SYSDATETIMEOFFSET()", "SELECT SYSDATETIME()", Connection.TRANSACTION_READ_COMMITTED),
  /** Whatever else there is. */
  STANDARD(
      "SELECT CURRENT_TIMESTAMP", "SELECT LOCALTIMESTAMP", Connection.TRANSACTION_REPEATABLE_READ);

  private final String clock;
  private final String localClock;
  private final int isolation;

  Dialect(String clock, String localClock, int isolation) {
    this.clock = clock;
    this.localClock = localClock;
    this.isolation = isolation;
  }

  static Dialect of(DatabaseMetaData about) throws SQLException {
    String product = about.getDatabaseProductName().toLowerCase(Locale.ROOT);
    if (product.contains("postgres")) {
      return POSTGRESQL;
    }
    if (product.contains("mariadb") || product.contains("mysql")) {
      return MARIADB;
    }
    if (product.contains("oracle")) {
      return ORACLE;
    }
    return product.contains("sql server") ? SQL_SERVER : STANDARD;
  }

  /** Asks for the time now. */
  String clock() {
    return clock;
  }

  /** Asks for the same in the zone of times that say none. */
  String localClock() {
    return localClock;
  }

  /** Makes a connection's transaction one that changes nothing and sees one state. */
  void begin(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    if (connection.getMetaData().supportsTransactionIsolationLevel(isolation)) {
      connection.setTransactionIsolation(isolation);
    }
  }
}
