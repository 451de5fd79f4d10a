package io.github.dynactin.source;

import io.github.dynactin.reader.Source;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Files, folders, patterns and standard input, as somebody wrote them. A file is read once, however
 * often it is named.
 */
public final class FileSource implements CaseSource {
  /** Standard input, where a file would be named. */
  public static final String STANDARD_INPUT = "-";

  private final List<String> inputs;
  private final CaseReading reading;
  private final FileKinds kinds;
  private final boolean dated;
  private final InputStream input;
  private final Clock clock;

  /**
   * A source.
   *
   * @param inputs names of files and folders, patterns ({@code *}, {@code **}, {@code ?}, {@code
   *     [..]}, {@code {..}}), or {@value #STANDARD_INPUT}
   * @param kinds which files of a folder are read
   * @param dated whether it matters when a case changed: finding out takes a look at every file
   *     beside it
   * @param input standard input
   */
  public FileSource(
      List<String> inputs,
      CaseReading reading,
      FileKinds kinds,
      boolean dated,
      InputStream input,
      Clock clock) {
    this.inputs = List.copyOf(inputs);
    this.reading = reading;
    this.kinds = kinds;
    this.dated = dated;
    this.input = input;
    this.clock = clock;
  }

  @Override
  public String identity() {
    return inputs.stream()
        .map(each -> each.equals(STANDARD_INPUT) ? each : Path.of(each).toAbsolutePath().toString())
        .toList()
        .toString();
  }

  @Override
  public Scan open() {
    return new FileScan(clock.instant());
  }

  /** Looks through folders and patterns. Files are opened when their cases are asked for. */
  private Listing list() {
    Found found = new Found(new FileMarks(kinds, dated), reading);
    for (String each : inputs) {
      add(each, found);
    }
    return found.listing();
  }

  private void add(String named, Found found) {
    if (named.equals(STANDARD_INPUT)) {
      found.add(new StreamPart(Source.once("standard input", input), reading));
      return;
    }
    Path path = Path.of(named);
    if (Files.isDirectory(path)) {
      new FolderWalk(kinds, found).into(path);
    } else if (!Files.exists(path) && Pattern.isOne(named)) {
      matching(named, found);
    } else {
      found.add(path);
    }
  }

  private static void matching(String named, Found found) {
    try {
      List<Path> files = Pattern.of(named).files();
      files.forEach(found::add);
      if (files.isEmpty()) {
        found.refuse(named, "no file matches this pattern");
      }
    } catch (PatternSyntaxException | UncheckedIOException unusable) {
      found.refuse(named, "the pattern is none, or its folder can't be read");
    }
  }

  /** A stream that can be read once. */
  private record StreamPart(Source source, CaseReading reading) implements Part {
    @Override
    public String name() {
      return source.name();
    }

    @Override
    public Stream<SourceCase> cases() {
      return reading.read(source).map(SourceCase::of);
    }
  }

  /** A look at files: each is closed by whoever reads it. */
  private final class FileScan implements Scan {
    private final Instant start;

    FileScan(Instant start) {
      this.start = start;
    }

    @Override
    public Instant start() {
      return start;
    }

    @Override
    public Listing list(Window window) {
      return FileSource.this.list();
    }

    @Override
    public void close() {}
  }
}
