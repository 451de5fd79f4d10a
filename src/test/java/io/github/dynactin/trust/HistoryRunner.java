package io.github.dynactin.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.trust.History.Event;
import io.github.dynactin.trust.History.Mode;
import io.github.dynactin.trust.History.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs histories against one server, and checks what must hold after each run. */
final class HistoryRunner implements AutoCloseable {
  /** The option that limits waiting; it is being renamed. */
  static final List<String> RETRY_TIMEOUT = List.of("--retry-timeout", "8s");

  private static final Set<Mode> EXPORTS =
      EnumSet.of(Mode.EXPORT, Mode.INCREMENTAL, Mode.COMPLETE, Mode.FULL);
  private static final Duration MOST_WAITING = Duration.ofSeconds(8);
  private static final int MOST_CASES = 40;
  private static final int MOST_REQUESTS = 600;
  private static final long MOST_JOURNAL_GROWTH = 300_000;

  private final Path base;
  private final Path key;
  private final SpecServer server;
  private final Oracle oracle;
  private int runs;
  private long requests;
  private long faults;
  private boolean traced;

  /**
   * A rule that was broken.
   *
   * @param rule short name of the rule and the circumstances
   * @param detail what was seen
   */
  record Violation(String rule, String detail) {}

  HistoryRunner() throws IOException {
    Path memory = Path.of("/dev/shm");
    base =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "dynactin-trust")
            : Files.createTempDirectory("dynactin-trust");
    key = base.resolve("id.key");
    Files.write(
        key,
        "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    Files.setPosixFilePermissions(
        key, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    server = new SpecServer();
    oracle = new Oracle(base, key);
  }

  /** Prints each run and each request from now on. */
  void trace() {
    traced = true;
    server.keepLog();
  }

  int runs() {
    return runs;
  }

  long requests() {
    return requests;
  }

  long faults() {
    return faults;
  }

  @Override
  public void close() throws IOException {
    server.close();
    delete(base);
  }

  /** Runs a history; returns the first rule that was broken, or null. */
  @Nullable Violation run(History history) throws IOException {
    Execution execution = new Execution(history);
    try {
      return execution.run();
    } finally {
      server.start();
      delete(execution.folder);
    }
  }

  /** One execution of a history. */
  private final class Execution {
    private final History history;
    private final Path folder;
    private final Path source;
    private final VirtualTime time;
    private final Map<String, String> cases = new TreeMap<>();
    private final List<FhirStore.Snapshot> backups = new ArrayList<>();
    private final List<List<Map<String, byte[]>>> journals =
        List.of(new ArrayList<>(), new ArrayList<>());
    private final boolean[] skipsChanges = new boolean[2];

    /** What a restored server lacks; empty once a run has asked it. */
    private Set<String> lost = Set.of();

    private boolean foreign;
    private boolean foreignDeleted;
    private boolean restored;
    private boolean emptied;
    private boolean journalChanged;
    private boolean secondHost;
    private boolean gentle;

    Execution(History history) throws IOException {
      this.history = history;
      folder = Files.createTempDirectory(base, "h");
      source = Files.createDirectory(folder.resolve("source"));
      time = new VirtualTime(history.seed());
      time.jump(Duration.between(time.now(), Instant.now()).plusSeconds(60));
      server.store().reset(history.options());
    }

    @Nullable Violation run() throws IOException {
      for (int number = 1; number <= history.cases(); number++) {
        write(number, 0);
      }
      for (Step step : history.steps()) {
        Violation violation = step(step);
        if (violation != null) {
          return violation;
        }
      }
      return settle();
    }

    private @Nullable Violation step(Step step) throws IOException {
      time.begin();
      time.jump(Duration.ofHours(2));
      backups.add(server.store().backup());
      for (int host = 0; host < 2; host++) {
        journals.get(host).add(read(journal(host)));
      }
      Duration jumped = Duration.ZERO;
      for (Event event : step.events()) {
        jumped = jumped.plus(apply(event, step.host()));
      }
      if (step.host() == 1) {
        secondHost = true;
      }
      time.jump(jumped);
      Violation violation = command(step);
      time.begin();
      time.jump(jumped.negated());
      return violation;
    }

