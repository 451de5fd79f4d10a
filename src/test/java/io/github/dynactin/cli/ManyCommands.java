package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.Time;
import io.github.dynactin.testing.RecordedLog;
import io.github.dynactin.testing.WatchedNetwork;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs many command lines in one process of its own, watched from outside. */
final class ManyCommands {
  private static final String END = "== ";

  private ManyCommands() {}

  /**
   * What the process said.
   *
   * @param ends how each command ended
   * @param out standard output
   * @param err standard error
   * @param log everything that any library logged
   */
  record Said(List<End> ends, String out, String err, String log) {
    List<Integer> codes() {
      return ends.stream().map(End::code).toList();
    }
  }

  /**
   * How a command ended.
   *
   * @param code what it would have ended the process with
   * @param millis how long the processor worked for it
   */
  record End(int code, long millis) {
    static End of(String line) {
      String[] parts = line.split(" ", -1);
      return new End(Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }
  }

  /** Runs command lines one after the other, in a process that logs all there is. */
  static Said run(Path folder, List<String> jvm, List<List<Object>> commands) throws Exception {
    Path lines = folder.resolve("commands");
    Path log = folder.resolve("log");
    Files.write(
        lines,
        commands.stream()
            .map(line -> String.join("\t", line.stream().map(Object::toString).toList()))
            .toList());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of(RecordedLog.options(log)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ManyCommands.class.getName(), lines.toString()));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(8, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the commands don't come to an end");
    }
    String logged = Files.exists(log) ? Files.readString(log) : "";
    return new Said(ends(out), Files.readString(out), Files.readString(err), logged);
  }

  private static List<End> ends(Path out) throws IOException {
    try (Stream<String> lines = Files.lines(out)) {
      return lines.filter(line -> line.startsWith(END)).map(End::of).toList();
    }
  }

  /** The process: each command's end is told with its code. */
  public static void main(String[] args) throws Exception {
    RecordedLog.recordTheJdksToo();
    try (AutoCloseable watch = WatchedNetwork.begin()) {
      requireNonNull(watch);
      each(args[0]);
    }
  }

  private static void each(String file) throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    for (String line : Files.readAllLines(Path.of(file))) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int code = Dynactin.run(out, err, Time.system(), line.split("\t", -1));
      long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      out.println(END + code + " " + (after - before) / 1_000_000);
    }
  }
}
