package io.github.dynactin.mapping.core;

import java.util.List;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** The readable part of a resource: a title, and a row for each statement. */
final class Narratives {
  private Narratives() {}

  static Narrative of(String title, List<TracedElement> statements) {
    XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
    div.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
    div.addTag("p").addTag("b").addText(title);
    if (!statements.isEmpty()) {
      XhtmlNode body = div.addTag("table").addTag("tbody");
      statements.forEach(statement -> row(body, statement));
    }
    Narrative narrative = new Narrative();
    narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
    narrative.setDiv(div);
    return narrative;
  }

  private static void row(XhtmlNode body, TracedElement statement) {
    XhtmlNode row = body.addTag("tr");
    row.addTag("td").addText(statement.label());
    row.addTag("td").addText(statement.words());
  }
}
