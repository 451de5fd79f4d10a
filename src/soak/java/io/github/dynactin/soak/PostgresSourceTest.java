package io.github.dynactin.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dynactin.reader.ReaderSettings;
import io.github.dynactin.reader.Readers;
import io.github.dynactin.source.CaseReading;
import io.github.dynactin.source.Scan;
import io.github.dynactin.source.SourceCase;
import io.github.dynactin.source.SourceException;
import io.github.dynactin.source.SourceException.Reason;
import io.github.dynactin.source.Window;
import io.github.dynactin.source.jdbc.JdbcSettings;
import io.github.dynactin.source.jdbc.JdbcSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

/** Cases from a real PostgreSQL. */
@Tag("soak")
@Timeout(600)
class PostgresSourceTest {
  private static final String CASE =
      "{\"dynactinCase\": 1, \"id\": \"%s\", \"subject\": {\"id\": \"p\", \"sex\": \"FEMALE\"}}";
  private static final String QUERY =
      "SELECT name AS case_id, doc AS document, at AS changed_at FROM cases"
          + " WHERE at >= :since AND at < :until ORDER BY name";

  @TempDir private static Path folder = Path.of("");
  private static Database database;

  @BeforeAll
  static void start() throws Exception {
    database =
        new Database(PostgresServer.unpack(folder).resolve("bin"), folder, Duration.ofMinutes(10));
    database.start();
  }

  @AfterAll
  static void stop() throws Exception {
    database.stopImmediately();
  }

  @BeforeEach
  void create() throws SQLException {
    sql("CREATE TABLE cases (name text PRIMARY KEY, doc jsonb, at timestamptz)");
  }

  @AfterEach
  void drop() throws SQLException {
    sql("DROP TABLE cases");
  }

  @Test
  void readsJsonbWhateverItsOrderAndBindsTheWindow() throws SQLException {
    insert("one", "2026-11-01 02:00:00+00");
    insert("two", "2026-11-02 02:00:00+00");
    List<SourceCase> all = read(QUERY, Window.all());
    assertThat(all).hasSize(2).allMatch(c -> c.read().issues().isEmpty());
    Window second =
        new Window(Optional.of(Instant.parse("2026-11-02T02:00:00Z")), Optional.empty());
    assertThat(read(QUERY, second)).singleElement().matches(c -> second.holds(c.changed()));
  }

  @Test
  void timesWithoutAZoneDoNotDependOnThisProcess() throws SQLException {
    insert("one", "2026-07-01 02:00:00+00");
    String plain =
        QUERY
            .replace("at AS", "(at AT TIME ZONE 'UTC') AS")
            .replace("WHERE at >=", "WHERE (at AT TIME ZONE 'UTC') >=")
            .replace("AND at <", "AND (at AT TIME ZONE 'UTC') <");
    Instant at = Instant.parse("2026-07-01T02:00:00Z");
    assertThat(read(plain, new Window(Optional.of(at), Optional.empty())))
        .singleElement()
        .matches(c -> c.changed().equals(Optional.of(at)));
    assertThat(read(plain, new Window(Optional.of(at.plusSeconds(1)), Optional.empty()))).isEmpty();
    assertThat(read(settings(plain, 50, ZoneId.of("Europe/Berlin")), Window.all()).get(0).changed())
        .contains(at.minus(Duration.ofHours(2)));
  }

  @Test
  void whatIsCommittedAfterTheScanBeganIsNotInItAndIsOlderThanItsCommit() throws SQLException {
    insert("one", "2026-11-01 02:00:00+00");
    try (Connection other = DriverManager.getConnection(database.url());
        Statement late = other.createStatement()) {
      other.setAutoCommit(false);
      late.execute("INSERT INTO cases VALUES ('late', '{}', now())");
      Instant start;
      try (Scan scan = source(settings(QUERY, 50, ZoneOffset.UTC)).open()) {
        start = scan.start();
        other.commit();
        try (Stream<SourceCase> cases = scan.list(Window.all()).parts().get(0).cases()) {
          assertThat(cases).hasSize(1);
        }
      }
      Window next = new Window(Optional.of(start.minus(Duration.ofMinutes(10))), Optional.empty());
      assertThat(read(QUERY, next)).as("seen because of the overlap").hasSize(1);
      assertThat(read(QUERY, new Window(Optional.of(start), Optional.empty()))).isEmpty();
    }
  }

  @Test
  void readsManyRowsInLittleMemory() {
    String many =
        "SELECT 'c' || i AS case_id, repeat(md5(i::text), 128) AS document, now() AS changed_at"
            + " FROM generate_series(1, 300000) AS i";
    long most = 0;
    long rows = 0;
    long before = used();
    try (Scan scan =
            new JdbcSource(settings(many, 50, ZoneOffset.UTC), reading(), Clock.systemUTC())
                .open();
        Stream<SourceCase> cases = scan.list(Window.all()).parts().get(0).cases()) {
      for (Iterator<SourceCase> each = cases.iterator(); each.hasNext(); each.next()) {
        rows++;
        most = rows % 60_000 == 0 ? Math.max(most, used() - before) : most;
      }
    }
    assertThat(rows).isEqualTo(300_000);
    assertThat(most).as("bytes held over 1.2 GB of rows").isLessThan(32L << 20);
    System.out.printf("%,d rows of 4 kB; at most %,d bytes held%n", rows, most);
  }

