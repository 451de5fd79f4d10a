package io.github.dynactin.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Case files as nobody in good faith writes them. Made anew each time, the same each time; each
 * holds a planted word where it can, so that a message which quotes it is seen.
 */
public final class HostileFiles {
  private static final String WORD = Canaries.MARK + "Zq";
  private static final String SUBJECT = "\"subject\":{\"id\":\"" + WORD + "\",\"sex\":\"MALE\"}";

  private final String everything;
  private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();

  private HostileFiles(String everything) {
    this.everything = everything;
  }

  /**
   * All of them by name; each is made when it is asked for.
   *
   * @param everything a case with everything that a case can hold
   */
  public static Map<String, Supplier<byte[]>> of(String everything) {
    HostileFiles hostile = new HostileFiles(everything);
    hostile.cuts();
    hostile.depths();
    hostile.sizes();
    hostile.crowds();
    hostile.numbers();
    hostile.bytes();
    hostile.characters();
    hostile.grammar();
    hostile.otherFormats();
    hostile.names();
    hostile.dates();
    hostile.patterns();
    hostile.circles();
    return hostile.files;
  }

  private void cuts() {
    byte[] whole = everything.getBytes(UTF_8);
    for (int i = 0; i < 60; i++) {
      int length = i * whole.length / 60;
      add("cut at " + length, () -> Arrays.copyOf(whole, length));
    }
  }

  private void depths() {
    for (int depth : List.of(60, 64, 65, 1000, 100_000, 5_000_000)) {
      text("arrays " + depth + " deep", () -> with("\"x\":" + "[".repeat(depth)));
      text("objects " + depth + " deep", () -> with("\"x\":" + "{\"a\":".repeat(depth)));
      text(
          "closed arrays " + depth + " deep",
          () -> with("\"diseases\":" + "[".repeat(depth) + "]".repeat(depth)));
    }
  }

  private void sizes() {
    for (int length : List.of(1000, 1_000_000, 8_000_000, 9_000_000, 60_000_000)) {
      String name = " of " + length;
      text("a text" + name, () -> swapped("\"died at home\"", quoted("y".repeat(length))));
      text("a note" + name, () -> swapped("\"well borne\"", quoted(WORD + "ü".repeat(length / 2))));
      text("an id" + name, () -> swapped("\"someone\"", quoted("y".repeat(length))));
      text("a property name" + name, () -> with(quoted("n".repeat(length)) + ":1"));
      text("blanks" + name, () -> with(" ".repeat(length) + "\"x\":1"));
      text("lines" + name, () -> "\n".repeat(length) + everything);
    }
    text("beyond the limit", () -> with("\"x\":\"" + "z".repeat(70_000_000) + "\""));
  }

  private void crowds() {
    for (int count : List.of(1000, 100_000, 900_000, 2_400_000)) {
      text(count + " zeros", () -> with("\"diseases\":[" + "0,".repeat(count) + "0]"));
      text(count + " empty objects", () -> with("\"findings\":[" + "{},".repeat(count) + "{}]"));
    }
    for (int count : List.of(1000, 19_000, 60_000)) {
      text(count + " features", () -> with("\"phenotypicFeatures\":[" + features(count) + "]"));
      text(count + " agents", () -> with("\"medicalActions\":[" + therapy(count) + "]"));
    }
    text("names that hash alike", () -> with(alike("\"%s\":1", 13)));
    text("ids that hash alike", () -> with("\"phenotypicFeatures\":[" + alike(FEATURE, 12) + "]"));
    text("200000 properties", () -> with(list(200_000, "\"p%d\":1")));
    text(
        "120000 genes",
        () -> swapped("{ \"symbol\": \"DCTN1\" }", list(120_000, "{\"symbol\":\"G%d\"}")));
  }

  private static final String FEATURE = "{\"id\":\"%s\",\"type\":\"" + WORD + "\"}";

  private static String features(int count) {
    return list(count, "{\"id\":\"f%d\",\"type\":\"" + WORD + "\"}");
  }

  private static String therapy(int agents) {
    return "{\"id\":\"m1\",\"type\":\"SYSTEMIC_THERAPY\",\"status\":\"COMPLETED\",\"agents\":["
        + list(agents, "{\"id\":\"a%d\",\"agent\":\"" + WORD + "\"}")
        + "]}";
  }

  private void numbers() {
    List<String> numbers =
        List.of(
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "0e999999999",
            "1E400",
            "9".repeat(99),
            "9".repeat(5000),
            "0." + "0".repeat(90) + "1",
            "-0",
            "1e99999999999999999999",
            "4.9e-324",
            "18446744073709551616");
    for (String old :
        List.of("6.50", "323.20", "11.5", "40", "\"cycles\": 3", "\"value\": 1,", "Case\": 1")) {
      for (String number : numbers) {
        String head = old.contains(":") ? old.substring(0, old.indexOf(':') + 1) : "";
        String tail = old.endsWith(",") ? "," : "";
        text(old + " as " + shortened(number), () -> swapped(old, head + number + tail));
      }
    }
  }

