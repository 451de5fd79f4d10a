package io.github.dynactin.source.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.reader.ReaderSettings;
import io.github.dynactin.reader.Readers;
import io.github.dynactin.source.CaseReading;
import io.github.dynactin.source.Part;
import io.github.dynactin.source.Scan;
import io.github.dynactin.source.SourceCase;
import io.github.dynactin.source.SourceException;
import io.github.dynactin.source.SourceException.Reason;
import io.github.dynactin.source.Window;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases from a database in this process. A real PostgreSQL is asked in the nightly tests. */
class JdbcSourceTest {
  private static final String URL = "jdbc:h2:mem:cases;DB_CLOSE_DELAY=-1";
  private static final String CASE =
      "{\"dynactinCase\": 1, \"id\": \"%s\", \"subject\": {\"id\": \"p\", \"sex\": \"FEMALE\"}}";
  private static final String ALL =
      "SELECT name AS case_id, doc AS document, at AS changed_at FROM cases ORDER BY name";
  private static final String SINCE =
      "SELECT name AS case_id, doc AS document, at AS changed_at FROM cases"
          + " WHERE at >= :since AND at < :until ORDER BY name";

  @BeforeEach
  void create() throws SQLException {
    sql("CREATE TABLE cases (name VARCHAR, doc CLOB, at TIMESTAMP WITH TIME ZONE)");
  }

  @AfterEach
  void drop() throws SQLException {
    sql("DROP ALL OBJECTS");
  }

  @Test
  void givesACaseARowWithItsNameAndItsTime() throws SQLException {
    insert("one", CASE.formatted("one"), "2026-11-01 02:00:00+00");
    insert("two", CASE.formatted("two"), null);
    List<SourceCase> read = read(ALL, Window.all());
    assertThat(read).extracting(c -> c.id().orElseThrow().value()).containsExactly("one", "two");
    assertThat(read.get(0).changed()).contains(Instant.parse("2026-11-01T02:00:00Z"));
    assertThat(read.get(1).changed()).isEmpty();
    assertThat(read).allMatch(c -> c.read().issues().isEmpty());
  }

  @Test
  void aBadRowCostsItselfAndKeepsItsNameWhereItHasOne() throws SQLException {
    insert("a", null, null);
    insert("b", "{\"dynactinCase\": 1", null);
    insert("c c", CASE.formatted("c"), null);
    insert("d", CASE.formatted("other"), null);
    insert("e", CASE.formatted("e"), null);
    List<SourceCase> read = read(ALL, Window.all());
    assertThat(read)
        .extracting(c -> c.read().issues().stream().findFirst().map(Issue::code).orElse(null))
        .containsExactly(
            IssueCode.PROPERTY_MISSING,
            IssueCode.JSON_SYNTAX,
            IssueCode.VALUE_MALFORMED,
            IssueCode.FACTS_CONTRADICT,
            null);
    assertThat(read)
        .extracting(c -> c.id().map(id -> id.value()).orElse("-"))
        .containsExactly("a", "b", "-", "-", "e");
    assertThat(read.get(1).read().issues().get(0).origin().toString())
        .startsWith("database row 2 ");
  }

  @Test
  void theWindowIsBoundAndAWholeOneLeavesNothingOut() throws SQLException {
    insert("one", CASE.formatted("one"), "2026-11-01 02:00:00+00");
    insert("two", CASE.formatted("two"), "2026-11-02 02:00:00+00");
    insert("three", CASE.formatted("three"), "2026-11-03 02:00:00+00");
    assertThat(names(SINCE, Window.all())).containsExactly("one", "three", "two");
    Optional<Instant> second = Optional.of(Instant.parse("2026-11-02T02:00:00Z"));
    assertThat(names(SINCE, new Window(second, Optional.empty()))).containsExactly("three", "two");
    assertThat(names(SINCE, new Window(Optional.empty(), second))).containsExactly("one");
  }

  @Test
  void timesWithoutAZoneAreThoseOfTheZoneSetAndNotOfThisProcess() throws SQLException {
    sql("CREATE TABLE plain (name VARCHAR, doc CLOB, at TIMESTAMP)");
    sql("INSERT INTO plain VALUES ('one', '" + CASE.formatted("one") + "', '2026-07-01 02:00:00')");
    String query = SINCE.replace("FROM cases", "FROM plain");
    Optional<Instant> inUtc = Optional.of(Instant.parse("2026-07-01T02:00:00Z"));
    Optional<Instant> later = inUtc.map(at -> at.plusSeconds(1));
    assertThat(read(query, new Window(inUtc, Optional.empty()))).hasSize(1);
    assertThat(read(query, new Window(later, Optional.empty()))).isEmpty();
    List<SourceCase> berlin = read(settings(query, ZoneId.of("Europe/Berlin")), Window.all());
    assertThat(berlin.get(0).changed()).contains(Instant.parse("2026-07-01T00:00:00Z"));
  }

