/**
 * Findings of one shape, written from the bytes of one that was mapped: what differs between them
 * is put in its places. Knows neither mappers nor FHIR. Internal.
 */
@NullMarked
package io.github.dynactin.template;

import org.jspecify.annotations.NullMarked;
