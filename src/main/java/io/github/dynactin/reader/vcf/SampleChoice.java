package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.reader.InputRefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which sample column is read: the one that is asked for, else the only one, else the tumour's as
 * the header says, else the one with a tumour's conventional name among columns with conventional
 * names of normal tissue. Whatever is less clear is refused.
 */
final class SampleChoice {
  private static final Set<String> TUMOUR_WORDS =
      Set.of("tumor", "tumour", "primary", "metastatic", "metastasis");
  private static final Set<String> NORMAL_WORDS = Set.of("normal", "blood", "germline", "control");

  private final VcfHeader header;
  private final Origin origin;

  /**
   * Chooses among the samples of a header.
   *
   * @param origin the line that names the columns
   */
  SampleChoice(VcfHeader header, Origin origin) {
    this.header = header;
    this.origin = origin;
  }

  /** Which sample is read, and with which it is compared. */
  ChosenSample choose(Optional<String> asked) throws InputRefusedException {
    List<String> samples = header.samples();
    if (samples.isEmpty()) {
      if (asked.isPresent()) {
        throw unclear("the file has no sample columns, and a sample is asked for");
      }
      return ChosenSample.NONE;
    }
    OptionalInt tumour = stated(tumourNames());
    int chosen = asked.isPresent() ? named(asked.get()) : unasked(tumour);
    OptionalInt normal = normal(chosen);
    boolean isTumour = tumour.isPresent() ? tumour.getAsInt() == chosen : isTumourWord(chosen);
    boolean isNormal = isNormalWord(chosen) || stated(normalNames()).equals(OptionalInt.of(chosen));
    boolean meant = asked.isPresent() || isTumour || samples.size() == 1;
    return new ChosenSample(
        OptionalInt.of(chosen), normal, isTumour && !isNormal, isNormal, meant && !isNormal);
  }

  private int named(String name) throws InputRefusedException {
    int place = header.samples().indexOf(name);
    if (place < 0) {
      throw unclear("no sample column has the name that is asked for");
    }
    return place;
  }

  private int unasked(OptionalInt tumour) throws InputRefusedException {
    if (!tumourNames().isEmpty()) {
      return tumour.orElseThrow(
          () -> unclear("the header names a tumour's sample, and not one column that is it"));
    }
    if (header.samples().size() == 1) {
      return 0;
    }
    int[] tumours = columns().filter(this::isTumourWord).toArray();
    boolean othersNormal =
        columns().filter(each -> !isTumourWord(each)).allMatch(this::isNormalWord);
    if (tumours.length == 1 && othersNormal) {
      return tumours[0];
    }
    throw unclear("nothing says which sample is the tumour's");
  }

  private OptionalInt normal(int chosen) {
    OptionalInt stated = stated(normalNames());
    if (stated.isPresent()) {
      return stated.getAsInt() == chosen ? OptionalInt.empty() : stated;
    }
    int[] words = columns().filter(each -> each != chosen && isNormalWord(each)).toArray();
    return words.length == 1 ? OptionalInt.of(words[0]) : OptionalInt.empty();
  }

  /** The column with the one name; empty if there are several names, or none is a column's. */
  private OptionalInt stated(Set<String> names) {
    int place = names.size() == 1 ? header.samples().indexOf(names.iterator().next()) : -1;
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  private Set<String> tumourNames() {
    return Stream.concat(plain("tumor_sample"), pedigree("Derived")).collect(Collectors.toSet());
  }

  private Set<String> normalNames() {
    return Stream.concat(plain("normal_sample"), pedigree("Original")).collect(Collectors.toSet());
  }

  private Stream<String> plain(String key) {
    return header.lines(key).stream().map(MetaLine::value);
  }

  /** Up to 4.2 {@code <Derived=a,Original=b>}, later {@code <ID=a,Original=b>}. */
  private Stream<String> pedigree(String role) {
    return header.lines("PEDIGREE").stream()
        .filter(line -> line.field("Original").isPresent())
        .flatMap(
            line ->
                line
                    .field(role)
                    .or(() -> role.equals("Derived") ? line.field("ID") : Optional.empty())
                    .stream());
  }

  private boolean isTumourWord(int column) {
    return TUMOUR_WORDS.contains(word(column)) || said(column, "tumor", "tumour");
  }

  private boolean isNormalWord(int column) {
    return NORMAL_WORDS.contains(word(column)) || said(column, "normal", "germline");
  }

  /** {@code ##SAMPLE=<ID=a,Genomes=Tumor>} and its like. */
  private boolean said(int column, String... words) {
    return header.lines("SAMPLE").stream()
        .filter(line -> line.field("ID").filter(header.samples().get(column)::equals).isPresent())
        .flatMap(
            line ->
                Stream.of("Genomes", "SampleType", "Type", "Tissue")
                    .flatMap(field -> line.field(field).stream()))
        .anyMatch(value -> Set.of(words).contains(value.toLowerCase(Locale.ROOT)));
  }

  private String word(int column) {
    return header.samples().get(column).toLowerCase(Locale.ROOT);
  }

  private IntStream columns() {
    return IntStream.range(0, header.samples().size());
  }

  private InputRefusedException unclear(String why) {
    int first = VcfHeader.FIXED + 2;
    int count = header.samples().size();
    String where =
        count == 0
            ? ""
            : "; there are %d, in columns %d to %d".formatted(count, first, first + count - 1);
    String named =
        columns()
            .filter(each -> isConventional(word(each)))
            .limit(8)
            .mapToObj(each -> ", column " + (first + each) + " is " + header.samples().get(each))
            .collect(Collectors.joining());
    return new InputRefusedException(
        Issue.of(IssueCode.SAMPLE_UNCLEAR, origin, why + where + named));
  }

  private static boolean isConventional(String word) {
    return TUMOUR_WORDS.contains(word) || NORMAL_WORDS.contains(word);
  }
}
