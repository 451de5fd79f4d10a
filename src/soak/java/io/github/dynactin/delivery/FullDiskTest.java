package io.github.dynactin.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dynactin.testing.world.Pace;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real file system of 512 kB in memory that is full but for a few pages: the run says that it
 * can't use its journal, and when there is space again nothing is lost and nothing is sent twice.
 */
@Tag("soak")
@Timeout(900)
class FullDiskTest {
  private static final int ROUNDS = Integer.getInteger("dynactin.fullDisks", 20);
  private static final int MOST_PAGES = 2;

  /** Mounts where nobody else sees it, then takes so many free pages at a time from its input. */
  private static final String SCRIPT =
      """
      disk=$1; shift
      mount -t tmpfs -o size=512k,mode=0700 tmpfs "$disk" || { echo no; exit 1; }
      echo mounted
      while read -r pages; do
        dd if=/dev/zero of="$disk/filler" bs=4096 count=1000 2>/dev/null
        truncate -s "-$((pages * 4096))" "$disk/filler"
        "$@" >/dev/null; full=$?
        rm "$disk/filler"
        "$@" >/dev/null; echo "$full $?"
      done
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void aFullDiskEndsTheRunAndLosesNothing() throws Exception {
    Map<Integer, Integer> codes = new TreeMap<>();
    Path disk = Files.createDirectories(folder.resolve("disk"));
    try (ProcessWorld world = new ProcessWorld(folder, 51, new Pace(0, 0, 0))) {
      Process shell = shell(disk, world);
      try (BufferedReader said = shell.inputReader(UTF_8);
          BufferedWriter told = shell.outputWriter(UTF_8)) {
        requireMounted(String.valueOf(said.readLine()));
        for (int round = 0; round < ROUNDS; round++) {
          for (int edits = 0; edits < 6; edits++) {
            world.source.edit();
          }
          world.write();
          told.write((round == 0 ? 40 : round % MOST_PAGES) + "\n");
          told.flush();
          String[] ended = String.valueOf(said.readLine()).split(" ", 2);
          codes.merge(Integer.parseInt(ended[0]), 1, Integer::sum);
          assertThat(ended[1]).as("with space again").isEqualTo("0");
          world.isRight();
        }
      } finally {
        end(shell);
      }
      System.out.printf(
          "%,d runs on a disk that fills up, which ended with %s; %,d writes, %,d of them twice%n",
          ROUNDS, codes, world.model.writes(), world.sentTwice().size());
    }
    assertThat(codes.keySet()).isSubsetOf(DeliveryProcess.OK, DeliveryProcess.JOURNAL);
    assertThat(codes.get(DeliveryProcess.JOURNAL)).isGreaterThan(ROUNDS / 4);
  }

  private static Process shell(Path disk, ProcessWorld world) throws IOException {
    List<String> line = new ArrayList<>(List.of("timeout", "-s", "KILL", "800"));
    line.addAll(isRoot() ? List.of("unshare", "-m") : List.of("unshare", "-r", "-m"));
    line.addAll(List.of("sh", "-c", SCRIPT, "sh", disk.toString()));
    line.addAll(DeliveryProcess.command(disk.resolve("journal"), world.server(), world.write()));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would say that it is set
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void requireMounted(String answer) {
    boolean mounted = answer.equals("mounted");
    boolean must = isRoot() || Boolean.parseBoolean(System.getenv("CI"));
    assumeTrue(mounted || must, "skipped: this system lets nobody but root mount a tmpfs");
    assertThat(mounted).as("a tmpfs is mounted").isTrue();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name", "").equals("root");
  }

  private static void end(Process shell) throws InterruptedException {
    if (!shell.waitFor(30, TimeUnit.SECONDS)) {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly().waitFor();
    }
  }
}
