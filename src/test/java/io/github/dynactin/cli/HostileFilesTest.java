package io.github.dynactin.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.Canaries;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.HostileFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the file, the command ends soon, in little memory, with a case or with what is wrong,
 * and quotes nothing.
 */
@Tag("nightly")
class HostileFilesTest {
  private static final Path EVERYTHING =
      Path.of("src/test/resources/reader/casejson/everything.json");

  /**
   * Of the processor's time, against running away: a machine at its best needs a tenth of it, and
   * one that others keep busy several times what it needs at its best.
   */
  private static final long MOST_MILLIS = 30_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void eachEndsSoonInLittleMemoryAndQuotesNothing() throws Exception {
    Map<String, Supplier<byte[]>> files = HostileFiles.of(ExampleCase.text(EVERYTHING));
    assertThat(files.size()).isGreaterThan(300);
    List<String> names = new ArrayList<>(files.keySet());
    List<List<Object>> commands = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Path file = folder.resolve(i + ".json");
      Files.write(file, requireNonNull(files.get(names.get(i))).get());
      commands.add(List.of("convert", file, "-o", folder.resolve("bundle.json"), "--stacktrace"));
    }
    Path said = Files.createDirectories(folder.resolve("said"));
    ManyCommands.Said all = ManyCommands.run(said, List.of("-Xmx512m", "-Xss1m"), commands);
    assertThat(all.ends()).hasSameSizeAs(commands);
    int slowest = slowest(all.ends());
    System.out.printf(
        "%,d hostile files, the slowest (%s) %,d ms of processor time%n",
        names.size(), names.get(slowest), all.ends().get(slowest).millis());
    for (int i = 0; i < names.size(); i++) {
      assertThat(all.ends().get(i).code()).as(names.get(i)).isIn(0, 65);
      assertThat(all.ends().get(i).millis()).as(names.get(i)).isLessThan(MOST_MILLIS);
    }
    assertThat(Canaries.wordsIn(all.out())).isEmpty();
    assertThat(Canaries.wordsIn(all.err())).isEmpty();
    assertThat(Canaries.wordsIn(all.log())).isEmpty();
  }

  private static int slowest(List<ManyCommands.End> ends) {
    return IntStream.range(0, ends.size())
        .boxed()
        .max(Comparator.comparingLong(i -> ends.get(i).millis()))
        .orElseThrow();
  }
}
