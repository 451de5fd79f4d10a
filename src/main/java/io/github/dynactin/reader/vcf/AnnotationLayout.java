package io.github.dynactin.reader.vcf;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the parts of an annotation stand, as the header describes it: VEP's {@code Format:
 * Allele|Consequence|...}, SnpEff's {@code 'Allele | Annotation | ...'}.
 *
 * @param key the key of INFO that holds annotations
 * @param places where each part stands, from 0
 */
record AnnotationLayout(InfoKey key, Map<Part, Integer> places) {
  private static final Pattern PARTS =
      Pattern.compile("[A-Za-z0-9_./ -]+(?:\\|[A-Za-z0-9_./ -]*)+");

  /** What is read of an annotation, with the names that programs give it. */
  enum Part {
    ALLELE("allele"),
    CONSEQUENCE("consequence", "annotation"),
    SYMBOL("symbol", "gene_name"),
    HGNC("hgnc_id"),
    FEATURE("feature", "feature_id"),
    FEATURE_TYPE("feature_type"),
    CODING("hgvsc", "hgvs.c"),
    PROTEIN("hgvsp", "hgvs.p"),
    PICK("pick"),
    CANONICAL("canonical"),
    MANE("mane_select"),
    ALLELE_NUMBER("allele_num");

    private final String names;

    Part(String... names) {
      this.names = " " + String.join(" ", names) + " ";
    }
  }

  AnnotationLayout {
    places = Collections.unmodifiableMap(new EnumMap<>(places));
  }

  /** How many parts are looked at: up to the last that is read. */
  int size() {
    return 1 + places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Where a part stands; -1 if it doesn't. */
  int place(Part part) {
    Integer place = places.get(part);
    return place == null ? -1 : place;
  }

  /** The layout that a header describes; VEP's if there are two. */
  static Optional<AnnotationLayout> of(VcfHeader header) {
    return of(header, InfoKey.CSQ).or(() -> of(header, InfoKey.ANN));
  }

  private static Optional<AnnotationLayout> of(VcfHeader header, InfoKey key) {
    return header
        .definition("INFO", key.name())
        .flatMap(line -> line.field("Description"))
        .map(text -> text.substring(text.indexOf("Format:") < 0 ? 0 : text.indexOf("Format:") + 7))
        .flatMap(text -> read(key, text));
  }

  private static Optional<AnnotationLayout> read(InfoKey key, String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.find()) {
      return Optional.empty();
    }
    Map<Part, Integer> places = new EnumMap<>(Part.class);
    String[] names = parts.group().split("\\|", -1);
    for (int i = 0; i < names.length; i++) {
      String name = names[i].strip().toLowerCase(Locale.ROOT);
      for (Part part : Part.values()) {
        if (part.names.contains(" " + name + " ")) {
          places.putIfAbsent(part, i);
        }
      }
    }
    return places.containsKey(Part.ALLELE)
        ? Optional.of(new AnnotationLayout(key, places))
        : Optional.empty();
  }
}
