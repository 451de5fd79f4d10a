package io.github.dynactin.mapping.mcode;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.Surgery;
import org.hl7.fhir.r4.model.Procedure;

/** Maps an operation on the cancer to mCODE "Cancer-Related Surgical Procedure". */
final class SurgeryMapper implements FactMapper<Surgery, Procedure> {
  @Override
  public Mapped<Procedure> map(Surgery surgery, CaseScope scope) {
    Draft<Procedure> draft =
        Procedures.begin(
            surgery,
            Profile.SURGERY,
            Elements.concept(surgery.procedure()),
            Times.type(surgery.context().time()),
            scope);
    Procedures.sites(draft, surgery.bodySites(), surgery.origin());
    return draft.end("Surgery: " + surgery.label());
  }
}
