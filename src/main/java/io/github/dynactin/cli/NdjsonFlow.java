package io.github.dynactin.cli;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.ConvertedCase;
import io.github.dynactin.Pipeline;
import io.github.dynactin.StreamedFindings;
import io.github.dynactin.bulk.NdjsonFolder;
import io.github.dynactin.bulk.NdjsonLines;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.reader.LoneContext;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/**
 * Converts to a folder of files with a resource on each line. Cases go one by one and a bad one
 * costs itself; a file of findings goes as it is read, and costs the whole folder if it is refused.
 */
final class NdjsonFlow {
  private final Pipeline pipeline;
  private final Path folder;
  private final PrintWriter err;
  private final Set<CaseKey> seen = new HashSet<>();

  NdjsonFlow(Pipeline pipeline, Path folder, PrintWriter err) {
    this.pipeline = pipeline;
    this.folder = folder;
    this.err = err;
  }

  /** Converts an input; how the process ends. */
  ExitCode convert(Source source, ConversionOptions how) {
    try (NdjsonFolder files = NdjsonFolder.in(folder)) {
      NdjsonLines lines = new NdjsonLines(files);
      Optional<LoneContext> whose = how.findings().context();
      boolean whole =
          whose.isPresent() ? findings(source, how, whose.get(), lines) : cases(source, how, lines);
      if (whose.isEmpty() ? lines.count() > 0 : whole) {
        tell(files.commit(), lines.count());
      }
      return whole ? ExitCode.OK : ExitCode.SOME_REJECTED;
    } catch (UncheckedIOException unwritable) {
      throw OutputFiles.unwritable(folder, requireNonNull(unwritable.getCause()));
    } catch (IOException unwritable) {
      throw OutputFiles.unwritable(folder, unwritable);
    }
  }

  private boolean findings(
      Source source, ConversionOptions how, LoneContext whose, NdjsonLines lines) {
    StreamedFindings streamed =
        pipeline.stream(source, how.format(), whose, how.findings().settings(), lines);
    Messages.print(streamed.issues(), err);
    return streamed.isWhole();
  }

  private boolean cases(Source source, ConversionOptions how, NdjsonLines lines) {
    boolean whole = true;
    try (Stream<ReadCase> cases = Inputs.read(pipeline, source, how)) {
      for (ReadCase read : (Iterable<ReadCase>) cases::iterator) {
        whole &= write(read, source, lines);
      }
    }
    return whole;
  }

  private boolean write(ReadCase read, Source source, NdjsonLines lines) {
    Messages.print(read.issues(), err);
    Optional<ConvertedCase> converted = read.oncologyCase().map(pipeline::convert);
    converted.ifPresent(each -> Messages.print(each.issues(), err));
    Optional<ConvertedCase> sendable = converted.filter(ConvertedCase::isSendable);
    if (sendable.isPresent() && !seen.add(sendable.get().key())) {
      Origin origin = Origin.of(source.name(), "");
      String message = "the input has another case of this id; this one was left out";
      Messages.print(List.of(Issue.of(IssueCode.ID_REPEATED, origin, message)), err);
      return false;
    }
    sendable.ifPresent(
        each ->
            each.bundle().getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .forEach(lines::write));
    return sendable.isPresent();
  }

  private void tell(List<Path> files, long resources) {
    err.println(resources + " resources in " + files.size() + " files in " + folder);
  }
}
