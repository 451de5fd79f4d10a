/**
 * A real FHIR server for trying and for tests, started as a process of its own: the launcher, which
 * needs nothing but the JDK. Public API.
 */
@NullMarked
package io.github.dynactin.sandbox;

import org.jspecify.annotations.NullMarked;
