package io.github.dynactin.source.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import io.github.dynactin.source.SourceCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a result as cases, each as it is asked for. */
final class Rows extends Spliterators.AbstractSpliterator<SourceCase> {
  private final ResultSet result;
  private final Question question;
  private final Columns columns;
  private final Times times;
  private long number;

  Rows(ResultSet result, Question question, Times times) throws SQLException {
    super(Long.MAX_VALUE, ORDERED);
    this.result = result;
    this.question = question;
    this.columns = Columns.of(result.getMetaData());
    this.times = times;
  }

  @Override
  public boolean tryAdvance(Consumer<? super SourceCase> action) {
    SourceCase next;
    try {
      if (!result.next()) {
        return false;
      }
      number++;
      next = row();
    } catch (SQLException lost) {
      throw SqlFailures.of(lost, "reading row " + (number + 1), true);
    }
    action.accept(next);
    return true;
  }

  private SourceCase row() throws SQLException {
    @Nullable String named = result.getString(columns.caseId());
    @Nullable Instant at = null;
    if (columns.changed().isPresent()) {
      at = times.read(result, columns.changed().get()).orElse(null);
    }
    Optional<Instant> changed = Optional.ofNullable(at);
    Optional<CaseId> id = id(named);
    if (id.isEmpty()) {
      return new SourceCase(
          refused(
              IssueCode.VALUE_MALFORMED,
              Columns.CASE_ID + " has 1 to 128 characters: letters, digits, '.', '_', '-'"),
          id,
          changed);
    }
    return document(id.get(), changed);
  }

  /** Some databases fill a column up with spaces. */
  private static Optional<CaseId> id(@Nullable String named) {
    try {
      return Optional.ofNullable(named).map(String::strip).map(CaseId::new);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private SourceCase document(CaseId id, Optional<Instant> changed) throws SQLException {
    byte @Nullable [] bytes = new Documents(result, columns.document()).bytes();
    if (bytes == null) {
      ReadCase missing = refused(IssueCode.PROPERTY_MISSING, "the row has no document");
      return new SourceCase(missing, Optional.of(id), changed);
    }
    ReadCase read = read(Source.of(place(), bytes));
    Optional<CaseId> own = read.oncologyCase().map(OncologyCase::id);
    if (own.isPresent() && !own.get().equals(id)) {
      ReadCase other =
          refused(IssueCode.FACTS_CONTRADICT, Columns.CASE_ID + " isn't the id in the document");
      return new SourceCase(other, Optional.empty(), changed);
    }
    return new SourceCase(read, Optional.of(id), changed);
  }

  private ReadCase read(Source document) {
    try (Stream<ReadCase> cases = question.reading().read(document)) {
      List<ReadCase> all = cases.limit(2).toList();
      return all.size() == 1
          ? all.get(0)
          : refused(IssueCode.VALUE_NOT_ALLOWED, "a document holds one case");
    }
  }

  private ReadCase refused(IssueCode code, String message) {
    return ReadCase.rejected(List.of(Issue.of(code, Origin.of(place(), ""), message)));
  }

  private String place() {
    return JdbcPart.NAME + " row " + number;
  }

  /** A document of a row, however the database keeps it. */
  private record Documents(ResultSet row, Columns.Document column) {
    byte @Nullable [] bytes() throws SQLException {
      return switch (column.type()) {
        case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY ->
            row.getBytes(column.index());
        default -> text();
      };
    }

    private byte @Nullable [] text() throws SQLException {
      @Nullable String text = row.getString(column.index());
      return text == null ? null : text.getBytes(UTF_8);
    }
  }
}
