package io.github.dynactin.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process of its own that opens a journal and appends numbers to it until it is killed. It says
 * {@code open} or {@code LOCKED}, then each number once it is synced.
 */
final class JournalProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private JournalProcess(Process process) {
    this.process = process;
    this.said = process.inputReader(UTF_8);
  }

  /** What the process does: the folder, and how many records it appends at most. */
  public static void main(String[] arguments) throws InterruptedException {
    long[] next = {0};
    try (Journal journal =
        Journal.open(new FolderDisk(Path.of(arguments[0])), record -> next[0]++)) {
      say("open");
      for (long end = next[0] + Long.parseLong(arguments[1]); next[0] < end; next[0]++) {
        journal.append(record(next[0]));
        if (next[0] % 3 != 0) {
          journal.sync();
          say(Long.toString(next[0]));
        }
      }
      Thread.sleep(60_000); // holds the lock until it is killed
    } catch (JournalException e) {
      say(e.reason().name());
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /** The record of a number: some are long, so that a kill hits them. */
  static byte[] record(long number) {
    return (number + " " + "x".repeat((int) (number % 7) * 1000)).getBytes(UTF_8);
  }

  static JournalProcess start(Path folder, int records) throws IOException {
    String classPath =
        Stream.of(Journal.class, JournalProcess.class)
            .map(JournalProcess::home)
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            JournalProcess.class.getName(),
            folder.toString(),
            Integer.toString(records));
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would say that it is set
    return new JournalProcess(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The next line it says; "nothing" when it has ended. */
  String next() throws IOException {
    String line = said.readLine();
    return line == null ? "nothing" : line;
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    // By its handle: what it has said can still be read then.
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
