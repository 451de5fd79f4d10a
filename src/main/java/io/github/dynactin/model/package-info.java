/**
 * One oncology genomics case, immutable, in the field's words; knows no file format and no FHIR.
 * Public API.
 */
@NullMarked
package io.github.dynactin.model;

import org.jspecify.annotations.NullMarked;