    private Duration apply(Event event, int host) throws IOException {
      FhirStore store = server.store();
      switch (event.kind()) {
        case EDIT, ADD -> {
          boolean there = cases.containsKey(CaseText.id(event.subject()));
          if (there == (event.kind() == History.EventKind.EDIT)) {
            write(event.subject(), event.value());
          }
        }
        case REMOVE -> remove(event.subject());
        case REMOVE_ALL -> {
          for (int number = 1; number <= MOST_CASES; number++) {
            remove(number);
          }
        }
        case RESTORE_SERVER -> {
          restoreServer(backups.get(event.subject() % backups.size()));
        }
        case EMPTY_SERVER -> {
          restoreServer(FhirStore.Snapshot.empty());
          emptied = true;
        }
        case RESTORE_JOURNAL -> {
          List<Map<String, byte[]>> saved = journals.get(host);
          restore(journal(host), saved.get(event.subject() % saved.size()));
          journalChanged = true;
          lost = Set.of();
        }
        case DELETE_JOURNAL -> {
          delete(journal(host));
          journalChanged = true;
          lost = Set.of();
        }
        case FOREIGN_EDIT, FOREIGN_DELETE -> {
          List<String> ours =
              store.current().keySet().stream().filter(each -> !each.startsWith("Basic/")).toList();
          if (!ours.isEmpty()) {
            String path = ours.get(event.subject() % ours.size());
            if (event.kind() == History.EventKind.FOREIGN_DELETE) {
              store.erase(path);
              foreignDeleted = true;
            } else {
              ObjectNode copy = requireNonNull(store.current().get(path)).deepCopy();
              store.edit(path, copy.put("language", "de-DE"));
            }
            foreign = true;
          }
        }
        case CLOCK_JUMP -> {
          return Duration.ofHours(event.value());
        }
      }
      return Duration.ZERO;
    }

    private void restoreServer(FhirStore.Snapshot snapshot) {
      Set<String> before = Oracle.live(server.store());
      server.store().restore(snapshot);
      restored = true;
      before.removeAll(Oracle.live(server.store()));
      // With two hosts the backup may be just what one of them has left.
      lost = knowsSomething(0) && !secondHost ? before : Set.of();
    }

    private void write(int number, int variant) throws IOException {
      String id = CaseText.id(number);
      String text = CaseText.of(number, variant);
      if (text.equals(cases.get(id))) {
        return;
      }
      Path file = Files.createDirectories(source.resolve(id)).resolve("case.json");
      Files.writeString(file, text);
      cases.put(id, text);
    }

    private void remove(int number) throws IOException {
      String id = CaseText.id(number);
      if (cases.remove(id) != null) {
        delete(source.resolve(id));
      }
    }

    /** Without a journal that has verified something, an empty server is a new one. */
    private boolean knowsSomething(int host) {
      return read(journal(host)).values().stream()
          .anyMatch(file -> new String(file, ISO_8859_1).contains("\"t\":\"verified\""));
    }

    private Path journal(int host) {
      return folder.resolve("journal" + host);
    }

    private List<String> arguments(Step step) {
      Mode mode = step.mode();
      List<String> line = new ArrayList<>();
      switch (mode) {
        case VERIFY -> line.addAll(List.of("verify", source.toString()));
        case WITHDRAW -> line.addAll(List.of("withdraw", CaseText.id(step.subject())));
        case REPLAY -> line.addAll(List.of("dlq", "replay", source.toString()));
        default -> line.addAll(List.of("export", source.toString()));
      }
      switch (mode) {
        case INCREMENTAL -> line.addAll(List.of("--incremental", "--overlap", "0s"));
        case COMPLETE -> line.add("--complete");
        case FULL -> line.add("--full");
        case ONLY -> line.addAll(List.of("--only", CaseText.id(step.subject())));
        case DRY_RUN -> line.add("--dry-run");
        default -> {}
      }
      line.addAll(List.of("--to", server.url(step.localhost() ? "localhost" : "127.0.0.1")));
      line.addAll(List.of("--key", key.toString()));
      line.addAll(List.of("--journal", journal(step.host()).toString()));
      line.addAll(RETRY_TIMEOUT);
      boolean hangs = step.faults().stream().anyMatch(each -> each.kind() == Fault.Kind.HANG);
      line.addAll(List.of("--timeout", hangs ? "1" : "30"));
      if (history.conditionalCreate()) {
        line.addAll(List.of("--write-mode", "conditional-create"));
      }
      if (mode != Mode.VERIFY) {
        line.addAll(List.of("--lanes", String.valueOf(step.lanes())));
      }
      if (mode != Mode.WITHDRAW && mode != Mode.DRY_RUN) {
        line.addAll(List.of("--report", folder.resolve("report.json").toString()));
      }
      if (mode == Mode.WITHDRAW || mode == Mode.VERIFY || mode == Mode.REPLAY) {
        line.remove("--lanes");
        line.remove(String.valueOf(step.lanes()));
      }
      return line;
    }

