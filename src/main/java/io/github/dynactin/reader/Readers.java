package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The readers there are, and which of them an input is for.
 *
 * @param readers each of a format and version of its own
 */
public record Readers(List<CaseReader> readers) {
  public Readers {
    readers = List.copyOf(readers);
    long formats =
        readers.stream()
            .map(CaseReader::format)
            .map(f -> f.name() + " " + f.version())
            .distinct()
            .count();
    if (formats != readers.size()) {
      throw new IllegalArgumentException("two readers read the same format in the same version");
    }
  }

  /**
   * The readers on the class path: those built in, and those that a plug-in brings. They are listed
   * in {@code META-INF/services}, so that this room needn't know the rooms of the formats.
   */
  public static Readers standard() {
    ClassLoader own = Readers.class.getClassLoader();
    return new Readers(
        ServiceLoader.load(CaseReader.class, own).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /** The formats that can be read. */
  public List<InputFormat> formats() {
    return readers.stream().map(CaseReader::format).toList();
  }

  /**
   * Reads an input in the format that it is found to have. If no reader claims it, or more than one
   * does, the answer is one rejected record that says so.
   */
  public Stream<ReadCase> read(Source source, ReaderSettings settings) {
    try {
      return detected(source, source.opener().open(), settings);
    } catch (IOException unreadable) {
      return rejected(source.refused(unreadable).issue());
    }
  }

  /** Reads an input in the format with this name, whatever it looks like. */
  public Stream<ReadCase> read(Source source, String format, ReaderSettings settings) {
    List<CaseReader> named = which(reader -> reader.format().name().equals(format));
    if (named.size() == 1) {
      return named.get(0).read(source, settings);
    }
    return named.isEmpty()
        ? rejected(unknown(source, "no format has the name given"))
        : new Readers(named).read(source, settings);
  }

  /** The start is looked at and put back, so that an input that can't be opened twice works. */
  private Stream<ReadCase> detected(Source source, InputStream opened, ReaderSettings settings)
      throws IOException {
    boolean handedOn = false;
    try {
      byte[] start = opened.readNBytes(Head.LENGTH);
      Head head = new Head(source.name(), start);
      List<CaseReader> claiming = which(reader -> reader.recognises(head));
      if (claiming.isEmpty() && FindingReaders.standard().recognise(head)) {
        return rejected(nobodys(source));
      }
      if (claiming.size() != 1) {
        return rejected(undecided(source, claiming, start.length == 0));
      }
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), opened);
      handedOn = true;
      return claiming.get(0).read(source.opened(whole), settings);
    } finally {
      if (!handedOn) {
        opened.close();
      }
    }
  }

  private Issue undecided(Source source, List<CaseReader> claiming, boolean empty) {
    if (empty) {
      return Issue.of(
          IssueCode.INPUT_UNREADABLE, Origin.of(source.name(), ""), "the input is empty");
    }
    if (claiming.isEmpty()) {
      return unknown(source, "no reader knows this input");
    }
    String message = "more than one reader knows this input: " + names(claiming);
    return Issue.of(IssueCode.INPUT_FORMAT_UNKNOWN, Origin.of(source.name(), ""), message);
  }

  private static Issue nobodys(Source source) {
    String message = "this is a file of findings, which tells of no patient";
    return Issue.of(IssueCode.CONTEXT_MISSING, Origin.of(source.name(), ""), message);
  }

  private Issue unknown(Source source, String what) {
    String message = what + "; the formats are: " + names(readers);
    return Issue.of(IssueCode.INPUT_FORMAT_UNKNOWN, Origin.of(source.name(), ""), message);
  }

  private List<CaseReader> which(Predicate<CaseReader> wanted) {
    return readers.stream().filter(wanted).toList();
  }

  private static String names(List<CaseReader> readers) {
    return readers.stream().map(r -> r.format().toString()).collect(Collectors.joining(", "));
  }

  private static Stream<ReadCase> rejected(Issue issue) {
    return Stream.of(ReadCase.rejected(List.of(issue)));
  }
}
