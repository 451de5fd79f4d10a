package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mutations in a million bases of the tumour.
 *
 * @param context what every finding has
 * @param burden the number, if stated
 * @param category what the report calls it, such as high, if stated
 */
public record TumorMutationalBurden(
    FindingContext context, Optional<MutationsPerMegabase> burden, Optional<Concept> category)
    implements Biomarker {
  public TumorMutationalBurden {
    requireNonNull(context, "context");
    requireNonNull(burden, "burden");
    requireNonNull(category, "category");
    Biomarker.check(context, burden.isPresent() || category.isPresent());
  }

  @Override
  public TumorMutationalBurden withContext(FindingContext other) {
    return new TumorMutationalBurden(other, burden, category);
  }

  @Override
  public String changeKey() {
    return "biomarker/tumor-mutational-burden";
  }

  @Override
  public Optional<String> value() {
    return Biomarker.listed(
        Stream.of(
            burden.map(each -> each.value().toPlainString() + " mutations/megabase"),
            category.map(Concept::label)));
  }

  @Override
  public String label() {
    return "Tumor mutational burden";
  }
}
