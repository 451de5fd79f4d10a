package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every resource, by kind, in the order given. */
final class ResourcesSection {
  private ResourcesSection() {}

  static Element of(CaseReport report) {
    Map<String, List<ReportedResource>> kinds = new LinkedHashMap<>();
    report
        .resources()
        .forEach(r -> kinds.computeIfAbsent(r.kind(), kind -> new ArrayList<>()).add(r));
    Element section = el("section").with("id", "resources").add(el("h2").text("Every resource"));
    if (kinds.isEmpty()) {
      return section.add(el("p", "quiet").text("The case became no resource."));
    }
    ResourceDetails details = new ResourceDetails(report.delivery());
    return section.add(
        kinds.entrySet().stream()
            .map(kind -> group(kind.getKey(), kind.getValue(), details))
            .toList());
  }

  private static Element group(
      String kind, List<ReportedResource> resources, ResourceDetails details) {
    return el("div", "kind")
        .add(
            el("h3")
                .text(name(kind))
                .add(el("span", "count").text(Integer.toString(resources.size()))))
        .add(
            resources.stream()
                .map(resource -> details.of(resource, Distinction.of(resource, resources)))
                .toList());
  }

  private static String name(String kind) {
    return Words.capital(kind.replace('-', ' ')).replace("Tnm ", "TNM ");
  }
}
