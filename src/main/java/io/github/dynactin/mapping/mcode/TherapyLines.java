package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.StatedOrDerived;
import io.github.dynactin.model.SystemicTherapy;
import io.github.dynactin.model.TherapyLine;
import io.github.dynactin.terminology.ExtensionUrl;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;

/**
 * Line, regimen and cycles of a therapy. Neither mCODE 4.0.0 nor R4 has an element for them: they
 * go into our extension "therapy-line".
 */
final class TherapyLines {
  private TherapyLines() {}

  static Optional<Extension> extension(SystemicTherapy therapy) {
    Extension extension = new Extension(ExtensionUrl.THERAPY_LINE.url());
    therapy
        .line()
        .ifPresent(
            line -> {
              extension.addExtension(
                  Elements.part("line", new PositiveIntType(line.value().number())));
              extension.addExtension(Elements.part("basis", new CodeType(basis(line))));
            });
    therapy
        .regimen()
        .ifPresent(name -> extension.addExtension(Elements.part("regimen", new StringType(name))));
    therapy
        .cycles()
        .ifPresent(
            cycles -> extension.addExtension(Elements.part("cycles", new PositiveIntType(cycles))));
    return extension.hasExtension() ? Optional.of(extension) : Optional.empty();
  }

  static void state(Draft<MedicationStatement> draft, SystemicTherapy therapy) {
    Origin origin = therapy.origin();
    therapy
        .line()
        .ifPresent(
            line ->
                draft.state(
                    "extension[therapy-line].line",
                    "Line of therapy",
                    line.value().number() + " (" + basis(line) + ")",
                    origin.child("line")));
    therapy
        .regimen()
        .ifPresent(
            name ->
                draft.state(
                    "extension[therapy-line].regimen", "Regimen", name, origin.child("regimen")));
    therapy
        .cycles()
        .ifPresent(
            cycles ->
                draft.state(
                    "extension[therapy-line].cycles",
                    "Cycles",
                    Integer.toString(cycles),
                    origin.child("cycles")));
  }

  private static String basis(StatedOrDerived<TherapyLine> line) {
    return line.basis().name().toLowerCase(Locale.ROOT);
  }
}
