package io.github.dynactin.reader.casejson;

import io.github.dynactin.reader.CaseReader;
import io.github.dynactin.reader.Head;
import io.github.dynactin.reader.InputFormat;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.ReaderSettings;
import io.github.dynactin.reader.Source;
import java.util.List;
import java.util.stream.Stream;

/** Reads Dynactin's case format, version 1: see {@code docs/case-format.md}. */
public final class CaseJsonReader implements CaseReader {
  /** The property that says that a file is a case, and of which version. */
  static final String HEADER = "dynactinCase";

  private static final InputFormat FORMAT =
      new InputFormat("dynactin-case", "1", "Dynactin case, JSON", List.of(".json"));

  /** A reader; it has no settings of its own. */
  public CaseJsonReader() {}

  @Override
  public InputFormat format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Head head) {
    return head.text().contains('"' + HEADER + '"') && !CaseLinesReader.areLines(head);
  }

  @Override
  public Stream<ReadCase> read(Source source, ReaderSettings settings) {
    try {
      StrictJson json = new StrictJson(source.name(), settings);
      CaseJsonRecord raw = new CaseJsonRecord(source.name(), json.parse(source.text(settings)));
      return Stream.of(CaseJsonCases.read(raw, source.folder(), settings.germline()));
    } catch (InputRefusedException refused) {
      return Stream.of(ReadCase.rejected(List.of(refused.issue())));
    }
  }
}
