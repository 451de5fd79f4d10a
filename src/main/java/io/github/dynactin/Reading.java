package io.github.dynactin;

import io.github.dynactin.bulk.NdjsonLines;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.reader.FindingReaders;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.LoneContext;
import io.github.dynactin.reader.LoneFindings;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.ReaderSettings;
import io.github.dynactin.reader.Readers;
import io.github.dynactin.reader.Source;
import java.util.Optional;
import java.util.stream.Stream;

/** Inputs to cases. */
final class Reading {
  private final Readers readers = Readers.standard();
  private final LoneFindings lone;
  private final ReaderSettings settings;

  Reading(PipelineBuilder builder) {
    this.settings = builder.readerSettings.withGermline(builder.selection.germline());
    this.lone = new LoneFindings(FindingReaders.standard(), settings.germline());
  }

  Stream<ReadCase> cases(Source source) {
    return readers.read(source, settings);
  }

  Stream<ReadCase> cases(Source source, String format) {
    return readers.read(source, format, settings);
  }

  ReadCase findings(
      Source source, Optional<String> format, LoneContext whose, FindingSettings how) {
    return lone.read(source, format, whose, how);
  }

  StreamedFindings stream(
      Source source,
      Optional<String> format,
      LoneContext whose,
      FindingSettings how,
      Conversion conversion,
      NdjsonLines lines) {
    return conversion.stream(LoneFindings.context(whose, Origin.of(source.name(), "")), lines)
        .read(lone, source, format, whose, how);
  }
}
