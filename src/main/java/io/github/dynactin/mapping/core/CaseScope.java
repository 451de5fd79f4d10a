package io.github.dynactin.mapping.core;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.dynactin.model.Agent;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Disease;
import io.github.dynactin.model.Fact;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.ImagingStudy;
import io.github.dynactin.model.MedicalAction;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.SystemicTherapy;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * What a mapper may know beside its own fact: the rest of the case, by name, and how resources
 * refer to each other. Made once for each case; immutable.
 */
public final class CaseScope {
  /** Puts references in an order that the order of the input has no part in. */
  public static final Comparator<Reference> BY_REFERENCE =
      Comparator.comparing(Reference::getReference);

  private final OncologyCase oncologyCase;
  private final MappingSettings settings;
  private final Parts parts;
  private final Map<String, Fact> facts;

  /**
   * The scope of one case, each of whose resources has its own parts.
   *
   * @throws IllegalArgumentException if two facts of the case have the same id
   */
  public CaseScope(OncologyCase oncologyCase, MappingSettings settings) {
    this(oncologyCase, settings, Parts.own());
  }

  /**
   * The scope of one case, or of a portion of one.
   *
   * @throws IllegalArgumentException if two facts of the case have the same id
   */
  public CaseScope(OncologyCase oncologyCase, MappingSettings settings, Parts parts) {
    this.parts = requireNonNull(parts, "parts");
    this.oncologyCase = requireNonNull(oncologyCase, "oncologyCase");
    this.settings = requireNonNull(settings, "settings");
    this.facts =
        oncologyCase.facts().collect(toUnmodifiableMap(Fact::id, identity(), CaseScope::refuse));
  }

  // The collector's own refusal would quote both facts, and they are the patient's.
  private static Fact refuse(Fact one, Fact other) {
    throw new IllegalArgumentException("two facts of the case have the same id");
  }

  /** The whole case. */
  public OncologyCase oncologyCase() {
    return oncologyCase;
  }

  /** What the target asks for. */
  public MappingSettings settings() {
    return settings;
  }

  /** What resources have in common. */
  public Parts parts() {
    return parts;
  }

  /** The assay a finding was made by. */
  public Assay assay(Finding finding) {
    return (Assay) fact(finding.context().assayId());
  }

  /** The biosamples of an assay, in an order that the order of the input has no part in. */
  public List<Biosample> biosamples(Assay assay) {
    List<String> ids = assay.biosampleIds();
    if (ids.size() == 1) {
      return List.of((Biosample) fact(ids.get(0)));
    }
    return ids.stream().sorted().map(id -> (Biosample) fact(id)).toList();
  }

  /** The findings of an assay. */
  public Stream<Finding> findings(Assay assay) {
    return oncologyCase.findings().stream()
        .filter(finding -> finding.context().assayId().equals(assay.id()));
  }

  /** The fact with this name; the reader has made sure that it is there. */
  public Fact fact(String id) {
    Fact fact = facts.get(id);
    if (fact == null) {
      throw new IllegalArgumentException("the case refers to a fact that it doesn't hold");
    }
    return fact;
  }

  /** The patient, as every resource refers to it. */
  public Reference subject() {
    ResourceKey key = new ResourceKey("Patient", "individual", oncologyCase.individual().id());
    return parts.part(key, () -> reference(key));
  }

  /** A relative reference to the resource with this key. */
  public Reference reference(ResourceKey key) {
    return new Reference(key.type() + "/" + id(key));
  }

  /** The resources that stand for the fact with this name: one, or one for each agent. */
  public List<Reference> references(String factId) {
    return keys(fact(factId)).map(this::reference).toList();
  }

  /** The one resource that stands for the fact with this name. */
  public Reference reference(String factId) {
    return references(factId).get(0);
  }

  /** What was tested, as each finding of it refers to it. */
  public Reference specimen(Biosample biosample) {
    return parts.part(biosample.id(), () -> reference(biosample.id()));
  }

  /** The identifier of the resource with this key. */
  public Identifier identifier(ResourceKey key) {
    return new Identifier().setSystem(system(key)).setValue(value(key));
  }

  /** The logical id of the resource with this key. */
  public String id(ResourceKey key) {
    return settings.ids().id(key.type(), system(key), value(key));
  }

  /** The key of a finding's observation: the name that the case keeps for it. */
  public ResourceKey key(Finding finding) {
    return new ResourceKey("Observation", "finding", finding.id());
  }

  /** The key of one agent's statement. */
  public ResourceKey key(SystemicTherapy therapy, Agent agent) {
    return new ResourceKey("MedicationStatement", "medication", therapy.id() + "/" + agent.name());
  }

  /** The canonical URLs that resources of this kind claim. */
  public List<String> profiles(Profile profile) {
    return Optional.ofNullable(settings.profiles().get(profile)).orElse(List.of());
  }

  private Stream<ResourceKey> keys(Fact fact) {
    if (fact instanceof SystemicTherapy therapy) {
      return therapy.agents().stream().map(agent -> key(therapy, agent));
    }
    if (fact instanceof Finding finding) {
      return Stream.of(key(finding));
    }
    return Stream.of(new ResourceKey(type(fact), kind(fact), fact.id()));
  }

  private static String type(Fact fact) {
    if (fact instanceof Disease) {
      return "Condition";
    }
    if (fact instanceof Biosample) {
      return "Specimen";
    }
    return fact instanceof MedicalAction ? "Procedure" : "Observation";
  }

  private static String kind(Fact fact) {
    if (fact instanceof Disease) {
      return "disease";
    }
    if (fact instanceof Biosample) {
      return "biosample";
    }
    if (fact instanceof ImagingStudy) {
      return "imaging";
    }
    return fact instanceof MedicalAction ? "action" : "fact";
  }

  private String system(ResourceKey key) {
    return settings.identifierSystem() + "/" + key.type().toLowerCase(Locale.ROOT);
  }

  private String value(ResourceKey key) {
    return oncologyCase.id() + "/" + key.kind() + "/" + key.name();
  }
}
