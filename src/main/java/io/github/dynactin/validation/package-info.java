/**
 * Checks FHIR resources against the base standard and the profiles they claim, with no network.
 * Public API.
 */
@NullMarked
package io.github.dynactin.validation;

import org.jspecify.annotations.NullMarked;
