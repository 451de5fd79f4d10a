package io.github.dynactin.mapping.core;

import java.util.List;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * The readable part of a resource: a title, and a row for each statement. As a tree for a resource
 * that may be changed, or as the text that the tree would become.
 */
final class Narratives {
  private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";
  private static final int USUAL_LENGTH = 2048;

  private Narratives() {}

  static Narrative of(String title, List<TracedElement> statements) {
    XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
    div.setAttribute("xmlns", NAMESPACE);
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

  /** The same narrative as the text of its {@code div}. */
  static String text(String title, List<TracedElement> statements) {
    StringBuilder text = new StringBuilder(USUAL_LENGTH);
    text.append("<div xmlns=\"").append(NAMESPACE).append("\"><p><b>");
    boolean plain = isWritten(text, title);
    text.append("</b></p>");
    if (!statements.isEmpty()) {
      text.append("<table><tbody>");
      for (TracedElement statement : statements) {
        text.append("<tr><td>");
        plain &= isWritten(text, statement.label());
        text.append("</td><td>");
        plain &= isWritten(text, statement.words());
        text.append("</td></tr>");
      }
      text.append("</tbody></table>");
    }
    // Of rarer signs the tree's own writer knows what becomes of them.
    return plain
        ? text.append("</div>").toString()
        : of(title, statements).getDiv().getValueAsString();
  }

  /** Writes words; false if there is a sign among them that can't be written so. */
  private static boolean isWritten(StringBuilder text, String words) {
    int start = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' || c == '"' || Character.isSurrogate(c)) {
        return false;
      }
      if (c == '&' || c == '<' || c == '>') {
        text.append(words, start, i).append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
        start = i + 1;
      }
    }
    text.append(words, start, words.length());
    return true;
  }
}
