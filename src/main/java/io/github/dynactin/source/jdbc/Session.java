package io.github.dynactin.source.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection and the driver that made it, which must outlive it. */
record Session(Drivers drivers, Connection connection) implements AutoCloseable {
  @Override
  public void close() {
    try (connection) {
      connection.rollback(); // it was only read; so nothing is left waiting there
    } catch (SQLException gone) {
      // There is nothing to end any more.
    } finally {
      drivers.close();
    }
  }
}
