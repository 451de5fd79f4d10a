package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import io.github.dynactin.model.ExternalReference;
import java.util.List;

/** Where it all comes from, and how to treat the page. */
final class FooterSection {
  private FooterSection() {}

  static Element of(CaseReport report) {
    List<ExternalReference> sources = report.oncologyCase().metaData().externalReferences();
    Element footer = el("footer");
    if (!sources.isEmpty()) {
      footer =
          footer.add(
              el("h2").text("Sources"),
              el("ul").add(sources.stream().map(FooterSection::source).toList()));
    }
    return footer.add(
        el("p", "caution")
            .add(el("strong").text("Treat this page as patient data. "))
            .text(
                "It holds the clinical facts and dates of one person's case. Leaving out name and "
                    + "record number doesn't make them anonymous."),
        el("p", "quiet")
            .text("Read from ")
            .add(el("code").text(report.oncologyCase().origin().file()))
            .text(". Written by " + report.adapter() + "."));
  }

  private static Element source(ExternalReference source) {
    Element item = el("li").text(source.description().map(d -> d + " ").orElse(""));
    return item.add(
        source
            .reference()
            .map(address -> Html.link(address, source.id()))
            .orElse(el("span").text(source.id())));
  }
}