  @Test
  void aConnectionThatIsKilledInTheMiddleIsToldAndNotTakenForTheEnd() throws SQLException {
    String many =
        "SELECT 'c' || i AS case_id, repeat('x', 1000) AS document FROM generate_series(1, 100000) AS i";
    try (Scan scan =
            new JdbcSource(settings(many, 50, ZoneOffset.UTC), reading(), Clock.systemUTC())
                .open();
        Stream<SourceCase> cases = scan.list(Window.all()).parts().get(0).cases()) {
      Iterator<SourceCase> each = cases.iterator();
      each.next();
      sql(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
              + " AND query LIKE '%generate_series%'");
      assertThatThrownBy(() -> each.forEachRemaining(c -> {}))
          .isInstanceOfSatisfying(
              SourceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.LOST));
    }
  }

  @Test
  void changesNothingAndSaysWhatIsWrong() throws SQLException {
    insert("one", "2026-11-01 02:00:00+00");
    refused(
        "DELETE FROM cases RETURNING name AS case_id, doc AS document",
        Reason.MISCONFIGURED,
        "25006");
    assertThat(read(QUERY, Window.all())).hasSize(1);
    refused("SELECT * FROM nowhere", Reason.MISCONFIGURED, "42P01");
    refused("SELEC 1", Reason.MISCONFIGURED, "42601");
    refused("SELECT 'x' AS case_id, pg_sleep(60)::text AS document", Reason.LOST, "57014");
    JdbcSettings nobody =
        new JdbcSettings(
            database.url().replace("user=postgres", "user=nobody"),
            Optional.empty(),
            QUERY,
            List.of(),
            50,
            Duration.ofSeconds(5),
            Optional.of(ZoneOffset.UTC));
    assertThatThrownBy(() -> source(nobody).open())
        .isInstanceOfSatisfying(
            SourceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_AUTHORISED));
    JdbcSettings closed =
        new JdbcSettings(
            "jdbc:postgresql://127.0.0.1:1/x",
            Optional.empty(),
            QUERY,
            List.of(),
            50,
            Duration.ofSeconds(5),
            Optional.of(ZoneOffset.UTC));
    assertThatThrownBy(() -> source(closed).open())
        .isInstanceOfSatisfying(
            SourceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
  }

  @Test
  void theDriverMayComeFromAJar() throws Exception {
    insert("one", "2026-11-01 02:00:00+00");
    Path jar = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    JdbcSettings settings =
        new JdbcSettings(
            database.url(),
            Optional.empty(),
            QUERY,
            List.of(jar),
            50,
            Duration.ofSeconds(5),
            Optional.of(ZoneOffset.UTC));
    assertThat(read(settings, Window.all())).hasSize(1);
  }

  @Test
  void theExamplesQueryIsOne() throws SQLException, IOException {
    sql("CREATE TABLE oncology_case (case_id text, document jsonb, changed_at timestamptz)");
    sql("INSERT INTO oncology_case VALUES ('one', '%s', now())".formatted(CASE.formatted("one")));
    String query = Files.readString(Path.of("examples/scheduled/cases.sql"), UTF_8);
    assertThat(read(query, Window.all())).hasSize(1);
    sql("DROP TABLE oncology_case");
  }

  private void refused(String query, Reason reason, String state) {
    assertThatThrownBy(() -> read(settings(query, 50, ZoneOffset.UTC), Window.all()))
        .isInstanceOfSatisfying(
            SourceException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(state);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void insert(String name, String at) throws SQLException {
    sql("INSERT INTO cases VALUES ('%s', '%s', '%s')".formatted(name, CASE.formatted(name), at));
  }

  private static void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }

  private static JdbcSettings settings(String query, int fetchSize, ZoneId zone) {
    return new JdbcSettings(
        database.url(),
        Optional.empty(),
        query,
        List.of(),
        fetchSize,
        Duration.ofSeconds(5),
        Optional.of(zone));
  }

  private static JdbcSource source(JdbcSettings settings) {
    return new JdbcSource(settings, reading(), Clock.systemUTC());
  }

  private static CaseReading reading() {
    Readers readers = Readers.standard();
    return source -> readers.read(source, "dynactin-case", ReaderSettings.standard());
  }

  private static List<SourceCase> read(String query, Window window) {
    return read(settings(query, 50, ZoneOffset.UTC), window);
  }

  private static List<SourceCase> read(JdbcSettings settings, Window window) {
    try (Scan scan = source(settings).open();
        Stream<SourceCase> cases = scan.list(window).parts().get(0).cases()) {
      return cases.toList();
    }
  }
}
