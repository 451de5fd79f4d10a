/**
 * One case in, its FHIR resources out, each with what was lost and where it came from. Public API.
 */
@NullMarked
package io.github.dynactin.mapping;

import org.jspecify.annotations.NullMarked;
