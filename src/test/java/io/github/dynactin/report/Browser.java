package io.github.dynactin.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium, one process for each thing asked of it.
 *
 * @param binary the program
 * @param folder a folder of its own for what it keeps
 */
record Browser(Path binary, Path folder) {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars");
  private static final int SECONDS = 60;

  /** The browser of this machine; ends the test where there is none. */
  static Browser orSkip(Path folder) {
    Optional<Path> binary = named(System.getenv("CHROME")).or(Browser::onPath);
    Assumptions.assumeTrue(
        binary.isPresent(),
        "No browser: none of " + NAMES + " is on the PATH, and CHROME names none.");
    return new Browser(binary.orElseThrow(), folder);
  }

  private static Optional<Path> named(@Nullable String file) {
    return Optional.ofNullable(file).map(Path::of).filter(Files::isExecutable);
  }

  private static Optional<Path> onPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(
            name -> Arrays.stream(path.split(File.pathSeparator, -1)).map(at -> Path.of(at, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Takes a picture of what a window of this size shows. */
  void picture(Path page, int width, int height, Path png) throws Exception {
    Files.createDirectories(png.toAbsolutePath().getParent());
    run("--screenshot=" + png.toAbsolutePath(), "--window-size=" + width + "," + height, uri(page));
  }

  /** The page as it stands after its scripts ran. */
  String dom(Path page, int width, int height) throws Exception {
    return run(
        "--virtual-time-budget=5000",
        "--dump-dom",
        "--window-size=" + width + "," + height,
        uri(page));
  }

  private static String uri(Path page) {
    return page.toAbsolutePath().toUri().toString();
  }

  private String run(String... what) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".html");
    Path log = Files.createTempFile(folder, "log", ".txt");
    List<String> command = new ArrayList<>(List.of(binary.toString()));
    command.addAll(OPTIONS);
    command.add("--user-data-dir=" + Files.createTempDirectory(folder, "profile"));
    command.addAll(List.of(what));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    List<ProcessHandle> family = List.of();
    try {
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      family = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError("the browser failed: " + Files.readString(log));
      }
      return Files.readString(out);
    } finally {
      family.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
