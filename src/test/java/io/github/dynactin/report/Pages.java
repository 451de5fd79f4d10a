package io.github.dynactin.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads pages back. */
final class Pages {
  private Pages() {}

  /** The page as XML; fails if it isn't well-formed. */
  static Document parse(String page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    } catch (Exception notWellFormed) {
      throw new AssertionError("not well-formed", notWellFormed);
    }
  }

  /** The elements of a page for which something holds. */
  static List<Element> all(Document page, Predicate<Element> which) {
    NodeList nodes = page.getElementsByTagName("*");
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element && which.test(element)) {
        found.add(element);
      }
    }
    return found;
  }

  /** The elements with a class. */
  static List<Element> ofClass(Document page, String name) {
    return all(page, e -> List.of(e.getAttribute("class").split(" ", -1)).contains(name));
  }

  /** The words of a page. */
  static String words(Document page) {
    return page.getDocumentElement().getTextContent();
  }
}
