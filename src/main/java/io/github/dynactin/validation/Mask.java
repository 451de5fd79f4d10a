package io.github.dynactin.validation;

import static java.util.regex.Matcher.quoteReplacement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.Shape;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a resource's values out of messages about it. The validator quotes what it was given, and
 * that may be a patient's; words of the specification (addresses, codes, element names) stay.
 */
final class Mask {
  /** Elements whose values come from a specification, never from a person. */
  private static final Set<String> SPECIFIED =
      Set.of("resourceType", "system", "code", "url", "profile", "status", "use", "intent");

  private static final Pattern QUOTED = Pattern.compile("(?<!\\w)'([^']*)'(?!\\w)|\"([^\"]*)\"");

  /** What HAPI says of a code that no value set has: it may be a person's word. */
  private static final Pattern REFUSED = Pattern.compile("(?<=provided \\(')[^']*(?='\\))");

  private static final Pattern ADDRESS = Pattern.compile("(?:https?|urn):[^\\s'\"]+");

  private static final int TELLING = 2;

  private final Set<String> secrets = new HashSet<>();
  private final Set<String> open = new HashSet<>();
  private final List<String> longestFirst;

  /** A mask for messages about this resource. */
  Mask(JsonNode resource) {
    gather("", resource);
    secrets.removeAll(open);
    longestFirst =
        secrets.stream()
            .filter(s -> s.length() >= TELLING)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  private void gather(String name, JsonNode node) {
    if (node.isValueNode()) {
      String text = node.asText();
      if (name.equals("reference")) {
        reference(text);
      } else {
        boolean safe = node.isBoolean() || SPECIFIED.contains(name) || isAddress(text);
        (safe ? open : secrets).add(text);
      }
    }
    node.properties().forEach(f -> gather(f.getKey(), f.getValue()));
    if (node.isArray()) {
      node.forEach(child -> gather(name, child));
    }
  }

  // Of a reference such as Patient/1 the id is the patient's, the type is FHIR's.
  private void reference(String text) {
    secrets.add(text.substring(text.lastIndexOf('/') + 1));
    if (isAddress(text)) {
      secrets.add(text);
    }
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  /** The message with every value of the resource replaced by its shape. */
  String apply(String message) {
    String told = REFUSED.matcher(message).replaceAll(r -> quoteReplacement(Shape.of(r.group())));
    Matcher quoted = QUOTED.matcher(told);
    String hidden = quoted.replaceAll(q -> quoteReplacement(quote(q.group())));
    for (String secret : longestFirst) {
      if (hidden.contains(secret)) {
        hidden =
            isAddress(secret)
                ? hidden.replace(secret, Shape.of(secret))
                : outsideAddresses(hidden, secret);
      }
    }
    return hidden;
  }

  private String quote(String quoted) {
    String inner = quoted.substring(1, quoted.length() - 1);
    boolean specified = open.contains(inner) || isAddress(inner);
    boolean telling =
        secrets.contains(inner)
            || (!specified && longestFirst.stream().anyMatch(s -> overlap(s, inner)));
    return telling ? quoted.charAt(0) + Shape.of(inner) + quoted.charAt(0) : quoted;
  }

  private static boolean overlap(String secret, String inner) {
    return inner.contains(secret) || (inner.length() >= TELLING && secret.contains(inner));
  }

  // Not inside an address: "Observation" may be a patient's word and part of a profile's URL.
  private static String outsideAddresses(String message, String secret) {
    Matcher address = ADDRESS.matcher(message);
    Pattern whole = Pattern.compile("(?<![\\w])" + Pattern.quote(secret) + "(?![\\w])");
    StringBuilder out = new StringBuilder();
    int done = 0;
    while (address.find()) {
      out.append(shaped(message.substring(done, address.start()), whole)).append(address.group());
      done = address.end();
    }
    return out.append(shaped(message.substring(done), whole)).toString();
  }

  private static String shaped(String text, Pattern secret) {
    return secret.matcher(text).replaceAll(m -> quoteReplacement(Shape.of(m.group())));
  }
}
