package io.github.dynactin.encoding;

import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** Writes the XHTML of a narrative. */
final class NarrativeText implements ValueWriter {
  @Override
  public void property(JsonBytes out, PropertyName name, IBase value) {
    XhtmlNode div = (XhtmlNode) value;
    if (div.isEmpty()) {
      return;
    }
    String text = div.getValueAsString();
    if (text == null) {
      throw new LeftToHapi("a narrative without text");
    }
    name.beginValue(out);
    out.string(text);
  }

  @Override
  public void item(JsonBytes out, IBase value) {
    throw new LeftToHapi("several narratives");
  }
}
