import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures {@code convert --to ndjson} as a process, beside the floor: {@code java
 * examples/benchmarks/Streaming.java 5000000}. Each is a process of its own on one processor (where
 * there is {@code taskset}), with one heap size and one kind of garbage collection.
 */
public final class Streaming {
  private static final Path SCRIPTS = Path.of("examples", "benchmarks");
  private static final Path JAR = Path.of("target", "dynactin-cli.jar");
  private static final Path FOLDER = Path.of("target", "benchmarks");

  private Streaming() {}

  /** Makes the file of as many records as are asked for, unless it is there, and measures. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int records = args.length > 0 ? Integer.parseInt(args[0]) : 5_000_000;
    Files.createDirectories(FOLDER);
    Path vcf = FOLDER.resolve("genome-" + records + ".vcf.gz");
    if (!Files.exists(vcf)) {
      Path draft = FOLDER.resolve("draft.vcf.gz");
      run(List.of(java(), SCRIPTS.resolve("MakeVcf.java").toString(), "" + records, "" + draft));
      Files.move(draft, vcf);
    }
    Measured floor = run(onOneCore(SCRIPTS.resolve("Floor.java").toString(), vcf.toString()));
    print("floor: unpack, split into lines", floor, records);
    Path out = FOLDER.resolve("out");
    remove(out);
    Measured convert =
        run(
            onOneCore(
                "-jar", JAR.toString(), "convert", vcf.toString(), "--to", "ndjson", "-o",
                out.toString(), "--patient", "P-0001", "--specimen", "blood", "--assay",
                "whole genome"));
    print("convert --to ndjson", convert, records);
    System.out.printf(
        Locale.ROOT,
        "ratio to the floor: %.1f by processor time, %.1f by the clock; %,d bytes written%n",
        convert.cpu() / floor.cpu(),
        convert.clock() / floor.clock(),
        size(out));
    remove(out);
  }

  /**
   * What a process took.
   *
   * @param clock seconds
   * @param cpu seconds of processor time, of the compiler and the collector too
   * @param main seconds of processor time of the thread that does the work; 0 where the system
   *     doesn't say
   * @param peak most memory at a time, in MB; 0 where the system doesn't say
   */
  private record Measured(double clock, double cpu, double main, long peak) {}

  private static void print(String what, Measured took, int records) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s, %.1f s of processor time (%.1f s of the main thread), %,.0f records/s of"
            + " processor time, %,.0f by the clock; peak %d MB%n",
        what,
        took.clock(),
        took.cpu(),
        took.main(),
        records / took.cpu(),
        records / took.clock(),
        took.peak());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static List<String> onOneCore(String... arguments) {
    List<String> line = new ArrayList<>();
    if (Files.exists(Path.of("/usr/bin/taskset"))) {
      line.addAll(List.of("/usr/bin/taskset", "-c", "0"));
    }
    line.addAll(List.of(java(), "-Xmx256m", "-XX:+UseSerialGC"));
    line.addAll(List.of(arguments));
    return line;
  }

  private static Measured run(List<String> line) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = new ProcessBuilder(line).inheritIO().start();
    Duration cpu = Duration.ZERO;
    double main = 0;
    long peak = 0;
    while (process.isAlive()) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      main = Math.max(main, mainThread(process.pid()));
      peak = Math.max(peak, peak(process.pid()));
      Thread.sleep(50);
    }
    if (process.waitFor() != 0) {
      throw new IOException("the process ended with " + process.exitValue());
    }
    return new Measured((System.nanoTime() - start) / 1e9, cpu.toMillis() / 1e3, main, peak);
  }

  private static long peak(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }

  /** The threads that have the program's own name: one of them starts the other, which works. */
  private static double mainThread(long pid) {
    double ticks = 0;
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
      for (Path thread : threads.toList()) {
        String stat = Files.readString(thread.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        ticks += stat.contains(" (java) ") ? parse(fields[11]) + parse(fields[12]) : 0;
      }
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
    return ticks / 100; // as Linux counts them for programs
  }

  private static double parse(String ticks) {
    return Double.parseDouble(ticks);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
