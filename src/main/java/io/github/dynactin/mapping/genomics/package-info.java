/** Mappers whose target profile is in Genomics Reporting. Internal. */
@NullMarked
package io.github.dynactin.mapping.genomics;

import org.jspecify.annotations.NullMarked;
