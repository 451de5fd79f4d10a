package io.github.dynactin.report;

import io.github.dynactin.model.Immunostain;
import io.github.dynactin.model.LaboratoryTest;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Laboratory values, one by one, and stains, those of one specimen and time together. */
final class MeasurementEvents {
  private MeasurementEvents() {}

  static List<Event> of(OncologyCase oncologyCase) {
    List<Event> events = new ArrayList<>();
    List<Immunostain> stains = new ArrayList<>();
    oncologyCase
        .measurements()
        .forEach(
            measurement -> {
              if (measurement instanceof LaboratoryTest test) {
                events.add(laboratory(test));
              } else if (measurement instanceof Immunostain stain) {
                stains.add(stain);
              }
            });
    Events.together(stains, stain -> List.of(stain.timeObserved(), stain.biosampleId()))
        .forEach(same -> events.add(stains(same)));
    return events;
  }

  private static Event laboratory(LaboratoryTest test) {
    String value =
        test.value() instanceof Wording wording ? wording.text() : test.value().toString();
    return new Event(
        Lane.MARKER,
        Event.Tone.PLAIN,
        test.assay().label() + ": " + value,
        test.note().orElse(""),
        test.timeObserved(),
        List.of(test.origin()));
  }

  private static Event stains(List<Immunostain> stains) {
    String results =
        stains.stream().map(MeasurementEvents::stain).collect(Collectors.joining(", "));
    return new Event(
        Lane.SPECIMEN,
        Event.Tone.PLAIN,
        Words.count(stains.size(), "immunostain"),
        results,
        stains.get(0).timeObserved(),
        Events.origins(stains));
  }

  private static String stain(Immunostain stain) {
    return Words.join(
        " ",
        List.of(
            stain.marker().label(),
            Words.of(stain.result()),
            stain.extent().map(extent -> "(" + extent.label() + ")").orElse(""),
            stain.positiveCells().map(share -> share.toPlainString() + " %").orElse(""),
            stain.score().orElse("")));
  }
}
