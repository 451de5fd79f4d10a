package io.github.dynactin.job;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.delivery.Counts;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a run has to tell of one case. Holds keys, places and codes, and no patient's value.
 *
 * @param key names the case; empty if it couldn't be read
 * @param place where it stands in the input; empty if the input doesn't hold it
 * @param fate what came of it, in one word
 * @param issues everything there is to say about it
 * @param counts how many resources were touched; empty if none were to be
 * @param cost what it cost; empty if nobody measured
 * @param detail what else there is to tell
 */
public record CaseRecord(
    Optional<CaseKey> key,
    Optional<Place> place,
    Fate fate,
    List<Issue> issues,
    Optional<Counts> counts,
    Optional<CaseCost> cost,
    JsonNode detail) {
  /**
   * A place in the input.
   *
   * @param source the file, or whatever else it was read from
   * @param position which of its cases, from 1
   */
  public record Place(String source, int position) {}

  public CaseRecord {
    requireNonNull(key, "key");
    requireNonNull(place, "place");
    requireNonNull(fate, "fate");
    issues = List.copyOf(issues);
    requireNonNull(counts, "counts");
    requireNonNull(cost, "cost");
    requireNonNull(detail, "detail");
  }

  /** Of a case of the input. */
  public static CaseRecord of(InputCase input, Fate fate, List<Issue> issues, JsonNode detail) {
    Place place = new Place(input.source(), input.number());
    return new CaseRecord(
        input.key(), Optional.of(place), fate, issues, Optional.empty(), Optional.empty(), detail);
  }

  /** Of a case that the journal knows and the input doesn't hold. */
  public static CaseRecord of(CaseKey key, Fate fate, List<Issue> issues, JsonNode detail) {
    return new CaseRecord(
        Optional.of(key),
        Optional.empty(),
        fate,
        issues,
        Optional.empty(),
        Optional.empty(),
        detail);
  }

  /** The same with what was done to its resources. */
  public CaseRecord with(Counts touched) {
    return new CaseRecord(key, place, fate, issues, Optional.of(touched), cost, detail);
  }

  /**
   * The same with other names of sources.
   *
   * @param names what becomes of the name of the source
   * @param others the issues, with names like that
   */
  public CaseRecord named(UnaryOperator<String> names, List<Issue> others) {
    Optional<Place> named = place.map(p -> new Place(names.apply(p.source()), p.position()));
    return new CaseRecord(key, named, fate, others, counts, cost, detail);
  }

  /** The same with what it cost. */
  public CaseRecord with(CaseCost measured) {
    return new CaseRecord(key, place, fate, issues, counts, Optional.of(measured), detail);
  }
}
