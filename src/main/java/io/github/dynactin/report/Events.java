package io.github.dynactin.report;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.AbsentTime;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Disease;
import io.github.dynactin.model.Fact;
import io.github.dynactin.model.ImagingFinding;
import io.github.dynactin.model.ImagingStudy;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.PhenotypicFeature;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.model.VitalStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The events of a case. What happens at a time by its nature (a therapy, a test, a death) is one
 * even if its time isn't stated; a diagnosis or symptom is one only if its time is.
 */
final class Events {
  /** By lane and time; what has no date comes last in its lane. */
  static final Comparator<Event> ORDER =
      Comparator.comparing(Event::lane)
          .thenComparing(e -> !e.isDated())
          .thenComparing(e -> e.first().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE))
          .thenComparing(e -> e.last().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE));

  private Events() {}

  /** All events in {@link #ORDER}. */
  static List<Event> of(OncologyCase oncologyCase) {
    List<Event> events = new ArrayList<>();
    oncologyCase.medicalActions().forEach(action -> events.add(ActionEvents.of(action)));
    events.addAll(MeasurementEvents.of(oncologyCase));
    oncologyCase.imagingStudies().forEach(study -> events.add(imaging(study)));
    together(oncologyCase.biosamples(), Biosample::timeOfCollection)
        .forEach(samples -> events.add(collection(samples)));
    oncologyCase.assays().forEach(assay -> events.add(test(assay)));
    oncologyCase
        .diseaseAssessments()
        .forEach(a -> events.add(AssessmentEvents.of(a, oncologyCase)));
    events.addAll(course(oncologyCase));
    return events.stream().sorted(ORDER).toList();
  }

  /** Facts in groups of the same time, in the order of the input. */
  static <T extends Fact> Collection<List<T>> together(List<T> facts, Function<T, ?> same) {
    Map<Object, List<T>> groups = new LinkedHashMap<>();
    facts.forEach(f -> groups.computeIfAbsent(same.apply(f), key -> new ArrayList<>()).add(f));
    return groups.values();
  }

  /** Where the facts stand in the input. */
  static List<Origin> origins(List<? extends Fact> facts) {
    return facts.stream().map(Fact::origin).toList();
  }

  private static Event imaging(ImagingStudy study) {
    String region = study.region().map(r -> " of " + r.label()).orElse("");
    String seen = labels(study.findings(), Events::seen, "; ");
    return new Event(
        Lane.IMAGING,
        Event.Tone.PLAIN,
        study.modality().label() + region,
        seen,
        study.time(),
        List.of(study.origin()));
  }

  private static String seen(ImagingFinding finding) {
    return finding.description() + finding.site().map(s -> " (" + s.label() + ")").orElse("");
  }

  private static Event collection(List<Biosample> samples) {
    boolean one = samples.size() == 1;
    String names = one ? about(samples.get(0)) : labels(samples, Events::sample, "; ");
    return new Event(
        Lane.SPECIMEN,
        Event.Tone.PLAIN,
        one ? samples.get(0).sampleType().label() : samples.size() + " specimens",
        names,
        samples.get(0).timeOfCollection(),
        origins(samples));
  }

  private static String sample(Biosample sample) {
    return Words.join(", ", List.of(sample.sampleType().label(), about(sample)));
  }

  private static String about(Biosample sample) {
    String tissue = sample.sampledTissue().map(Concept::label).orElse("");
    return Words.join(
        ", ", List.of(tissue, labels(sample.sampleProcessing(), Concept::label, ", ")));
  }

  private static Event test(Assay assay) {
    return new Event(
        Lane.TEST,
        Event.Tone.PLAIN,
        assay.method().label(),
        Words.join("; ", List.of(analyte(assay), assay.conclusion().orElse(""))),
        assay.completed(),
        List.of(assay.origin()));
  }

  private static String analyte(Assay assay) {
    return assay.analyte().map(a -> "tested: " + a.label()).orElse("");
  }

  private static List<Event> course(OncologyCase oncologyCase) {
    List<Event> events = new ArrayList<>();
    List<PhenotypicFeature> symptoms =
        oncologyCase.phenotypicFeatures().stream()
            .filter(f -> !f.excluded() && isStated(f.onset()))
            .toList();
    together(symptoms, PhenotypicFeature::onset)
        .forEach(
            same ->
                events.add(
                    course(
                        labels(same, f -> f.type().label(), ", "),
                        "onset",
                        same.get(0).onset(),
                        same)));
    oncologyCase.diseases().stream()
        .filter(disease -> isStated(disease.onset()))
        .forEach(d -> events.add(course(d.term().label(), "onset", d.onset(), List.of(d))));
    List<Disease> diagnosed =
        oncologyCase.diseases().stream().filter(d -> isStated(d.diagnosed())).toList();
    together(diagnosed, Disease::diagnosed)
        .forEach(same -> events.add(diagnosis(same.get(0).diagnosed(), same)));
    VitalStatus vital = oncologyCase.individual().vitalStatus();
    if (vital.status() == VitalStatus.Status.DECEASED) {
      events.add(death(vital));
    }
    return events;
  }

  private static boolean isStated(TimeElement time) {
    return !(time instanceof AbsentTime);
  }

  private static <T> String labels(List<T> things, Function<T, String> label, String sign) {
    return things.stream().map(label).collect(Collectors.joining(sign));
  }

  private static Event diagnosis(TimeElement time, List<Disease> diseases) {
    List<String> terms = diseases.stream().map(d -> d.term().label()).distinct().toList();
    String count = diseases.size() > terms.size() ? " (" + diseases.size() + ")" : "";
    return course(String.join(", ", terms) + count, "diagnosed", time, diseases);
  }

  private static Event course(
      String title, String detail, TimeElement time, List<? extends Fact> facts) {
    return new Event(Lane.COURSE, Event.Tone.PLAIN, title, detail, time, origins(facts));
  }

  private static Event death(VitalStatus vital) {
    String cause = vital.causeOfDeath().map(Concept::label).orElse("");
    return new Event(
        Lane.COURSE, Event.Tone.BAD, "Death", cause, vital.timeOfDeath(), List.of(vital.origin()));
  }
}
