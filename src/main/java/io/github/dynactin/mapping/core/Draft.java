package io.github.dynactin.mapping.core;

import io.github.dynactin.encoding.Constant;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.DateInterval;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.terminology.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Type;

/**
 * A resource while its mapper fills it. Every statement is made with its words and its origin, so
 * that the narrative and the trace can't disagree with each other. Lives within one call of one
 * mapper.
 *
 * @param <R> type of the resource
 */
public final class Draft<R extends DomainResource> {
  private final R resource;
  private final Profile profile;
  private final Parts parts;
  private final List<Issue> issues = new ArrayList<>();
  private final List<TracedElement> trace = new ArrayList<>();

  private Draft(R resource, Profile profile, Parts parts) {
    this.resource = resource;
    this.profile = profile;
    this.parts = parts;
  }

  /** Begins a resource: id, identifier and the profiles it claims. */
  public static <R extends DomainResource> Draft<R> begin(
      R resource, Profile profile, ResourceKey key, CaseScope scope) {
    resource.setId(scope.id(key));
    resource.setMeta(scope.parts().part(profile, () -> meta(scope.profiles(profile))));
    if (resource.getNamedProperty("identifier") != null) {
      resource.setProperty("identifier", scope.identifier(key));
    }
    return new Draft<>(resource, profile, scope.parts());
  }

  private static Meta meta(List<String> profiles) {
    Meta meta = new Meta();
    profiles.forEach(meta::addProfile);
    return meta;
  }

  /** A concept of one code. */
  public CodeableConcept concept(Code code) {
    return parts.part(code, () -> Elements.concept(code));
  }

  /** A concept that many resources of a case have. */
  public CodeableConcept concept(Concept concept) {
    return parts.part(concept, () -> Elements.concept(concept));
  }

  /** A gene. */
  public CodeableConcept gene(GeneId gene) {
    return parts.part(gene, () -> Elements.gene(gene));
  }

  /** A part that is made of its key and nothing else. */
  public <E extends Base> E part(Object key, Supplier<E> made) {
    return parts.part(key, made);
  }

  /** A component of an observation that is never changed again. */
  public ObservationComponentComponent wholeComponent(Code code, Type value) {
    return parts.areShared() && Constant.is(value)
        ? parts.part(new CodeAndValue(code, value), () -> component(code, value))
        : component(code, value);
  }

  private record CodeAndValue(Code code, Type value) {}

  /** A component of an observation. */
  public ObservationComponentComponent component(Code code, Type value) {
    return new ObservationComponentComponent().setCode(concept(code)).setValue(value);
  }

  /** The resource, to be filled. */
  public R resource() {
    return resource;
  }

  /** Notes where a statement of the resource came from, and how to say it. */
  public Draft<R> state(String path, String label, String words, Origin origin) {
    trace.add(new TracedElement(path, label, words, origin));
    return this;
  }

  /** Fills an element with a concept, if there is one. */
  public void concept(
      String path,
      String label,
      Optional<Concept> concept,
      Origin origin,
      Consumer<CodeableConcept> element) {
    concept.ifPresent(
        present -> {
          element.accept(Elements.concept(present));
          state(path, label, present.label(), origin);
        });
  }

  /** Fills a repeating element with concepts; each comes from its own place in the list. */
  public void concepts(
      String path,
      String label,
      List<Concept> concepts,
      Origin list,
      Consumer<CodeableConcept> element) {
    for (int i = 0; i < concepts.size(); i++) {
      Origin origin = list.child(Integer.toString(i));
      concept(path, label, Optional.of(concepts.get(i)), origin, element);
    }
  }

  /**
   * A time for an element that allows a dateTime only; reports the start of an interval, which has
   * no home there.
   */
  public DateTimeType dateTimeOnly(String path, TimeElement time, Origin origin) {
    if (time instanceof DateInterval interval && interval.start().isPresent()) {
      notMapped(
          origin, path + " takes one date in this profile: the start of the interval was left out");
    }
    return Times.dateTimeOnly(time);
  }

  /** Reports something that the target has no home for. */
  public Draft<R> notMapped(Origin origin, String message) {
    issues.add(Issue.of(IssueCode.NOT_MAPPED, origin, message));
    return this;
  }

  /** Ends the resource: writes its narrative, unless the encoder is to write it as text. */
  public Mapped<R> end(String title) {
    if (!parts.areShared()) {
      resource.setText(Narratives.of(title, trace));
    }
    return new Mapped<>(resource, profile, title, issues, trace);
  }
}
