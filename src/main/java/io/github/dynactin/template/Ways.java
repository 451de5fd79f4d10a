package io.github.dynactin.template;

import io.github.dynactin.model.SmallVariant;
import java.util.List;

/** How a finding is written without a template. */
public interface Ways {
  /**
   * The resources of a finding.
   *
   * @return none if there is anything to be said of it beside them
   */
  List<Written> written(SmallVariant finding);

  /** The ids of these resources, in their order. */
  List<String> ids(SmallVariant finding);
}
