/** Random histories of exports to a FHIR server that was written from the specification alone. */
@NullMarked
package io.github.dynactin.trust;

import org.jspecify.annotations.NullMarked;
