/**
 * Takes the patient out of a case's resources as far as that can be done: stable pseudonyms, dates
 * shifted by patient, redaction by allow-list, security labels. Sees FHIR resources, never the
 * model. Public API.
 */
@NullMarked
package io.github.dynactin.privacy;

import org.jspecify.annotations.NullMarked;
