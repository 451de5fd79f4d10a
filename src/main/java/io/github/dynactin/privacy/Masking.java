package io.github.dynactin.privacy;

import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.terminology.HlCode;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** How FHIR says that a value was taken out. */
final class Masking {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private Masking() {}

  /** An empty element of the same class. */
  @SuppressWarnings("unchecked") // an instance's own class makes instances of it
  static <T extends Base> T emptyLike(T source) {
    try {
      return (T) source.getClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(
          source.fhirType() + " has no constructor without arguments", impossible);
    }
  }

  /** An element of the same class that has no value, and says that it was masked. */
  static <T extends Element> T maskedLike(T source) {
    T target = emptyLike(source);
    target.addExtension(
        new Extension(ExtensionUrl.DATA_ABSENT_REASON.url(), new CodeType(HlCode.MASKED.code())));
    return target;
  }

  /** What stands in the place of a narrative: it says again what the elements say. */
  static Narrative noNarrative() {
    XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
    div.setAttribute("xmlns", XHTML);
    div.addTag("p").addText("De-identified: the text of this resource was left out.");
    Narrative narrative = new Narrative();
    narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
    narrative.setDiv(div);
    return narrative;
  }

  /** A code of ours. */
  static Coding coding(io.github.dynactin.terminology.Code code) {
    return new Coding()
        .setSystem(code.system().uri())
        .setCode(code.code())
        .setDisplay(code.display());
  }
}
