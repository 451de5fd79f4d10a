/** FHIR servers and mishaps that deliveries are tried on. Internal. */
@NullMarked
package io.github.dynactin.testing.world;

import org.jspecify.annotations.NullMarked;
