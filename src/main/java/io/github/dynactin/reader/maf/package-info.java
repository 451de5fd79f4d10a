/** Reads MAF: small variants of a cohort or a patient, a row each. Internal. */
@NullMarked
package io.github.dynactin.reader.maf;

import org.jspecify.annotations.NullMarked;