  private void bytes() {
    List<int[]> wrong =
        List.of(
            new int[] {0xc0, 0x80},
            new int[] {0xed, 0xa0, 0x80},
            new int[] {0xf5, 0x80, 0x80, 0x80},
            new int[] {0x80},
            new int[] {0xe2, 0x82},
            new int[] {0xff, 0xfe, 0xfd},
            new int[] {0xf8, 0x88, 0x80, 0x80, 0x80});
    byte[] whole = everything.getBytes(UTF_8);
    for (int[] bytes : wrong) {
      for (int place : List.of(0, 1, 40, whole.length / 2, whole.length)) {
        add("bytes " + Arrays.toString(bytes) + " at " + place, () -> spliced(whole, place, bytes));
      }
    }
    for (int count : List.of(1, 2, 3)) {
      text(count + " byte order marks", () -> "\ufeff".repeat(count) + everything);
    }
    for (Charset wide : List.of(UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), ISO_8859_1)) {
      add("in " + wide, () -> ("\ufeff" + everything + "ü").getBytes(wide));
    }
    add("zeros", () -> new byte[1_000_000]);
    add("a zero first", () -> spliced(whole, 0, new int[] {0}));
    add("a zero last", () -> spliced(whole, whole.length, new int[] {0}));
  }

  private void characters() {
    for (int c = 0; c < 0x20; c++) {
      char control = (char) c;
      text("a raw control character " + c, () -> swapped("well borne", WORD + control));
      text(
          "an escaped one " + c,
          () -> swapped("well borne", WORD + "\\u%04x".formatted((int) control)));
    }
    for (String odd :
        List.of(
            "\\ud800",
            "\\udc00",
            "\\udc00\\ud800",
            "\\uffff",
            "\\ufffe",
            "\\ufdd0",
            "\\u202e",
            "\\u200b",
            "\\u2028",
            "\\ud83d\\ude00",
            "\\u0301".repeat(5000),
            "]]>",
            "<script>",
            "&lt;!ENTITY",
            "${jndi:ldap://127.0.0.1/x}",
            "%s%n%x",
            "'; DROP TABLE x; --")) {
      text("characters " + shortened(odd), () -> swapped("well borne", WORD + odd));
      text("an id with " + shortened(odd), () -> swapped("someone", "p" + odd));
    }
  }

  private void grammar() {
    for (String odd :
        List.of(
            "\"id\":\"again\"",
            "\"x\":NaN",
            "\"x\":Infinity",
            "\"x\":+1",
            "\"x\":01",
            "\"x\":.5",
            "\"x\":1.",
            "\"x\":0x1F",
            "\"x\":'y'",
            "x:1",
            "'x':1",
            "\"x\":1,",
            "/* */\"x\":1",
            "// \n\"x\":1",
            "# \n\"x\":1",
            "\"x\":\"\\q\"",
            "\"x\":\"\\u12\"",
            "\"x\":tru",
            "\"x\":nul",
            "\"x\"",
            ":1",
            ",",
            "\"x\":\"\n\"",
            "\"x\":[1,]",
            "\"x\":{,}")) {
      text("grammar " + odd, () -> with(odd));
    }
    for (String whole :
        List.of(
            "null",
            "true",
            "7",
            "\"dynactinCase\"",
            "[]",
            "{}",
            "[{\"dynactinCase\":1}]",
            "{\"dynactinCase\":1}",
            "{\"dynactinCase\":null}",
            "{\"dynactinCase\":\"1\"}",
            "{\"dynactinCase\":1}{\"dynactinCase\":1}",
            "  ",
            "\"",
            "{\"dynactinCase\"")) {
      text("a file of " + whole, () -> whole);
    }
    text("twice", () -> everything + everything);
    text("a tail", () -> everything + WORD);
  }

  private void otherFormats() {
    add("gzip", () -> gzip(everything.getBytes(UTF_8)));
    add("a gzip bomb", () -> gzip(new byte[50_000_000]));
    text("zip", () -> "PK\u0003\u0004 \"dynactinCase\"");
    text("PDF", () -> "%PDF-1.7 \"dynactinCase\" " + WORD);
    text(
        "an XML bomb",
        () -> "<!DOCTYPE a [<!ENTITY b \"\"dynactinCase\"\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>");
    text("HTML", () -> "<html><body>\"dynactinCase\" " + WORD + "</body></html>");
    text("YAML", () -> "\"dynactinCase\": 1\nid: &a [*a, *a]\n");
    text("lines of JSON", () -> "{\"dynactinCase\":1}\n".repeat(10_000));
    text("VCF", () -> "##fileformat=VCFv4.2\n#CHROM\tPOS \"dynactinCase\"\n");
  }

  private void names() {
    for (String name :
        List.of(
            "__proto__",
            "",
            "$ref",
            "../../" + WORD,
            "a/b",
            "~0~1",
            "constructor",
            "@type",
            "class",
            "dynactincase",
            "ID",
            WORD,
            "\\u0000",
            "\\ud800")) {
      text("a property " + name, () -> with(quoted(name) + ":1"));
      text("a case id " + name, () -> swapped("\"id\": \"everything\"", "\"id\": " + quoted(name)));
    }
    for (String name :
        List.of(".", "..", "../" + WORD, "CON", "NUL.json", "-o", "a\\\\b", "a\\tb")) {
      text("a case id " + name, () -> swapped("\"id\": \"everything\"", "\"id\": " + quoted(name)));
    }
  }

  private void dates() {
    for (String date :
        List.of(
            "0000-00-00",
            "0000",
            "0001-01-01",
            "9999-12-31",
            "2024-02-30",
            "-2024",
            "+12024-01-01",
            "2024-13",
            "99999999999-01-01",
            "2024-01-01T25:61:61Z",
            "2024-1-1",
            "٢٠٢٤",
            "1".repeat(9999))) {
      for (String old : List.of("1960", "2024-03", "2023-05-20", "2021-04-03", "2021-09")) {
        text(old + " as " + shortened(date), () -> swapped(quoted(old), quoted(date)));
      }
    }
    for (String duration :
        List.of("P9999999999Y", "P-1Y", "P1Y2M3DT4H", "P", "PT0S", "P89Y", "P200Y")) {
      text("an age of " + duration, () -> swapped("P61Y", duration));
    }
    text("no instant", () -> swapped("2024-02-29T12:30:00.5+01:00", "2024-02-29T12:30:00.5+99:00"));
  }

  /** Texts that make a careless regular expression search for hours. */
  private void patterns() {
    for (int length : List.of(50, 5000, 500_000)) {
      String many = "1".repeat(length);
      for (String hgvs :
          List.of(
              "c." + many,
              "c.1" + "_1".repeat(length),
              "c.1" + "(".repeat(length),
              "NM_" + many + ":c.1A>T",
              "c.1" + "ACGT".repeat(length) + "!",
              "NM_" + "_.".repeat(length),
              "c.1ins" + "A(".repeat(length) + "x")) {
        text(
            "a coding change " + shortened(hgvs) + hgvs.length(),
            () -> swapped("NM_000455.4:c.734+1G>T", hgvs));
      }
      text(
          "a protein change of " + length,
          () -> swapped("NP_000446.1:p.E1724*", "p.E" + many + "!"));
      text("an HGNC id of " + length, () -> swapped("HGNC:427", "HGNC:" + many));
      text("a symbol of " + length, () -> swapped("\"KRAS\"", quoted("K-".repeat(length))));
      text("a trial of " + length, () -> swapped("NCT00000000", "NCT" + many));
      text("a compact id of " + length, () -> swapped("LOINC:2039-6", ":".repeat(length)));
    }
  }

  private void circles() {
    text(
        "derived from itself",
        () -> swapped("\"derivedFromId\": \"b1\"", "\"derivedFromId\": \"b2\""));
    text("a metastasis of itself", () -> swapped("\"relatedTo\": \"d1\"", "\"relatedTo\": \"d2\""));
    text("after itself", () -> swapped("\"earlierFinding\": \"g1\"", "\"earlierFinding\": \"g2\""));
    text("evidence of itself", () -> swapped("[\"i1\", \"b1\"]", "[\"d1\", \"d1\"]"));
    text("one id for all", () -> everything.replaceAll("\"id\": \"[a-z]\\d\"", "\"id\": \"x\""));
    text("no such thing", () -> everything.replace("\"b1\"", "\"" + WORD + "\""));
  }

  private static String with(String property) {
    return "{\"dynactinCase\":1,\"id\":\"c\"," + property + "," + SUBJECT + "}";
  }

  private String swapped(String old, String other) {
    if (!everything.contains(old)) {
      throw new IllegalStateException("the case with everything has no " + old);
    }
    return everything.replace(old, other);
  }

  private void text(String name, Supplier<String> text) {
    add(name, () -> text.get().getBytes(UTF_8));
  }

  private void add(String name, Supplier<byte[]> bytes) {
    files.put(files.size() + " " + name, bytes);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String shortened(String text) {
    return text.length() > 20 ? text.substring(0, 20) + text.length() : text;
  }

  private static String list(int count, String form) {
    return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining(","));
  }

  /** Two to the given power of words with one hash code. */
  private static String alike(String form, int power) {
    List<String> words = List.of("");
    for (int i = 0; i < power; i++) {
      List<String> longer = new ArrayList<>();
      words.forEach(word -> longer.addAll(List.of(word + "Aa", word + "BB")));
      words = longer;
    }
    return words.stream().map(form::formatted).collect(Collectors.joining(","));
  }

  private static byte[] spliced(byte[] whole, int place, int[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, place);
    Arrays.stream(bytes).forEach(out::write);
    out.write(whole, place, whole.length - place);
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
