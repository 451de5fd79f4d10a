package io.github.dynactin.source.jdbc;

import io.github.dynactin.source.Part;
import io.github.dynactin.source.SourceCase;
import io.github.dynactin.source.Window;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rows of a query. */
record JdbcPart(Connection connection, Question question, Times times, Window window)
    implements Part {
  static final String NAME = "database";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Stream<SourceCase> cases() {
    try {
      PreparedStatement statement = prepared();
      try {
        return rows(statement);
      } catch (SQLException | RuntimeException refused) {
        statement.close();
        throw refused;
      }
    } catch (SQLException refused) {
      throw SqlFailures.of(refused, "the query", false);
    }
  }

  private PreparedStatement prepared() throws SQLException {
    PreparedStatement statement = connection.prepareStatement(question.query().sql());
    JdbcSettings settings = question.settings();
    statement.setFetchSize(settings.fetchSize()); // with autocommit off: a few rows at a time
    statement.setQueryTimeout((int) settings.timeout().toSeconds());
    return statement;
  }

  private Stream<SourceCase> rows(PreparedStatement statement) throws SQLException {
    bind(statement);
    Rows rows = new Rows(statement.executeQuery(), question, times);
    return StreamSupport.stream(rows, false)
        .onClose(
            () -> {
              try {
                statement.close();
              } catch (SQLException gone) {
                // It was only read.
              }
            });
  }

  private void bind(PreparedStatement statement) throws SQLException {
    boolean zoned = question.query().names().isEmpty() || comparesZoned(statement);
    int index = 1;
    for (NamedQuery.Name name : question.query().names()) {
      switch (name) {
        case SINCE -> times.bindSince(statement, index, window.since(), zoned);
        case UNTIL -> times.bindUntil(statement, index, window.until(), zoned);
      }
      index++;
    }
  }

  /** The times in the query are compared with those that it gives, so they are of one kind. */
  private static boolean comparesZoned(PreparedStatement statement) throws SQLException {
    @Nullable ResultSetMetaData about = statement.getMetaData();
    return about == null
        || Optional.of(Columns.of(about))
            .flatMap(Columns::changed)
            .map(Columns.Changed::zoned)
            .orElse(true);
  }
}
