package io.github.dynactin.issue;

/**
 * Every kind of thing that can be said about a case, with what to do about it. {@code
 * docs/issues.md} is written from this list.
 */
public enum IssueCode {
  // Reading
  INPUT_UNREADABLE(Severity.ERROR, "Check that the file exists, can be read and is UTF-8."),
  INPUT_FORMAT_UNKNOWN(Severity.ERROR, "Name the format with --format; 'formats' lists them."),
  CONTEXT_MISSING(
      Severity.ERROR,
      "Say whose it is with --patient, --specimen and --assay, or name the file as an attachment of a"
          + " case."),
  INPUT_TOO_LARGE(Severity.ERROR, "Split the input, or raise the limit in the settings."),
  JSON_SYNTAX(Severity.ERROR, "Mend the JSON at the place given."),
  PROPERTY_UNKNOWN(Severity.ERROR, "Use the property name suggested, or remove the property."),
  PROPERTY_MISSING(Severity.ERROR, "Add the property."),
  VALUE_TYPE(Severity.ERROR, "Give the kind of value that is asked for."),
  VALUE_NOT_ALLOWED(Severity.ERROR, "Use one of the values that are allowed."),
  VALUE_MALFORMED(Severity.ERROR, "Write the value in the form that is asked for."),
  REFERENCE_UNKNOWN(Severity.ERROR, "Use the id of something that stands in the same case."),
  ID_REPEATED(Severity.ERROR, "Give each case, and each thing of a case, an id of its own."),
  FACTS_CONTRADICT(Severity.ERROR, "Correct whichever of the two facts is wrong."),
  ATTACHMENT_UNREADABLE(
      Severity.ERROR,
      "Correct the path: it is counted from the case's folder and doesn't lead out of it."),
  FILE_PASSED_OVER(
      Severity.WARNING,
      "Nothing, if it is no case; else name it by itself, or move what is no case out of the folder."),
  LEFT_OUT(
      Severity.INFORMATION,
      "Nothing, if it was meant to be left out; else change what is selected, or tell us what is missing."),

  // Selecting
  CHOSEN_MISSING(
      Severity.WARNING, "Correct the list of findings, or look what became of this one."),

  // Reading what a laboratory's program wrote
  HEADER_MALFORMED(Severity.ERROR, "Mend the header at the line given."),
  SAMPLE_UNCLEAR(Severity.ERROR, "Name the sample to read with --sample."),
  ASSEMBLY_UNKNOWN(Severity.ERROR, "Say which with --assembly GRCh37 or --assembly GRCh38."),
  ASSEMBLY_CONTRADICTS(
      Severity.ERROR,
      "Leave --assembly out or correct it; what counts on another reference must be lifted first."),
  INPUT_CUT_OFF(Severity.ERROR, "Get the whole file; if this is it, end its last line."),
  HEADER_DEVIATES(
      Severity.WARNING,
      "Have the program mended that wrote the header; the file was read all the same."),
  RECORD_DEVIATES(
      Severity.WARNING,
      "Look whether the record can be trusted; it was read, without what can't be read so."),
  OUT_OF_ORDER(Severity.WARNING, "Nothing, or sort the file: other programs may refuse it."),
  PRESENCE_NOT_STATED(
      Severity.WARNING, "Give the file with its sample columns, unless all it lists was found."),
  RECORD_SET_ASIDE(Severity.WARNING, "Mend the record at the line given, or do without it."),
  RECORD_READ_IN_PART(Severity.WARNING, "Mend what is named, or do without it."),
  MATE_MISSING(Severity.WARNING, "Look whether the mate failed a filter, or is missing."),
  FINDING_REPEATED(Severity.WARNING, "Look which of the two records is meant."),
  TOO_MANY_TO_LIST(
      Severity.WARNING,
      "Find the findings by patient and specimen; to have them listed, convert fewer at a time."),

  // Mapping
  NOT_MAPPED(
      Severity.WARNING,
      "Nothing: the target has no home for it; its words are kept unless the message says otherwise."),

  // De-identification
  CANNOT_DEIDENTIFY(
      Severity.ERROR, "Report this: a resource holds what de-identification can't treat."),
  TEXT_MASKED(
      Severity.INFORMATION,
      "Nothing, or give the fact a code, or vouch for its words with --keep-text."),
  DEIDENTIFIED(Severity.INFORMATION, "Nothing: it says what was done, so that nothing is silent."),

  // Bundling
  IDENTIFIER_REPEATED(Severity.ERROR, "Report this: two resources of one case share an identity."),

  // Validation
  NOT_CONFORMANT(Severity.ERROR, "Correct the fact at the origin given, or report this."),
  CONFORMANCE_WARNING(Severity.WARNING, "Look at the message; the resource is valid."),
  CODE_UNVERIFIABLE(
      Severity.INFORMATION,
      "Nothing: the code system's content isn't here; neither right nor wrong can be said."),
  PROFILE_UNAVAILABLE(Severity.WARNING, "Give the folder that holds the package with --packages."),

  // Delivery
  SERVER_UNREACHABLE(Severity.ERROR, "Check the server and the network, then run again."),
  SERVER_REFUSED(
      Severity.ERROR,
      "Look at the server's own log for the time given. If a transaction is too large for it, send"
          + " smaller ones: --max-entries."),
  SERVER_BUSY(Severity.ERROR, "Run again later; if it stays, ask whoever runs the server."),
  SERVER_ADDRESS_WRONG(
      Severity.ERROR,
      "Correct the server's base URL, or whom to trust; opened with /metadata it must answer."),
  NOT_AUTHORISED(Severity.ERROR, "Check the credentials and what they allow."),
  ANSWER_UNTRUSTWORTHY(
      Severity.ERROR, "Run again: what was written is read back and compared first."),
  WRITE_MODE_UNPROVEN(
      Severity.WARNING,
      "If no case gets through, ask whether clients may name ids there; if not, use the other write"
          + " mode."),
  SHARED_RESOURCE_DIFFERS(
      Severity.WARNING, "Make the cases agree; the one that changed last is on the server."),
  NOT_RETRACTABLE(Severity.WARNING, "Look at it on the server, and take it back by hand there."),
  SERVER_CHANGED(
      Severity.WARNING,
      "Nothing, if the server was restored or replaced on purpose, or if another journal is used with"
          + " it: everything is read and compared again. Otherwise ask the server's administrator."),
  SERVER_RECORDS_UNSUPPORTED(
      Severity.WARNING,
      "Allow resources of type Basic on the server. Without them each run reads everything, and what"
          + " was exported can't be found again after the journal is lost."),
  RESOURCE_CHANGED_ELSEWHERE(
      Severity.WARNING,
      "Find out who edits resources of this export; edits belong into its source. --foreign-edits"
          + " decides what is done."),
  READ_BACK_MISSING(Severity.ERROR, "Run again; if it stays, the server lost a resource."),
  READ_BACK_DIFFERENT(
      Severity.ERROR, "The server changed what it was given; look at the resource there.");

  private final Severity severity;
  private final String remedy;

  IssueCode(Severity severity, String remedy) {
    this.severity = severity;
    this.remedy = remedy;
  }

  /** The severity an issue of this kind usually has. */
  public Severity severity() {
    return severity;
  }

  /** What to do about it, for whoever runs the export. */
  public String remedy() {
    return remedy;
  }
}
