/**
 * One way to a FHIR server: one request at a time, to one origin, bounded in size and time, and
 * every failure told apart by what is known of it. Public API.
 */
@NullMarked
package io.github.dynactin.transport;

import org.jspecify.annotations.NullMarked;
