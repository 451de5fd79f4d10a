package io.github.dynactin.reader.vcf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that VCF 4.3 writes as {@code %3D}, since they mean something else in a column. */
final class Percent {
  private static final Pattern ESCAPE = Pattern.compile("%([0-7][0-9A-Fa-f])");

  private Percent() {}

  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(escape.group(1), 16))));
  }
}
