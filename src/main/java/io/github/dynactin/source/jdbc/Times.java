package io.github.dynactin.source.jdbc;

import io.github.dynactin.source.SourceException;
import io.github.dynactin.source.SourceException.Reason;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moments in a database and here. The zone of this process never matters: JDBC's own timestamps,
 * which depend on it, aren't used.
 *
 * @param zone of times that say none; empty if nobody knows it
 */
record Times(Optional<ZoneId> zone) {
  /** Before anything changed, and after. Databases know no minus infinity in common. */
  static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");

  static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

  Optional<Instant> read(ResultSet row, Columns.Changed column) throws SQLException {
    if (column.zoned()) {
      @Nullable OffsetDateTime time = row.getObject(column.index(), OffsetDateTime.class);
      return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
    @Nullable LocalDateTime time = row.getObject(column.index(), LocalDateTime.class);
    return Optional.ofNullable(time)
        .map(local -> local.atZone(known()).withLaterOffsetAtOverlap().toInstant());
  }

  /** Binds the first moment of a window. */
  void bindSince(PreparedStatement statement, int index, Optional<Instant> since, boolean zoned)
      throws SQLException {
    bind(statement, index, since.map(at -> zoned ? at : at.minus(slack())).orElse(EARLIEST), zoned);
  }

  /** Binds the first moment after a window. */
  void bindUntil(PreparedStatement statement, int index, Optional<Instant> until, boolean zoned)
      throws SQLException {
    bind(statement, index, until.map(at -> zoned ? at : at.plus(slack())).orElse(LATEST), zoned);
  }

  private void bind(PreparedStatement statement, int index, Instant moment, boolean zoned)
      throws SQLException {
    if (zoned) {
      statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
    } else {
      statement.setObject(index, LocalDateTime.ofInstant(moment, known()));
    }
  }

  /** A wrong guess would let changes slip through for hours. */
  private ZoneId known() {
    return zone.orElseThrow(
        () ->
            new SourceException(
                Reason.MISCONFIGURED,
                "The query's column "
                    + Columns.CHANGED_AT
                    + " tells no zone, and the database's clock isn't UTC's: name the zone of its"
                    + " times with --jdbc-time-zone (source.jdbc.time-zone)."));
  }

  /**
   * When the clocks go back, an hour is there twice, and what stands in the database doesn't say
   * which it is: more is asked for, and what is too much is sorted out here.
   */
  private Duration slack() {
    return known().getRules().isFixedOffset() ? Duration.ZERO : Duration.ofHours(1);
  }
}
