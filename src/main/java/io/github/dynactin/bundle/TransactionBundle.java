package io.github.dynactin.bundle;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * The resources of one case as one transaction: each put at its own id, so that sending it again
 * changes nothing. Never a conditional update: a server may match what isn't ours.
 */
public final class TransactionBundle {
  private TransactionBundle() {}

  /**
   * A transaction of these resources, in their order, but reports last: a server or subscriber that
   * sees a report then has its findings.
   *
   * @param resources with ids; references between them are relative
   * @param base address that the full URLs begin with, without a slash at the end
   */
  public static Bundle of(List<? extends Resource> resources, String base) {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
    resources.stream()
        .sorted(Comparator.comparing(resource -> resource.fhirType().equals("DiagnosticReport")))
        .forEach(resource -> add(bundle, resource, base));
    return bundle;
  }

  /**
   * Two resources with the same id or identifier: the case names two things alike. Empty if all are
   * told apart.
   */
  public static List<Issue> collisions(List<? extends Resource> resources) {
    var addresses = resources.stream().map(TransactionBundle::address);
    var identifiers = resources.stream().flatMap(TransactionBundle::identifiers);
    return Stream.concat(addresses, identifiers)
        .collect(groupingBy(key -> key, LinkedHashMap::new, counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(entry -> collision(entry.getKey()))
        .toList();
  }

  private static void add(Bundle bundle, Resource resource, String base) {
    String address = address(resource);
    bundle
        .addEntry()
        .setFullUrl(base + "/" + address)
        .setResource(resource)
        .getRequest()
        .setMethod(HTTPVerb.PUT)
        .setUrl(address);
  }

  private static Issue collision(String key) {
    String type = key.substring(0, key.indexOf('/'));
    return Issue.of(
        IssueCode.IDENTIFIER_REPEATED,
        Origin.of("bundle", type),
        "two resources of type " + type + " have the same identity: the case says one thing twice");
  }

  private static String address(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  private static Stream<String> identifiers(Resource resource) {
    Property property = resource.getNamedProperty("identifier");
    return property == null
        ? Stream.empty()
        : property.getValues().stream()
            .map(Identifier.class::cast)
            .map(id -> resource.fhirType() + "/" + id.getSystem() + "|" + id.getValue());
  }
}