    private @Nullable Violation command(Step step) throws IOException {
      Path journal = journal(step.host());
      long sizeBefore = size(journal);
      List<Map<String, byte[]>> killed = new ArrayList<>();
      server.begin(step.faults(), MOST_REQUESTS, this::onRequest);
      if (step.killAt() > 0) {
        server.cutAt(step.killAt(), step.killProcessed(), () -> killed.add(read(journal)));
      }
      if (step.down()) {
        server.stop();
      }
      Duration before = time.slept();
      Command.@Nullable Result result = null;
      boolean runaway = false;
      try {
        result = Command.run(time, arguments(step));
      } catch (VirtualTime.Runaway exception) {
        runaway = true;
      }
      runaway |= time.isRunaway();
      server.start();
      runs++;
      requests += server.requests();
      faults += server.fired();
      trace(step, result);
      if (!killed.isEmpty()) {
        restore(journal, killed.get(0));
        result = null;
      }
      Duration slept = time.slept().minus(before);
      if (runaway || server.requests() > MOST_REQUESTS) {
        return violation("C too many requests or waits", step, server.requests() + " requests");
      }
      if (slept.compareTo(MOST_WAITING.multipliedBy(step.lanes()).plusSeconds(1)) > 0) {
        return violation("C waits too long", step, slept.toString());
      }
      if (size(journal) - sizeBefore > MOST_JOURNAL_GROWTH) {
        return violation("C journal grows", step, size(journal) + " bytes");
      }
      Violation violation = result == null ? null : check(step, result);
      lost = server.requests() == 0 ? lost : Set.of();
      return violation;
    }

    private void onRequest() {
      time.jump(Duration.ofMillis(5));
      if (server.requests() > MOST_REQUESTS) {
        time.stopRunaway();
      }
    }

    private void trace(Step step, Command.@Nullable Result result) {
      if (traced) {
        System.out.println("RUN " + step + " slept " + time.slept());
        server.log().forEach(each -> System.out.println("    " + each));
        System.out.println(result);
      }
    }

    private @Nullable Violation check(Step step, Command.Result result) throws IOException {
      Oracle.Differences differences = oracle.compare(cases, server.store());
      if (traced) {
        System.out.println(differences);
      }
      boolean zero = result.code() == 0;
      String said = result.code() + " " + differences;
      Violation leak = leak(step, result);
      if (leak != null) {
        return leak;
      }
      if (result.code() == 70) {
        return violation("Z exit code 70", step, result.toString());
      }
      if (!restored && !foreignDeleted && !Oracle.brokenReports(server.store()).isEmpty()) {
        return violation(
            "I a final report refers to what isn't there",
            step,
            Oracle.brokenReports(server.store()).toString());
      }
      boolean exports = EXPORTS.contains(step.mode());
      if (exports && cases.isEmpty()) {
        // What was retracted before is retracted again on a restored server.
        boolean writes = server.writes() > 0 && !restored;
        if (step.mode() == Mode.COMPLETE && (zero || writes)) {
          return violation("G complete over an empty source", step, said);
        }
        return null;
      }
      if (exports) {
        boolean excused =
            isBlind()
                || (foreign && step.mode() != Mode.FULL)
                || (skipsChanges[step.host()] && step.mode() == Mode.INCREMENTAL);
        boolean right =
            differences.none() && (step.mode() != Mode.COMPLETE || differences.gone().isEmpty());
        if (zero && !right && !excused) {
          String rule =
              emptied && server.requests() == 0 ? "E nothing requested" : "A exit 0, wrong";
          return violation(rule + " " + step.mode(), step, said);
        }
        if (zero && right && step.mode() != Mode.INCREMENTAL) {
          restored = false;
          emptied = false;
          skipsChanges[step.host()] = false;
          foreign = foreign && step.mode() != Mode.FULL;
        }
      }
      return switch (step.mode()) {
        case VERIFY -> {
          boolean right = differences.none() && differences.gone().isEmpty();
          yield zero && !right && !isBlind() ? violation("B verify 0, wrong", step, said) : null;
        }
        case ONLY -> only(step, zero, differences, said);
        case DRY_RUN -> server.writes() > 0 ? violation("D dry run writes", step, said) : null;
        case WITHDRAW -> {
          skipsChanges[step.host()] = true;
          boolean live = !oracle.liveOf(CaseText.id(step.subject()), server.store()).isEmpty();
          yield zero && live && !foreign && !isBlind()
              ? violation("W withdraw 0, live", step, said)
              : null;
        }
        default -> null;
      };
    }

