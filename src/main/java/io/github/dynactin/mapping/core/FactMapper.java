package io.github.dynactin.mapping.core;

import org.hl7.fhir.r4.model.DomainResource;

/**
 * Maps one fact to one resource of one profile: a pure function of its two arguments.
 *
 * @param <F> kind of fact
 * @param <R> type of resource
 */
@FunctionalInterface
public interface FactMapper<F, R extends DomainResource> {
  /** The resource for this fact; never null, never empty. */
  Mapped<R> map(F fact, CaseScope scope);
}