  @Test
  void timesWithoutAZoneAreNotGuessed() throws SQLException {
    sql("CREATE TABLE plain (name VARCHAR, doc CLOB, at TIMESTAMP)");
    sql("INSERT INTO plain VALUES ('one', '" + CASE.formatted("one") + "', '2026-07-01 02:00:00')");
    String query = SINCE.replace("FROM cases", "FROM plain");
    assertThat(read(withoutAZone("UTC", query), Window.all()).get(0).changed())
        .contains(Instant.parse("2026-07-01T02:00:00Z"));
    assertThatThrownBy(() -> read(withoutAZone("-05:00", query), Window.all()))
        .isInstanceOfSatisfying(
            SourceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MISCONFIGURED))
        .hasMessageContaining("--jdbc-time-zone");
    assertThatThrownBy(() -> read(withoutAZone("-05:00", plain(query)), Window.all()))
        .hasMessageContaining("--jdbc-time-zone");
    assertThat(read(withoutAZone("-05:00", SINCE), Window.all())).as("zoned").isEmpty();
  }

  private static String plain(String query) {
    return query.replaceFirst(" WHERE.*", "");
  }

  @Test
  void anHourThatIsThereTwiceHidesNothing() throws SQLException {
    sql("CREATE TABLE plain (name VARCHAR, doc CLOB, at TIMESTAMP)");
    sql("INSERT INTO plain VALUES ('one', '" + CASE.formatted("one") + "', '2026-10-25 02:10:00')");
    String query = SINCE.replace("FROM cases", "FROM plain");
    Window window =
        new Window(Optional.of(Instant.parse("2026-10-25T00:30:00Z")), Optional.empty());
    List<SourceCase> read = read(settings(query, ZoneId.of("Europe/Berlin")), window);
    assertThat(read).hasSize(1).allMatch(c -> window.holds(c.changed()));
  }

  @Test
  void startsByTheDatabasesClock() {
    Clock wrong = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    try (Scan scan = new JdbcSource(settings(ALL, ZoneOffset.UTC), reading(), wrong).open()) {
      Duration apart = Duration.between(scan.start(), Instant.now()).abs();
      assertThat(apart).isLessThan(Duration.ofMinutes(1));
    }
  }

  @Test
  void whatIsSetUpWronglyIsSaidToBe() {
    refused("SELECT name FROM nowhere", Reason.MISCONFIGURED, "the query is wrong", "42");
    refused("SELECT name AS case_id FROM cases", Reason.MISCONFIGURED, "no column document");
    refused(
        "SELECT name AS case_id, doc AS document, CAST(at AS DATE) AS changed_at FROM cases",
        Reason.MISCONFIGURED,
        "time of day");
    assertThatThrownBy(() -> read(settings("jdbc:nobody:x", ALL, ZoneOffset.UTC), Window.all()))
        .isInstanceOfSatisfying(
            SourceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MISCONFIGURED))
        .hasMessageContaining("--jdbc-driver");
  }

  @Test
  void aDatabaseThatIsLostInTheMiddleIsToldWithoutItsWords() throws SQLException {
    insert("one", CASE.formatted("one"), null);
    insert("two", CASE.formatted("two"), null);
    String query =
        "SELECT name AS case_id, doc AS document FROM cases UNION ALL"
            + " SELECT CAST(1 / 0 AS VARCHAR), 'SECRET' FROM cases WHERE name = 'two'";
    String lazy = URL + ";LAZY_QUERY_EXECUTION=1";
    assertThatThrownBy(() -> read(settings(lazy, query, ZoneOffset.UTC), Window.all()))
        .isInstanceOf(SourceException.class)
        .hasMessageNotContaining("SECRET");
  }

  @Test
  void aPasswordInTheUrlIsRefused() {
    for (String url :
        List.of(
            "jdbc:postgresql://h/d?user=u&password=x",
            "jdbc:sqlserver://h;Password = x",
            "jdbc:oracle:thin:scott/tiger@//h:1521/s")) {
      assertThatThrownBy(() -> settings(url, ALL, ZoneOffset.UTC))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("tiger");
    }
  }

  @Test
  void theDriverMayBeInAJarOfItsOwn() {
    JdbcSettings settings = settings(ALL, ZoneOffset.UTC);
    JdbcSettings absent =
        new JdbcSettings(
            URL,
            Optional.empty(),
            ALL,
            List.of(Path.of("no.jar")),
            1,
            settings.timeout(),
            settings.zone());
    assertThatThrownBy(() -> read(absent, Window.all())).hasMessageContaining("no.jar");
  }

  private static void refused(String query, Reason reason, String... words) {
    assertThatThrownBy(() -> read(query, Window.all()))
        .isInstanceOfSatisfying(
            SourceException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContainingAll(words);
  }

  private static void insert(String name, @Nullable String doc, @Nullable String at)
      throws SQLException {
    sql("INSERT INTO cases VALUES ('%s', %s, %s)".formatted(name, quoted(doc), quoted(at)));
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "NULL" : "'" + text + "'";
  }

  private static void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }

  private static JdbcSettings settings(String query, ZoneId zone) {
    return settings(URL, query, zone);
  }

  private static JdbcSettings settings(String url, String query, ZoneId zone) {
    return new JdbcSettings(
        url, Optional.empty(), query, List.of(), 2, Duration.ofSeconds(20), Optional.of(zone));
  }

  private static JdbcSettings withoutAZone(String databases, String query) {
    JdbcSettings set = settings(URL + ";TIME ZONE=" + databases, query, ZoneOffset.UTC);
    return new JdbcSettings(
        set.url(), set.login(), query, List.of(), 2, set.timeout(), Optional.empty());
  }

  private static CaseReading reading() {
    Readers readers = Readers.standard();
    return source -> readers.read(source, "dynactin-case", ReaderSettings.standard());
  }

  private static List<SourceCase> read(String query, Window window) {
    return read(settings(query, ZoneOffset.UTC), window);
  }

  private static List<SourceCase> read(JdbcSettings settings, Window window) {
    try (Scan scan = new JdbcSource(settings, reading(), Clock.systemUTC()).open()) {
      Part part = scan.list(window).parts().get(0);
      try (Stream<SourceCase> cases = part.cases()) {
        return cases.toList();
      }
    }
  }

  private static List<String> names(String query, Window window) {
    return read(query, window).stream().map(c -> c.id().orElseThrow().value()).toList();
  }
}
