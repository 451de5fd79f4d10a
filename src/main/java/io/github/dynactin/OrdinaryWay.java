package io.github.dynactin;

import io.github.dynactin.bulk.NdjsonLines;
import io.github.dynactin.mapping.CaseMapping;
import io.github.dynactin.mapping.core.Parts;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.template.Ways;
import io.github.dynactin.template.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How a finding of a case is written: through the mappers and the encoder, as in a bundle. */
final class OrdinaryWay implements Ways {
  private final CaseMapping mapping;
  private final OncologyCase context;
  private final NdjsonLines lines;
  private final Function<SmallVariant, List<String>> ids;

  /**
   * The way of one case.
   *
   * @param context the case without its findings
   */
  OrdinaryWay(CaseMapping mapping, OncologyCase context, NdjsonLines lines) {
    this.mapping = mapping;
    this.context = context;
    this.lines = lines;
    this.ids = mapping.ids(context);
  }

  @Override
  public List<Written> written(SmallVariant finding) {
    List<Written> written = new ArrayList<>();
    boolean[] silent = {true};
    mapping.mapFindings(
        context.withFindings(List.of(finding)),
        Parts.own(),
        mapped -> {
          silent[0] &= mapped.issues().isEmpty();
          written.add(new Written(mapped.resource().fhirType(), lines.json(mapped.resource())));
        });
    return silent[0] ? written : List.of();
  }

  @Override
  public List<String> ids(SmallVariant finding) {
    return ids.apply(finding);
  }
}
