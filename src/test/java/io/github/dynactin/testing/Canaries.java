package io.github.dynactin.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.dynactin.reader.Cases;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values planted in a case that stand nowhere else, so that each place where one turns up is a
 * leak. Every text and name that the reader takes gets a word of its own, every day a day of its
 * own.
 *
 * @param json the case with the planted values
 * @param words the planted words; all hold {@link #MARK}
 * @param days the planted days, {@value #APART} days from each other
 */
public record Canaries(String json, List<String> words, List<String> days) {
  /** What every planted word holds. */
  public static final String MARK = "Kanari";

  /** How far the planted days are apart: nothing shifted by less than half of it hits another. */
  public static final int APART = 41;

  private static final LocalDate FIRST_DAY = LocalDate.of(2001, 3, 7);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FORMS = forms();

  /**
   * Plants values in a case file.
   *
   * @param series tells the words of one case from those of another
   */
  public static Canaries plant(Path file, String series) {
    JsonNode document = parse(ExampleCase.text(file));
    List<String> days = days(document);
    List<String> words = new ArrayList<>();
    // A unit that is none would be refused by the validation, and nothing would be sent at all.
    Set<String> units = Set.copyOf(document.findValuesAsText("ucum"));
    for (String old : texts(document)) {
      String word = MARK + series + words.size() + "Zq";
      JsonNode planted = replaced(document, old, word);
      if (!days.contains(old) && !units.contains(old) && isRead(planted)) {
        document = planted;
        words.add(word);
      }
    }
    if (!isRead(document)) {
      throw new IllegalStateException(file + " isn't a case with the planted days");
    }
    return new Canaries(document.toString(), words, days);
  }

  /** The case as JSON. */
  public JsonNode document() {
    return parse(json);
  }

  /**
   * Where planted words stand in these bytes, whether as they are, escaped as in a URL or in JSON,
   * in Base64, in hex or in UTF-16; each with what stands around it.
   */
  public static List<String> wordsIn(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    String lower = text.toLowerCase(Locale.ROOT);
    return FORMS.stream()
        .flatMap(form -> Stream.of(around(text, form), around(lower, form)))
        .filter(found -> !found.isEmpty())
        .toList();
  }

  /** The same in a text. */
  public static List<String> wordsIn(String text) {
    return wordsIn(text.getBytes(UTF_8));
  }

  /** Which of the planted days stand in this text. */
  public List<String> daysIn(String text) {
    return days.stream()
        .filter(day -> text.contains(day) || text.contains(day.replace("-", "")))
        .toList();
  }

  private static String around(String text, String form) {
    int at = text.indexOf(form);
    return at < 0 ? "" : text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 60));
  }

  private static List<String> forms() {
    byte[] mark = MARK.getBytes(UTF_8);
    Stream<String> plain =
        Stream.of(
            MARK.toLowerCase(Locale.ROOT),
            new String(MARK.toLowerCase(Locale.ROOT).getBytes(UTF_16LE), ISO_8859_1),
            new String(MARK.toLowerCase(Locale.ROOT).getBytes(UTF_16BE), ISO_8859_1),
            HexFormat.of().formatHex(mark),
            HexFormat.ofDelimiter("%").formatHex(mark),
            MARK.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()),
            MARK.chars().mapToObj("&#%d;"::formatted).collect(Collectors.joining()));
    return Stream.concat(plain, Stream.of(0, 1, 2).map(Canaries::base64)).toList();
  }

  /** The mark in Base64 after so many other bytes, without the digits that its neighbours share. */
  private static String base64(int before) {
    byte[] mark = MARK.getBytes(UTF_8);
    byte[] shifted = new byte[before + mark.length];
    System.arraycopy(mark, 0, shifted, before, mark.length);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int from = before == 0 ? 0 : before + 1;
    return whole.substring(from, whole.length() - (shifted.length % 3 == 0 ? 0 : 1));
  }

  private static List<String> days(JsonNode document) {
    TreeSet<String> old = new TreeSet<>();
    texts(document).stream().filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d")).forEach(old::add);
    TreeMap<String, String> planted = new TreeMap<>();
    for (String day : old) {
      planted.put(day, FIRST_DAY.plusDays((long) APART * planted.size()).toString());
    }
    for (String text : texts(document)) {
      String day = planted.get(text);
      if (day != null) {
        replace(document, text, day);
      } else if (text.matches("\\d{4}(-\\d\\d)?")) {
        replace(document, text, coarse(text, planted));
      }
    }
    return List.copyOf(planted.values());
  }

  /** A month or a year moves with the days around it, or an interval might end before it starts. */
  private static String coarse(String text, TreeMap<String, String> planted) {
    Map.Entry<String, String> next = planted.ceilingEntry(text);
    return (next == null ? planted.lastEntry() : next).getValue().substring(0, text.length());
  }

  private static Set<String> texts(JsonNode node) {
    Set<String> texts = new LinkedHashSet<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(child -> texts.addAll(texts(child)));
    return texts;
  }

  private static JsonNode replaced(JsonNode document, String old, String word) {
    JsonNode copy = document.deepCopy();
    replace(copy, old, word);
    return copy;
  }

  /** Everywhere, so that what refers to a thing by its id still does. */
  private static void replace(JsonNode node, String old, String word) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                if (field.getValue().isTextual() && field.getValue().asText().equals(old)) {
                  field.setValue(TextNode.valueOf(word));
                } else {
                  replace(field.getValue(), old, word);
                }
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i).isTextual() && array.get(i).asText().equals(old)) {
          array.set(i, TextNode.valueOf(word));
        } else {
          replace(array.get(i), old, word);
        }
      }
    }
  }

  private static boolean isRead(JsonNode document) {
    return Cases.read("case.json", bytes(document)).oncologyCase().isPresent();
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(JsonNode document) {
    return document.toString().getBytes(UTF_8);
  }
}
