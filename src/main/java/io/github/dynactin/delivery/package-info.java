/**
 * Carries a transaction bundle to a FHIR server, sends only what isn't there yet, and reads back
 * what it sent. Public API.
 */
@NullMarked
package io.github.dynactin.delivery;

import org.jspecify.annotations.NullMarked;
