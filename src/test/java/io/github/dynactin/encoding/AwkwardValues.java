package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** Values of the primitive types that are easily written wrong. */
final class AwkwardValues {
  private static final List<String> TEXTS =
      List.of(
          "plain",
          "\"quoted\"",
          "back\\slash",
          "a/b",
          "tab\tline\nfeed\rform\fbell\u0007back\b",
          "\u0000\u001f\u007f\u0080\u009f",
          "<b>&amp;</b>'",
          "\u2028\u2029\ufeff",
          "é ü ß \u07ff",
          "\u0800 中文 \uffff",
          "\ud83e\uddec gene",
          "half \ud83e",
          "\uddec half",
          "\ud83e\ud83e",
          "",
          " ",
          "\u00a0",
          "\u2003 \t",
          "c.1799T>A",
          "p.(Val600Glu)",
          " leading",
          "trailing ");
  private static final List<String> DECIMALS =
      List.of(
          "0.10",
          "1E+3",
          "1e-7",
          "-0",
          "-0.0",
          "0",
          "100",
          "3.141592653589793238462643383",
          "+1",
          "00.5",
          "\u0661.5");
  private static final List<String> DATES = List.of("2026", "2026-11", "2026-02-28");
  private static final List<String> INSTANTS =
      List.of(
          "2026-11-23T09:15:00Z",
          "2026-11-23T09:15:00.1+01:00",
          "2026-11-23T09:15:00.123-05:30",
          "2026-11-23T09:15:00.123456789Z",
          "2026-11-23T23:59:59+14:00");
  private static final List<String> REFERENCES =
      List.of(
          "Patient/1",
          "Observation/a-b.c",
          "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0",
          "https://example.org/fhir/Patient/1",
          "",
          " ",
          "Patient",
          "urn:oid:1.2.3");
  private static final List<String> ODD_REFERENCES =
      List.of(
          "Patient/1/_history/2",
          "#",
          "#contained",
          "http://example.org/Patient/1/_history/3",
          "Patient/",
          "/Patient/1",
          "http://example.org",
          "http://example.org/",
          "a//b",
          "Patient?x=1",
          "//",
          "/");
  private static final List<String> IDS =
      List.of("1", "a.b-C", "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0", "Patient/7");
  private static final List<String> ODD_IDS =
      List.of("Patient/7/_history/2", "#1", "http://example.org/fhir/Patient/9/_history/4", " ");

  private final Random random;

  AwkwardValues(Random random) {
    this.random = random;
  }

  String text() {
    return random.nextInt(4) == 0 ? TEXTS.get(0) + random.nextInt(1000) : one(TEXTS);
  }

  StringType string() {
    return new StringType("x" + text());
  }

  String url() {
    return "http://example.org/" + text();
  }

  String reference(boolean odd) {
    return one(odd ? ODD_REFERENCES : REFERENCES);
  }

  String resourceId(boolean odd) {
    return one(odd ? ODD_IDS : IDS);
  }

  XhtmlNode narrative() {
    XhtmlNode div = new XhtmlNode();
    div.setValueAsString(
        one(
            List.of(
                "<div xmlns=\"http://www.w3.org/1999/xhtml\">a &lt; b &amp; <b>\u00e9</b> \"q\"</div>",
                "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>one</p>\n<p/></div>",
                "<div xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "")));
    return div;
  }

  /** One of the codes that the enumeration has. */
  void fill(Enumeration<?> code) {
    ParameterizedType factory =
        (ParameterizedType) code.getEnumFactory().getClass().getGenericInterfaces()[0];
    Class<?> type = (Class<?>) factory.getActualTypeArguments()[0];
    List<String> codes =
        Stream.of(type.getEnumConstants())
            .map(constant -> (Enum<?>) constant)
            .filter(constant -> !constant.name().equals("NULL"))
            .map(AwkwardValues::code)
            .toList();
    code.setValueAsString(one(codes));
  }

  private static String code(Enum<?> constant) {
    try {
      return (String) constant.getDeclaringClass().getMethod("toCode").invoke(constant);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  void fill(PrimitiveType<?> primitive) {
    if (random.nextInt(15) == 0) {
      return; // without a value
    }
    if (primitive instanceof BooleanType flag) {
      flag.setValue(random.nextBoolean());
    } else if (primitive instanceof IntegerType number) {
      number.setValueAsString(one(List.of("0", "1", "2147483647", "007")));
    } else if (primitive instanceof DecimalType number) {
      number.setValueAsString(one(DECIMALS));
    } else if (primitive instanceof BaseDateTimeType date) {
      date.setValueAsString(date(date));
    } else if (primitive instanceof TimeType time) {
      time.setValueAsString("09:15:00.120");
    } else if (primitive instanceof Base64BinaryType bytes) {
      bytes.setValue(text().getBytes(UTF_8));
    } else {
      primitive.setValueAsString(text());
    }
  }

  private String date(BaseDateTimeType date) {
    boolean time = random.nextBoolean() && !(date instanceof DateType);
    return one(time || date instanceof InstantType ? INSTANTS : DATES);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
