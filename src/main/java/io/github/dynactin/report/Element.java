package io.github.dynactin.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of a page; immutable, each method gives a new one.
 *
 * @param name of HTML or SVG
 * @param attributes in the order written
 * @param children what stands in it
 */
record Element(String name, List<Attribute> attributes, List<Html> children) implements Html {
  private static final Set<String> VOID = Set.of("meta", "br", "hr", "col");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

  /** A case's page beside the page about its run, by the case's key. */
  private static final String CASE_PAGE = "(?:[A-Za-z0-9._~%-]+/)*by-key/[a-z0-9]{8,64}\\.html";

  private static final Pattern LINK =
      Pattern.compile("#.*|https?://.*|" + CASE_PAGE, Pattern.DOTALL);

  /** Name and value of an attribute. */
  record Attribute(String name, String value) {}

  Element {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
    require(NAME.matcher(name).matches(), name);
    require(children.isEmpty() || !VOID.contains(name), name);
  }

  /** The same with an attribute. Nothing that runs or loads anything is accepted. */
  Element with(String attribute, String value) {
    boolean runs = attribute.startsWith("on") || attribute.equals("style");
    boolean loads = attribute.equals("src") || attribute.equals("srcset");
    boolean badLink = attribute.equals("href") && !isLinkable(value);
    require(NAME.matcher(attribute).matches() && !runs && !loads && !badLink, attribute);
    List<Attribute> more = new ArrayList<>(attributes);
    more.add(new Attribute(attribute, value));
    return new Element(name, more, children);
  }

  /** The same with a number as an attribute. */
  Element with(String attribute, int value) {
    return with(attribute, Integer.toString(value));
  }

  /** The same with more in it. */
  Element add(List<? extends Html> content) {
    List<Html> more = new ArrayList<>(children);
    more.addAll(content);
    return new Element(name, attributes, more);
  }

  /** The same with more in it. */
  Element add(Html... content) {
    return add(Arrays.asList(content));
  }

  /** The same with words in it. */
  Element text(String words) {
    return add(new Text(words));
  }

  /** True for an address of the web, or of a place on the page. */
  static boolean isLinkable(String address) {
    return LINK.matcher(address).matches();
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('<').append(name);
    for (Attribute attribute : attributes) {
      out.append(' ').append(attribute.name()).append("=\"");
      Text.escape(attribute.value(), out);
      out.append('"');
    }
    if (VOID.contains(name)) {
      out.append(" />");
      return;
    }
    out.append('>');
    children.forEach(child -> child.writeTo(out));
    out.append("</").append(name).append('>');
  }

  private static void require(boolean holds, String name) {
    if (!holds) {
      throw new IllegalArgumentException("a page has no place for: " + name);
    }
  }
}