    private @Nullable Violation only(Step step, boolean zero, Oracle.Differences all, String said) {
      String id = CaseText.id(step.subject());
      String text = cases.get(id);
      if (!zero || foreign || isBlind()) {
        return null;
      }
      if (text != null && !oracle.compare(Map.of(id, text), server.store()).none()) {
        return violation("A exit 0, wrong ONLY", step, said);
      }
      boolean isUnnoticed = lost.stream().anyMatch(name -> all.wrong().contains("missing " + name));
      return isUnnoticed ? violation("A exit 0 on a restored server ONLY", step, said) : null;
    }

    private @Nullable Violation leak(Step step, Command.Result result) throws IOException {
      Path report = folder.resolve("report.json");
      String all =
          result.out() + result.err() + (Files.exists(report) ? Files.readString(report) : "");
      return all.contains(CaseText.CANARY)
          ? violation("F a value is printed", step, result.toString())
          : null;
    }

    /** Without further faults two runs must be enough, and a third one writes nothing. */
    private @Nullable Violation settle() throws IOException {
      boolean possible =
          history.conditionalCreate()
              ? history.options().searchesTags()
              : history.options().unknownIdStatus() == 0;
      if (!possible || cases.isEmpty() || isBlind()) {
        return null;
      }
      gentle = true;
      Mode mode = foreign ? Mode.FULL : Mode.EXPORT;
      Step quiet = new Step(List.of(), mode, 1, 0, false, 1, List.of(), false, 0, false);
      Command.@Nullable Result last = null;
      for (int index = 0; index < 3; index++) {
        time.begin();
        time.jump(Duration.ofHours(2));
        Violation violation = command(quiet);
        if (violation != null) {
          return violation;
        }
        Oracle.Differences differences = oracle.compare(cases, server.store());
        if (differences.none() && index > 0 && server.writes() == 0) {
          last = new Command.Result(0, "", "");
          break;
        }
        if (index == 1 && !differences.none()) {
          return violation("L not right after two runs", quiet, differences.toString());
        }
      }
      if (last == null) {
        return violation("L the third run writes", quiet, server.writes() + " writes");
      }
      return settled();
    }

    private @Nullable Violation settled() throws IOException {
      for (Mode mode : List.of(Mode.EXPORT, Mode.VERIFY)) {
        Step quiet = new Step(List.of(), mode, 1, 0, false, 1, List.of(), false, 0, false);
        server.begin(List.of(), MOST_REQUESTS, this::onRequest);
        time.begin();
        Command.Result result = Command.run(time, arguments(quiet));
        runs++;
        requests += server.requests();
        trace(quiet, result);
        boolean gone = !oracle.compare(cases, server.store()).gone().isEmpty();
        boolean unchecked = history.options().basicStatus() != 0;
        if (result.code() != 0 && !(mode == Mode.VERIFY && (unchecked || gone || anyGone()))) {
          return violation("L all right, but not 0 " + mode, quiet, result.toString());
        }
      }
      return null;
    }

    /** A case that was ever sent isn't in the source; its Provenance can't be retracted. */
    private boolean anyGone() {
      for (int number = 1; number <= MOST_CASES; number++) {
        String id = CaseText.id(number);
        if (!cases.containsKey(id) && oracle.wasSent(id, server.store())) {
          return true;
        }
      }
      return false;
    }

    /** Without Basic the server can't say what another journal has sent: documented as a limit. */
    private boolean isBlind() {
      return history.options().basicStatus() != 0 && (journalChanged || secondHost);
    }

    private Violation violation(String rule, Step step, String detail) {
      StringBuilder label = new StringBuilder(rule);
      label.append(restored ? " [server restored]" : "");
      label.append(journalChanged ? " [journal replaced]" : "");
      label.append(secondHost ? " [two hosts]" : "");
      label.append(foreign ? " [foreign edit]" : "");
      label.append(history.conditionalCreate() ? " [conditional]" : "");
      label.append(gentle ? " [settling]" : "");
      return new Violation(label.toString(), step + "\n    " + detail);
    }
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    for (byte[] each : read(folder).values()) {
      size += each.length;
    }
    return size;
  }

  /** Reads all files of a folder. */
  static Map<String, byte[]> read(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    if (!Files.exists(folder)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException exception) {
      throw new IllegalStateException(exception);
    }
    return files;
  }

  /** Replaces a folder by files that were read. */
  static void restore(Path folder, Map<String, byte[]> files) throws IOException {
    delete(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      makeFolder(folder);
      makeFolder(requireNonNull(path.getParent()));
      Files.write(path, file.getValue());
      Files.setPosixFilePermissions(
          path, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectory(folder);
      Files.setPosixFilePermissions(
          folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
