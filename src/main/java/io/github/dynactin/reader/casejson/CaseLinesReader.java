package io.github.dynactin.reader.casejson;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.dynactin.reader.CaseReader;
import io.github.dynactin.reader.Head;
import io.github.dynactin.reader.InputFormat;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.LineLimits;
import io.github.dynactin.reader.Lines;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.ReaderSettings;
import io.github.dynactin.reader.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads Dynactin's cases one a line (NDJSON), plain or packed. A bad line costs one case; empty
 * lines are none.
 */
public final class CaseLinesReader implements CaseReader {
  private static final InputFormat FORMAT =
      new InputFormat(
          "dynactin-case-lines",
          "1",
          "Dynactin cases, one JSON a line",
          List.of(".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.gz"));

  /** A reader; it has no settings of its own. */
  public CaseLinesReader() {}

  @Override
  public InputFormat format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Head head) {
    return areLines(head);
  }

  /**
   * Whether an input that holds cases holds one in each line: by its name, or because a case stands
   * in a line with another before or after it. One long line is one of several, unless its file is
   * called as a single case's is.
   */
  static boolean areLines(Head head) {
    String name = head.name().toLowerCase(Locale.ROOT);
    if (FORMAT.extensions().stream().anyMatch(name::endsWith)) {
      return true;
    }
    String text = head.text();
    if (!text.contains('"' + CaseJsonReader.HEADER + '"')) {
      return false;
    }
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    boolean several = lines.size() > 1;
    boolean longLine = !text.contains("\n") && head.bytes().length == Head.LENGTH;
    return lines.stream().filter(CaseLinesReader::isCase).findAny().isPresent()
        ? several
        : longLine && !name.endsWith(".json");
  }

  /** True for a line that a case begins and ends in. */
  private static boolean isCase(String line) {
    String text = line.strip();
    return text.startsWith("{")
        && text.endsWith("}")
        && text.contains('"' + CaseJsonReader.HEADER + '"')
        && text.chars().filter(c -> c == '{').count() == text.chars().filter(c -> c == '}').count();
  }

  @Override
  public Stream<ReadCase> read(Source source, ReaderSettings settings) {
    LineLimits usual = LineLimits.standard();
    LineLimits limits =
        new LineLimits(
            (int) settings.maxBytes(), usual.maxBytes(), usual.maxRatio(), usual.maxHeaderLines());
    try {
      EachLine lines = new EachLine(Lines.of(source, limits), source, settings);
      return StreamSupport.stream(lines, false).onClose(lines::close);
    } catch (InputRefusedException refused) {
      return Stream.of(ReadCase.rejected(List.of(refused.issue())));
    }
  }

  /** The lines of an input, each as it is asked for. */
  private static final class EachLine extends Spliterators.AbstractSpliterator<ReadCase> {
    private final CaseJsonReader single = new CaseJsonReader();
    private final Lines lines;
    private final Source source;
    private final ReaderSettings settings;
    private boolean ended;

    EachLine(Lines lines, Source source, ReaderSettings settings) {
      super(Long.MAX_VALUE, ORDERED);
      this.lines = lines;
      this.source = source;
      this.settings = settings;
    }

    @Override
    public boolean tryAdvance(Consumer<? super ReadCase> action) {
      if (ended) {
        return false;
      }
      try {
        Optional<byte[]> line = next();
        ended = line.isEmpty();
        line.ifPresent(bytes -> action.accept(read(bytes)));
      } catch (InputRefusedException refused) { // what follows is lost
        ended = true;
        action.accept(ReadCase.rejected(List.of(refused.issue())));
        return true;
      }
      return !ended;
    }

    private Optional<byte[]> next() throws InputRefusedException {
      Optional<byte[]> line = lines.nextBytes();
      while (line.isPresent() && new String(line.get(), ISO_8859_1).isBlank()) {
        line = lines.nextBytes();
      }
      return line;
    }

    private ReadCase read(byte[] bytes) {
      Source line = Source.of(source.name() + " line " + lines.number(), bytes);
      Source within = new Source(line.name(), line.opener(), source.folder());
      return single.read(within, settings).findFirst().orElseThrow();
    }

    void close() {
      lines.close();
    }
  }
}
