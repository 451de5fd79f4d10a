package io.github.dynactin.mapping.mcode;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.OtherProcedure;
import org.hl7.fhir.r4.model.Procedure;

/** Maps a procedure that isn't a treatment, such as an endoscopy, to US Core "Procedure". */
final class ProcedureMapper implements FactMapper<OtherProcedure, Procedure> {
  @Override
  public Mapped<Procedure> map(OtherProcedure action, CaseScope scope) {
    Draft<Procedure> draft =
        Procedures.begin(
            action,
            Profile.PROCEDURE,
            Elements.concept(action.procedure()),
            Times.type(action.context().time()),
            scope);
    Procedures.sites(draft, action.bodySites(), action.origin());
    return draft.end("Procedure: " + action.label());
  }
}
