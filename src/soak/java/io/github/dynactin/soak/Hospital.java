package io.github.dynactin.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Where people work by day: cases come, are corrected, lose results, and are withdrawn. */
final class Hospital {
  private static final List<String> EXAMPLES =
      List.of(
          "dctn1-alk-gastric",
          "m1-nsclc-crizotinib",
          "m2-lung-egfr-osimertinib-alectinib",
          "m3-lung-two-alk-fusions",
          "m4-imt-crizotinib-pazopanib",
          "m6-gastric-alk-hmbox-lorlatinib");

  private final CaseTable table;
  private final long seed;
  private final Random random;
  private final List<ChangingCase> cases = new ArrayList<>();
  private int admitted;

  /** Of another seed are other cases and other changes. */
  Hospital(CaseTable table, long seed) {
    this.table = table;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** So many new cases come. */
  void admit(int count) throws IOException, SQLException {
    for (int i = 0; i < count; i++) {
      Path example = Path.of("examples", EXAMPLES.get(admitted % EXAMPLES.size()), "case.json");
      cases.add(new ChangingCase(example, "w" + seed + "n" + admitted, random));
      write(cases.get(cases.size() - 1));
      admitted++;
    }
  }

  /** So many cases say something else than before: words, or fewer results. */
  void correct(int count) throws SQLException {
    for (ChangingCase one : some(count)) {
      String before = one.json();
      while (one.json().equals(before)) {
        one.edit();
      }
      write(one);
    }
  }

  /** The document of one case is cut off in its middle; what people know of it stays. */
  ChangingCase cut() throws SQLException {
    ChangingCase one = some(1).get(0);
    table.put(one.id(), one.json().substring(0, one.json().length() / 2));
    return one;
  }

  /** The document is as people know it, and the row still says that it changed when it was cut. */
  void mend(ChangingCase one) throws SQLException {
    table.putUnseen(one.id(), one.json());
  }

  private void write(ChangingCase one) throws SQLException {
    table.put(one.id(), one.json());
  }

  /** So many cases are struck from the table. */
  void withdraw(int count) throws SQLException {
    for (ChangingCase one : some(count)) {
      cases.remove(one);
      table.remove(one.id());
    }
  }

  private List<ChangingCase> some(int count) {
    List<ChangingCase> some = new ArrayList<>(cases);
    Collections.shuffle(some, random);
    return some.subList(0, count);
  }

  /** The documents of all cases, as people know them. */
  List<String> documents() {
    return cases.stream().map(ChangingCase::json).toList();
  }
}
