package io.github.dynactin.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.transport.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The looks at a set-up, told as they are made. */
final class Checkup {
  private static final int VERSION = 1;

  private final PrintWriter out;
  private final List<Check> checks = new ArrayList<>();

  Checkup(PrintWriter out) {
    this.out = out;
  }

  /**
   * Makes some; what they throw is one that failed.
   *
   * @param what is looked at
   */
  void make(String what, Supplier<List<Check>> looking) {
    try {
      looking.get().forEach(this::tell);
    } catch (RuntimeException failure) {
      ExitCode code = Failures.code(failure);
      String words =
          code == ExitCode.BUG
              ? "looking at it failed: " + failure.getClass().getSimpleName()
              : String.valueOf(failure.getMessage());
      tell(Check.fail(what, words, Failures.remedyWords(failure), code));
    }
  }

  private void tell(Check check) {
    checks.add(check);
    out.println("%-4s  %-14s %s".formatted(word(check.verdict()), check.what(), check.words()));
    if (!check.remedy().isEmpty()) {
      out.println("      " + check.remedy());
    }
    out.flush();
  }

  /** What a run would end with: the first failure's code. */
  ExitCode code() {
    return checks.stream()
        .map(Check::code)
        .filter(code -> code != ExitCode.OK)
        .findFirst()
        .orElse(ExitCode.OK);
  }

  /** The whole for machines. */
  ObjectNode json() {
    ObjectNode json = Json.object().put("version", VERSION).put("command", "doctor");
    json.put("exitCode", code().code());
    ArrayNode all = json.putArray("checks");
    checks.forEach(
        check ->
            all.addObject()
                .put("what", check.what())
                .put("verdict", word(check.verdict()))
                .put("message", check.words())
                .put("remedy", check.remedy()));
    return json;
  }

  private static String word(Check.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
