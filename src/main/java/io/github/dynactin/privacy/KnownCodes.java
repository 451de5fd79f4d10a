package io.github.dynactin.privacy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.dynactin.terminology.Code;
import io.github.dynactin.terminology.CodeSystem;
import io.github.dynactin.terminology.Confidentiality;
import io.github.dynactin.terminology.GenomicsCode;
import io.github.dynactin.terminology.HlCode;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.LoincAnswer;
import io.github.dynactin.terminology.Ncit;
import io.github.dynactin.terminology.SequenceOntology;
import io.github.dynactin.terminology.Snomed;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells codes from what else may stand in a code's place: a code is known if this adapter writes it
 * itself, or if it has the form that its system's codes have.
 */
final class KnownCodes {
  private static final Map<CodeSystem, Pattern> FORMS = forms();

  private static final Map<String, String> DISPLAYS =
      Stream.<Code[]>of(
              Loinc.values(),
              LoincAnswer.values(),
              HlCode.values(),
              Snomed.values(),
              Ncit.values(),
              GenomicsCode.values(),
              SequenceOntology.values(),
              Confidentiality.values())
          .flatMap(Arrays::stream)
          .collect(toUnmodifiableMap(code -> key(code.system().uri(), code.code()), Code::display));

  private final Set<String> plain = Set.copyOf(new HashSet<>(WordList.words("codes.txt")));

  /** True for a code of this system. */
  boolean has(String system, String code) {
    return DISPLAYS.containsKey(key(system, code))
        || Arrays.stream(CodeSystem.values())
            .filter(each -> each.uri().equals(system))
            .anyMatch(each -> has(each, code));
  }

  /** True for a code that stands alone, without a system. */
  boolean has(String code) {
    return plain.contains(code);
  }

  /** The system's own words for a code, where this adapter has them. */
  Optional<String> display(String system, String code) {
    return Optional.ofNullable(DISPLAYS.get(key(system, code)));
  }

  private boolean has(CodeSystem system, String code) {
    Pattern form = FORMS.get(system);
    if (form != null) {
      return form.matcher(code).matches();
    }
    return system == CodeSystem.HGVS ? Notation.isHgvs(code) : plain.contains(code);
  }

  private static Map<CodeSystem, Pattern> forms() {
    Map<CodeSystem, Pattern> forms = new EnumMap<>(CodeSystem.class);
    forms.put(CodeSystem.LOINC, Pattern.compile("(?:LA|LP|LL)?\\d{1,7}-\\d"));
    // A concept's number ends in 00 or 10 and a check digit: few numbers of persons do.
    forms.put(CodeSystem.SNOMED_CT, Pattern.compile("[1-9]\\d{2,14}[01]0\\d"));
    forms.put(CodeSystem.ICD_10_CM, Pattern.compile("[A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?"));
    forms.put(CodeSystem.ICD_O_3, Pattern.compile("\\d{4}(?:/\\d)?|C\\d{2}(?:\\.\\d)?"));
    forms.put(CodeSystem.RXNORM, Pattern.compile("[1-9]\\d{0,6}"));
    forms.put(CodeSystem.ATC, Pattern.compile("[A-Z](?:\\d{2}(?:[A-Z](?:[A-Z](?:\\d{2})?)?)?)?"));
    forms.put(CodeSystem.NCIT, Pattern.compile("C[1-9]\\d{1,6}"));
    forms.put(CodeSystem.HGNC, Pattern.compile("HGNC:[1-9]\\d{0,5}"));
    forms.put(CodeSystem.DBSNP, Pattern.compile("rs[1-9]\\d{0,10}"));
    forms.put(CodeSystem.CLINVAR, Pattern.compile("[1-9]\\d{0,7}"));
    forms.put(CodeSystem.SEQUENCE_ONTOLOGY, Pattern.compile("SO:\\d{7}"));
    forms.put(
        CodeSystem.REFSEQ,
        Pattern.compile("(?:[NX][MRPCG]_\\d{6,9}|ENS[TPG]\\d{11})(?:\\.\\d{1,3})?"));
    return forms;
  }

  private static String key(String system, String code) {
    return system + "|" + code;
  }
}
